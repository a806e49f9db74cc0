/** What can vary, and the values that each may have. */
export type Factors = Readonly<Record<string, readonly (string | number | boolean)[]>>;

/** One value of each factor. */
export type Row<F extends Factors> = { [Name in keyof F]: F[Name][number] };

/** Every row there is. */
export function everyRow<F extends Factors>(factors: F): Row<F>[] {
  return Object.entries(factors).reduce<Record<string, unknown>[]>(
    (rows, [name, values]) =>
      rows.flatMap((row) => values.map((value) => ({ ...row, [name]: value }))),
    [{}],
  ) as Row<F>[];
}

const keyOf = (one: number, value: number, other: number, second: number): string =>
  one < other ? `${one}:${value} ${other}:${second}` : `${other}:${second} ${one}:${value}`;

/**
 * A covering array of strength 2: rows in which every value of a factor meets every value of every
 * other at least once, which is what finds a fault of two things together. Made greedily, a row
 * at a time, as by AETG (Cohen et al. 1997, doi 10.1109/32.605761) but without chance: the same
 * factors always give the same rows.
 *
 * @param factors at least two
 */
export function coverPairs<F extends Factors>(factors: F): Row<F>[] {
  const names = Object.keys(factors);
  const sizes = names.map((name) => factors[name]!.length);
  const open = new Set<string>();
  sizes.forEach((size, one) => {
    for (let other = one + 1; other < sizes.length; other += 1) {
      for (let value = 0; value < size; value += 1) {
        for (let second = 0; second < sizes[other]!; second += 1) {
          open.add(keyOf(one, value, other, second));
        }
      }
    }
  });

  const rows: Row<F>[] = [];
  for (const first of open) {
    // A pair that a row has covered since is no longer among them.
    const chosen = new Map(first.split(' ').map((part) => part.split(':').map(Number) as Pair));
    for (let factor = 0; factor < sizes.length; factor += 1) {
      if (!chosen.has(factor)) chosen.set(factor, bestValue(factor, sizes[factor]!, chosen, open));
    }
    for (const [one, value] of chosen) {
      for (const [other, second] of chosen) open.delete(keyOf(one, value, other, second));
    }
    rows.push(
      Object.fromEntries(
        names.map((name, factor) => [name, factors[name]![chosen.get(factor)!]]),
      ) as Row<F>,
    );
  }
  return rows;
}

type Pair = [factor: number, value: number];

/** The value that covers most pairs which no row has yet; among equals, each in its turn. */
function bestValue(
  factor: number,
  size: number,
  chosen: ReadonlyMap<number, number>,
  open: ReadonlySet<string>,
): number {
  const covers = (value: number): number =>
    [...chosen].filter(([other, second]) => open.has(keyOf(factor, value, other, second))).length;
  const turn = open.size % size;
  const inTurn = Array.from({ length: size }, (_, index) => (index + turn) % size);
  return inTurn.reduce((best, value) => (covers(value) > covers(best) ? value : best));
}
