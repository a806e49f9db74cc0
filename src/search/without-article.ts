/**
 * The article, alone and after the prepositions and the conjunction that are written with it, and
 * the conjunction alone: what "light2" takes off the beginning of a word, in Larkey, Ballesteros and
 * Connell, "Improving Stemming for Arabic Information Retrieval", SIGIR 2002, section 3.3. Each with
 * how many letters must be left.
 */
const PREFIXES: readonly (readonly [prefix: string, left: number])[] = [
  ['وال', 2],
  ['بال', 2],
  ['كال', 2],
  ['فال', 2],
  ['ال', 2],
  ['لل', 2],
  ['و', 3],
];

/** God: what would be left is another word. */
const WHOLE = new Set(['الله', 'والله', 'بالله']);

/**
 * An Arabic word without its article, so that "the truce", "and the truce" and "truce" are one.
 * @param folded as `foldText` gives it; words of other scripts stay as they are
 */
export function withoutArticle(folded: string): string {
  if (folded < 'ء' || folded > 'ۿ' || WHOLE.has(folded)) return folded;
  const found = PREFIXES.find(
    ([prefix, left]) => folded.startsWith(prefix) && folded.length >= prefix.length + left,
  );
  return found ? folded.slice(found[0].length) : folded;
}
