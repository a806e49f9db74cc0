/** A paragraph that has an address of its own, as the build writes it. */
const PARAGRAPH = /<p\b[^>]*\sid="[^"]+"[^>]*>.*?<\/p>/gs;

/**
 * An article page grown to a number of words: its own paragraphs again and again, with the terms
 * and links in them, so that everything the page does it has to do for all of them.
 * @param source HTML of an article page of the built site
 * @param words the fewest that the article's paragraphs are to have
 * @throws {Error} where the page has no paragraphs with words to repeat
 */
export function longPage(source: string, words: number): string {
  const paragraphs = [...source.matchAll(PARAGRAPH)];
  const each = paragraphs.map(([paragraph]) => wordsIn(paragraph));
  let count = each.reduce((sum, one) => sum + one, 0);
  const last = paragraphs.at(-1);
  if (!last || count === 0) throw new Error('The article page has no paragraph to repeat.');
  const copies = [];
  for (let copy = 0; count < words; copy += 1) {
    const index = copy % paragraphs.length;
    copies.push(paragraphs[index]![0].replace(/(\sid="[^"]+)"/g, `$1-${copy}"`));
    count += each[index]!;
  }
  const end = last.index + last[0].length;
  return source.slice(0, end) + copies.join('') + source.slice(end);
}

function wordsIn(markup: string): number {
  return markup
    .replace(/<[^>]*>/g, ' ')
    .split(/\s+/)
    .filter(Boolean).length;
}
