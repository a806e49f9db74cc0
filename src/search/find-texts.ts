import { BEGINNING, EXACT, isTypo, TYPO, type Likeness, type Wanted } from './likeness.js';
import {
  eachText,
  firstTerm,
  termAt,
  termCount,
  type IndexedText,
  type Segment,
} from './segment.js';
import type { Shelf } from './text-to-search.js';

/** The usual values of BM25; Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009. */
const SATURATION = 1.2;
const LENGTH_SHARE = 0.75;

/** What is looked for. */
export interface TextQuery {
  readonly words: readonly Wanted[];
  /** Null for all. */
  readonly shelf: Shelf | null;
  /** How many are wanted. */
  readonly most: number;
}

export interface FoundTexts {
  /** The best first. */
  readonly texts: readonly IndexedText[];
  /** How many fit in all. */
  readonly total: number;
}

/** For each text of all segments, one after the other. */
interface WordHits {
  /** How often the word, or one like it, is in it; 0 where it is not. */
  readonly counts: Uint8Array;
  readonly likeness: Uint8Array;
}

/**
 * The texts that hold all words. Those that hold them as they are come first, then those with words
 * that begin so, then those with words that are nearly so: for these is looked only where the others
 * do not fill a page. Within each the order is that of BM25.
 */
export function findTexts(segments: readonly Segment[], query: TextQuery): FoundTexts {
  if (query.words.length === 0) return { texts: [], total: 0 };
  const size = segments.reduce((sum, { texts }) => sum + texts.length, 0);
  const hits = query.words.map((): WordHits => ({
    counts: new Uint8Array(size),
    likeness: new Uint8Array(size),
  }));
  query.words.forEach((word, index) => {
    eachSegment(segments, (segment, base) => lookUp(segment, base, word, hits[index]!));
  });
  const found = rank(segments, query, hits);
  if (found.total >= query.most || query.words.every(({ slips }) => slips === 0)) return found;
  query.words.forEach((word, index) => {
    eachSegment(segments, (segment, base) => lookUpTypos(segment, base, word, hits[index]!));
  });
  return rank(segments, query, hits);
}

function eachSegment(
  segments: readonly Segment[],
  work: (segment: Segment, base: number) => void,
): void {
  let base = 0;
  for (const segment of segments) {
    work(segment, base);
    base += segment.texts.length;
  }
}

/** The word itself, and words that begin with it. */
function lookUp(
  segment: Segment,
  base: number,
  { term: wanted, begins }: Wanted,
  hits: WordHits,
): void {
  const { terms, starts } = segment;
  const end = termCount(segment);
  let term = firstTerm(segment, wanted);
  if (term < end && termAt(segment, term) === wanted) {
    note(segment, base, term, EXACT, hits);
    term += 1;
  }
  for (; begins && term < end && terms.startsWith(wanted, starts[term]); term += 1) {
    note(segment, base, term, BEGINNING, hits);
  }
}

function lookUpTypos(segment: Segment, base: number, wanted: Wanted, hits: WordHits): void {
  if (wanted.slips === 0) return;
  const { terms, starts } = segment;
  const first = wanted.term.charAt(0);
  const end = termCount(segment);
  for (let term = firstTerm(segment, first); term < end; term += 1) {
    const start = starts[term]!;
    if (!terms.startsWith(first, start)) return;
    if (isTypo(terms, start, starts[term + 1]! - 1, wanted)) note(segment, base, term, TYPO, hits);
  }
}

/** Of several words that fit, those that fit best count, by the one that is said most. */
function note(
  segment: Segment,
  base: number,
  term: number,
  likeness: Likeness,
  { counts, likeness: known }: WordHits,
): void {
  eachText(segment, term, (text, count) => {
    const index = base + text;
    const before = counts[index]!;
    if (before > 0 && (known[index]! < likeness || before >= count)) return;
    counts[index] = count;
    known[index] = likeness;
  });
}

interface Ranked {
  text: IndexedText;
  likeness: number;
  score: number;
}

function rank(
  segments: readonly Segment[],
  { shelf, most }: TextQuery,
  hits: readonly WordHits[],
): FoundTexts {
  const rarities = hits.map(({ counts }) => rarity(counts));
  const mean = meanLength(segments);
  const best: Ranked[] = [];
  let total = 0;
  eachSegment(segments, ({ texts }, base) => {
    // Plain loops: they go over all texts at each letter that is written.
    for (let offset = 0; offset < texts.length; offset += 1) {
      const text = texts[offset]!;
      if (!holdsAll(hits, base + offset) || (shelf !== null && text.shelf !== shelf)) continue;
      total += 1;
      const norm = SATURATION * (1 - LENGTH_SHARE + (LENGTH_SHARE * text.length) / mean);
      let score = 0;
      let likeness = 0;
      for (let word = 0; word < hits.length; word += 1) {
        const count = hits[word]!.counts[base + offset]!;
        score += (rarities[word]! * count * (SATURATION + 1)) / (count + norm);
        likeness = Math.max(likeness, hits[word]!.likeness[base + offset]!);
      }
      insert(best, { text, likeness, score }, most);
    }
  });
  return { texts: best.map(({ text }) => text), total };
}

function holdsAll(hits: readonly WordHits[], index: number): boolean {
  for (const { counts } of hits) if (counts[index] === 0) return false;
  return true;
}

/** What BM25 calls the inverse document frequency: what few texts hold counts more. */
function rarity(counts: Uint8Array): number {
  let having = 0;
  for (const count of counts) if (count > 0) having += 1;
  return Math.log(1 + (counts.length - having + 0.5) / (having + 0.5));
}

function meanLength(segments: readonly Segment[]): number {
  let sum = 0;
  let count = 0;
  for (const { texts } of segments) {
    for (const { length } of texts) sum += length;
    count += texts.length;
  }
  return Math.max(1, sum / Math.max(1, count));
}

/** Keeps the best few in order, so that thousands need not be sorted. */
function insert(best: Ranked[], next: Ranked, most: number): void {
  const isBefore = (one: Ranked, other: Ranked): boolean =>
    one.likeness < other.likeness || (one.likeness === other.likeness && one.score > other.score);
  if (best.length >= most && !isBefore(next, best.at(-1)!)) return;
  let place = best.length;
  while (place > 0 && isBefore(next, best[place - 1]!)) place -= 1;
  best.splice(place, 0, next);
  if (best.length > most) best.pop();
}
