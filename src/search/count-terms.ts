import { searchWords } from './search-words.js';
import type { SearchBlock } from './text-to-search.js';

/**
 * How much one mention in a part of a text counts: as in BM25F, before repetition is dampened
 * (Robertson, Zaragoza and Taylor, "Simple BM25 extension to multiple weighted fields", CIKM 2004).
 */
const WEIGHTS: Readonly<Record<SearchBlock['kind'], number>> = { title: 6, heading: 3, prose: 1 };

/** What a segment keeps for one word of one text fits a byte. */
const MOST = 255;

/** The words of a text. */
export interface TermCounts {
  /** Term → how often it is said, weighted, at most 255. */
  readonly terms: ReadonlyMap<string, number>;
  /** All words, weighted. */
  readonly length: number;
}

export function countTerms(blocks: readonly SearchBlock[]): TermCounts {
  const terms = new Map<string, number>();
  let length = 0;
  for (const { kind, text } of blocks) {
    const weight = WEIGHTS[kind];
    for (const { term } of searchWords(text)) {
      terms.set(term, Math.min(MOST, (terms.get(term) ?? 0) + weight));
      length += weight;
    }
  }
  return { terms, length };
}
