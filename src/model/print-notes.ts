/** How many letters there are to count with. */
const LETTERS = 26;

/**
 * Counts with letters, so that notes on names are told from an article's own, which have numbers.
 * @param number 1 for the first
 * @returns `a` to `z`, then `aa`, `ab` and on
 */
export function noteLetters(number: number): string {
  const before = Math.ceil(number / LETTERS) - 1;
  const last = String.fromCodePoint('a'.codePointAt(0)! + ((number - 1) % LETTERS));
  return before > 0 ? noteLetters(before) + last : last;
}

/** An entry that a text names, for a note at the text's end. */
export interface PrintNote {
  entry: string;
  letters: string;
  /** Where in the list of mentions the entry is named first. */
  first: number;
}

/**
 * The notes of a text on paper: one for each entry it names, in the order they are named.
 * @param mentions the entry of every mention, in reading order
 * @param known whether there is something to say of an entry
 */
export function printNotes(
  mentions: readonly string[],
  known: (entry: string) => boolean,
): PrintNote[] {
  return [...new Set(mentions)].filter(known).map((entry, index) => ({
    entry,
    letters: noteLetters(index + 1),
    first: mentions.indexOf(entry),
  }));
}
