/**
 * Where the first letter stands of the sentence that holds a place: a table's cells are sentences of
 * their own, with the white space of their markup before them, which nobody sees.
 * @param text a paragraph, or all of a table
 * @param offset of the place in it, in UTF-16 code units
 * @param language BCP 47 tag of the text, by whose rules sentences end
 */
export function sentenceStart(text: string, offset: number, language: string): number {
  const sentences = new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text);
  const within = Math.min(offset, text.length - 1);
  const sentence = sentences.containing(within);
  if (!sentence) return 0;
  const { index, segment } = sentence;
  const letter = segment.search(/\S/u);
  return index + Math.max(0, letter);
}
