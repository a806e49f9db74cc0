/** Numbers from 0 to below 1, the same for the same seed. */
export type Random = () => number;

/** In its first order a reader is in the settings, whose lines are drawn late, as a version comes. */
const KNOWN_SEED = 77;

/**
 * @returns the seed that SEED in the environment names, as the long runs set it anew each time;
 *   else always the same one, so that `npm test` says the same of the same code
 */
export function seedOfRun(): number {
  return Number(process.env['SEED']) || KNOWN_SEED;
}

/** Mulberry32: a small generator whose 2^32 states are enough for choosing tests. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** @returns one of a list that is not empty */
export function pick<T>(random: Random, list: readonly T[]): T {
  return list[Math.floor(random() * list.length)]!;
}

/** @returns the same things in another order */
export function shuffled<T>(random: Random, list: readonly T[]): T[] {
  const result = [...list];
  for (let last = result.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [result[last], result[other]] = [result[other]!, result[last]!];
  }
  return result;
}
