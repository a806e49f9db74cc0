/** How well a word of a text fits a word that is looked for; the lower, the better. */
export const EXACT = 0;
export const BEGINNING = 1;
export const TYPO = 2;

export type Likeness = typeof EXACT | typeof BEGINNING | typeof TYPO;

/** A word that is looked for. */
export interface Wanted {
  /** As `searchWords` gives it. */
  readonly term: string;
  /** Whether longer words are found by it: of one letter too many begin; one Chinese sign says more. */
  readonly begins: boolean;
  /**
   * How many slips of the hand are forgiven: as by `AUTO:4,8` of Elasticsearch, one from four letters
   * on and two from eight on; none in numbers.
   */
  readonly slips: 0 | 1 | 2;
}

export function wantedWord(term: string): Wanted {
  const isNumber = /\d/.test(term);
  return {
    term,
    begins: term.length > 1 || /\p{Script=Han}/u.test(term),
    slips: isNumber || term.length < 4 ? 0 : term.length < 8 ? 1 : 2,
  };
}

/**
 * @param term a word of a text
 * @returns null where it has nothing to do with what is wanted
 */
export function likenessOf(term: string, wanted: Wanted): Likeness | null {
  if (term === wanted.term) return EXACT;
  if (wanted.begins && term.startsWith(wanted.term)) return BEGINNING;
  return isTypo(term, 0, term.length, wanted) ? TYPO : null;
}

/**
 * Whether a word is nearly what is wanted. The first letter must be right: few mistype it, and it
 * leaves a small part of all words to try.
 * @param text holds the word, from `start` to `end`
 */
export function isTypo(text: string, start: number, end: number, { term, slips }: Wanted): boolean {
  return (
    slips > 0 &&
    text.charCodeAt(start) === term.charCodeAt(0) &&
    isWithin(text, start, end, term, slips)
  );
}

/** Three rows of the table of distances; no term is so long that has a slip forgiven. */
const LONGEST = 64;
const rows = [0, 1, 2].map(() => new Uint8Array(LONGEST + 1)) as [
  Uint8Array,
  Uint8Array,
  Uint8Array,
];

/**
 * Whether one word becomes another by so many letters added, left out, changed or swapped with the
 * next: the optimal string alignment distance, after Damerau, "A technique for computer detection
 * and correction of spelling errors", 1964. It is asked of every word that begins with a letter, and
 * so makes nothing new.
 * @param text holds the one word, from `start` to `end`
 */
export function isWithin(
  text: string,
  start: number,
  end: number,
  other: string,
  most: number,
): boolean {
  // What both begin and end with costs nothing, and is most of it.
  let from = 0;
  let to = other.length;
  if (Math.abs(end - start - to) > most) return false;
  while (start < end && from < to && text.charCodeAt(start) === other.charCodeAt(from)) {
    start += 1;
    from += 1;
  }
  while (start < end && from < to && text.charCodeAt(end - 1) === other.charCodeAt(to - 1)) {
    end -= 1;
    to -= 1;
  }
  const width = to - from;
  const height = end - start;
  if (width === 0 || height === 0) return width + height <= most;
  if (width > LONGEST || height > LONGEST) return false;
  let [beforeLast, last, row] = rows;
  for (let column = 0; column <= width; column += 1) last[column] = column;
  for (let line = 1; line <= height; line += 1) {
    row[0] = line;
    let least = line;
    const letter = text.charCodeAt(start + line - 1);
    for (let column = 1; column <= width; column += 1) {
      const against = other.charCodeAt(from + column - 1);
      let cost = Math.min(last[column]!, row[column - 1]!) + 1;
      cost = Math.min(cost, last[column - 1]! + (letter === against ? 0 : 1));
      const swapped =
        line > 1 &&
        column > 1 &&
        letter === other.charCodeAt(from + column - 2) &&
        text.charCodeAt(start + line - 2) === against;
      if (swapped) cost = Math.min(cost, beforeLast[column - 2]! + 1);
      row[column] = cost;
      least = Math.min(least, cost);
    }
    // From here on it can only grow, but for a swap, which costs one.
    if (least > most + 1) return false;
    [beforeLast, last, row] = [last, row, beforeLast];
  }
  return last[width]! <= most;
}
