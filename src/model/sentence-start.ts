/**
 * Where the sentence begins that holds a place.
 * @param text a paragraph
 * @param offset of the place in it, in UTF-16 code units
 * @param language BCP 47 tag of the text, by whose rules sentences end
 */
export function sentenceStart(text: string, offset: number, language: string): number {
  const sentences = new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text);
  const within = Math.min(offset, text.length - 1);
  return text === '' ? 0 : (sentences.containing(within)?.index ?? 0);
}
