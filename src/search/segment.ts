import type { TermCounts } from './count-terms.js';
import type { TextFacts } from './text-to-search.js';

/** A text of a segment. */
export interface IndexedText extends TextFacts {
  /** Its words, weighted: a long text says everything somewhere. */
  readonly length: number;
}

/**
 * A part of the index: which of some texts hold a word. It is two blocks of bytes and a string,
 * whatever is in it, so that it is read at once and takes little room; a word is found by halving.
 */
export interface Segment {
  readonly texts: readonly IndexedText[];
  /** All terms in order of their code units, a line break after each. */
  readonly terms: string;
  /** Where each term begins in `terms`; one more, where all end. */
  readonly starts: Uint32Array;
  /** Where each term's list begins in `lists`; one more, where all end. */
  readonly at: Uint32Array;
  /**
   * For each term, and each text that holds it: how much further on the text is in `texts`, in
   * seven bits a byte, the lowest first and the eighth set where more follow; then a byte, how often.
   */
  readonly lists: Uint8Array;
}

/** Term → index of a text and how often, by turns; by rising index. */
export type Lists = Map<string, number[]>;

/** A text to be added. */
export interface Counted {
  readonly facts: TextFacts;
  readonly counts: TermCounts;
}

/** @returns how many terms a segment has */
export function termCount({ starts }: Segment): number {
  return starts.length - 1;
}

export function termAt({ terms, starts }: Segment, index: number): string {
  return terms.slice(starts[index], starts[index + 1]! - 1);
}

/** The first term that is not before a word. */
export function firstTerm(segment: Segment, word: string): number {
  let low = 0;
  let high = termCount(segment);
  while (low < high) {
    const middle = (low + high) >> 1;
    if (termAt(segment, middle) < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Calls back for each text that holds a term. */
export function eachText(
  { at, lists }: Segment,
  term: number,
  tell: (text: number, count: number) => void,
): void {
  const end = at[term + 1]!;
  let text = -1;
  for (let byte = at[term]!; byte < end; byte += 1) {
    let step = 0;
    let shift = 0;
    let part = lists[byte]!;
    for (; part >= 0x80; part = lists[(byte += 1)]!) {
      step |= (part & 0x7f) << shift;
      shift += 7;
    }
    text += step | (part << shift);
    tell(text, lists[(byte += 1)]!);
  }
}

/**
 * A segment with other texts: some without, some more. Nothing of those left out stays in it.
 * @param before null for a new one
 * @param keep which of its texts stay
 */
export function changeSegment(
  before: Segment | null,
  keep: (text: IndexedText) => boolean,
  added: readonly Counted[],
): Segment {
  const texts: IndexedText[] = [];
  const lists: Lists = new Map();
  if (before) {
    const places = before.texts.map((text) => (keep(text) ? texts.push(text) - 1 : -1));
    for (let term = 0; term < termCount(before); term += 1) {
      const list: number[] = [];
      eachText(before, term, (text, count) => {
        const place = places[text]!;
        if (place >= 0) list.push(place, count);
      });
      if (list.length > 0) lists.set(termAt(before, term), list);
    }
  }
  for (const { facts, counts } of added) {
    const place = texts.push({ ...facts, length: counts.length }) - 1;
    for (const [term, count] of counts.terms) {
      const list = lists.get(term);
      if (list) list.push(place, count);
      else lists.set(term, [place, count]);
    }
  }
  return packSegment(texts, lists);
}

function packSegment(texts: readonly IndexedText[], lists: Lists): Segment {
  const sorted = [...lists.keys()].sort();
  const starts = new Uint32Array(sorted.length + 1);
  const at = new Uint32Array(sorted.length + 1);
  const bytes: number[] = [];
  let start = 0;
  for (const [index, term] of sorted.entries()) {
    starts[index] = start;
    at[index] = bytes.length;
    start += term.length + 1;
    packList(lists.get(term)!, bytes);
  }
  starts[sorted.length] = start;
  at[sorted.length] = bytes.length;
  const terms = sorted.map((term) => `${term}\n`).join('');
  return { texts, terms, starts, at, lists: Uint8Array.from(bytes) };
}

function packList(list: readonly number[], bytes: number[]): void {
  let last = -1;
  for (let index = 0; index < list.length; index += 2) {
    const text = list[index]!;
    let step = text - last;
    last = text;
    for (; step >= 0x80; step >>= 7) bytes.push((step & 0x7f) | 0x80);
    bytes.push(step, list[index + 1]!);
  }
}
