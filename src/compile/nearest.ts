/**
 * The word of a list that a mistyped word most likely meant.
 * @param word what was written
 * @param known the words that would have been right
 * @returns the one fewest edits away, or null where none is near
 */
export function nearest(word: string, known: Iterable<string>): string | null {
  let best: string | null = null;
  let least = Math.max(1, Math.floor(word.length / 2.5)) + 1;
  for (const candidate of known) {
    if (Math.abs(candidate.length - word.length) >= least) continue;
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best;
}

/** Letters to insert, delete, replace or swap with their neighbour (optimal string alignment). */
function editDistance(one: string, other: string): number {
  let older: number[] = [];
  let old = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row += 1) {
    const fresh = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1];
      let cost = Math.min(
        old[column]! + 1,
        fresh[column - 1]! + 1,
        old[column - 1]! + (same ? 0 : 1),
      );
      if (row > 1 && column > 1) {
        const swapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
        if (swapped) cost = Math.min(cost, older[column - 2]! + 1);
      }
      fresh.push(cost);
    }
    [older, old] = [old, fresh];
  }
  return old[other.length]!;
}

/**
 * The mend for a word that is not known.
 * @param known the words that would have been right
 * @param otherwise what to do where none of them is near: an imperative sentence
 */
export function writeNearest(word: string, known: Iterable<string>, otherwise: string): string {
  const near = nearest(word, known);
  return near === null ? otherwise : `Write \`${near}\`, if that is meant. ${otherwise}`;
}
