/** Words a minute of a careful reader of news; adults read English prose at about 240. */
const WORDS_A_MINUTE = 200;

/** Languages written without spaces between words. */
const UNSPACED = new Set(['ja', 'km', 'lo', 'my', 'th', 'yue', 'zh']);

/**
 * Counts words as a reader would.
 * @param text any text
 * @param language BCP 47 tag of the text
 * @returns how many runs between spaces hold a letter or a digit, so that "UN-brokered" is one;
 *   in a language written without spaces, how many words its dictionary finds
 */
export function countWords(text: string, language: string): number {
  if (UNSPACED.has(language.split('-', 1)[0]!.toLowerCase())) {
    const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
    return [...segmenter.segment(text)].filter((segment) => segment.isWordLike).length;
  }
  return text.split(/\s+/u).filter((run) => /[\p{L}\p{N}]/u.test(run)).length;
}

/**
 * How long a text takes to read.
 * @param words how many words it has
 * @returns whole minutes, rounded up, at least 1
 */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.ceil(words / WORDS_A_MINUTE));
}
