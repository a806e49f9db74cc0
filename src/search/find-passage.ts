import type { Passage } from '../model/text-content.js';
import { EXACT, likenessOf, TYPO, type Likeness, type Wanted } from './likeness.js';
import { searchWords } from './search-words.js';
import type { SearchBlock } from './text-to-search.js';

/** The place in a text that shows best why it was found. */
export interface FoundPassage {
  /** Of the block it is in. */
  readonly index: number;
  /** The sentence, in its block. */
  readonly sentence: Passage;
  /** As much of it as can be shown. */
  readonly shown: Passage;
  /** The words that were looked for, in the block; in order. */
  readonly hits: readonly Passage[];
}

interface Hit extends Passage {
  /** Which of the words it fits. */
  word: number;
  likeness: Likeness;
}

/** Longer ones are cut, around their first hit; UTF-16 code units. */
const LONGEST = 240;
/** So much is kept before the first hit of what is cut. */
const LEAD = 60;

/**
 * @param blocks in reading order
 * @param words what was looked for
 * @param language BCP 47 tag, by whose rules sentences end
 * @returns null where no word is in any block
 */
export function findPassage(
  blocks: readonly SearchBlock[],
  words: readonly Wanted[],
  language: string,
): FoundPassage | null {
  let best: { index: number; hits: Hit[]; value: number } | null = null;
  const most = valueOf(words.map((_, word) => ({ word, likeness: EXACT })));
  for (const [index, block] of blocks.entries()) {
    // The title is shown in any case.
    if (block.kind === 'title') continue;
    const hits = hitsIn(block.text, words);
    const value = valueOf(hits);
    if (hits.length > 0 && value > (best?.value ?? 0)) best = { index, hits, value };
    // A long book need not be gone through to its end.
    if (value === most) break;
  }
  if (!best) return null;
  const { text } = blocks[best.index]!;
  const sentence = bestSentence(text, best.hits, language);
  const within = best.hits.filter(
    ({ start, end }) => start >= sentence.start && end <= sentence.end,
  );
  const shown = cut(text, sentence, within[0] ?? sentence);
  const hits = within
    .filter(({ end }) => end <= shown.end)
    .map(({ start, end }) => ({ start, end }));
  return { index: best.index, sentence, shown, hits };
}

/** The words of a text that fit what is looked for. */
function hitsIn(text: string, words: readonly Wanted[]): Hit[] {
  return searchWords(text).flatMap(({ term, start, end }): Hit[] => {
    let hit: Hit | null = null;
    for (const [word, wanted] of words.entries()) {
      const likeness = likenessOf(term, wanted);
      if (likeness !== null && (!hit || likeness < hit.likeness)) {
        hit = { start, end, word, likeness };
      }
    }
    return hit ? [hit] : [];
  });
}

/** More words come first, then words that fit better. */
function valueOf(hits: readonly Pick<Hit, 'word' | 'likeness'>[]): number {
  const best = new Map<number, Likeness>();
  for (const { word, likeness } of hits) {
    best.set(word, Math.min(likeness, best.get(word) ?? TYPO) as Likeness);
  }
  let value = 0;
  for (const likeness of best.values()) value += 10 - likeness;
  return value;
}

function bestSentence(text: string, hits: readonly Hit[], language: string): Passage {
  let best: Passage = { start: 0, end: text.length };
  let most = 0;
  for (const { index, segment } of sentencesOf(text, language)) {
    const start = index + segment.length - segment.trimStart().length;
    const end = index + segment.trimEnd().length;
    const value = valueOf(hits.filter((hit) => hit.start >= start && hit.end <= end));
    if (value > most) [best, most] = [{ start, end }, value];
  }
  return best;
}

function sentencesOf(text: string, language: string): Iterable<Intl.SegmentData> {
  try {
    return new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text);
  } catch {
    // The tag of a text from outside may be none.
    return new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text);
  }
}

/** A long passage around its first hit, between two words. */
function cut(text: string, { start, end }: Passage, hit: Passage): Passage {
  if (end - start <= LONGEST) return { start, end };
  const from = hit.start - LEAD <= start ? start : spaceAfter(text, hit.start - LEAD, hit.start);
  const to = from + LONGEST >= end ? end : spaceBefore(text, from + LONGEST, hit.end);
  return { start: from, end: to };
}

/** Where the first word begins from a place on; that place where there is no space. */
function spaceAfter(text: string, from: number, most: number): number {
  const space = text.slice(from, most).search(/\s/u);
  return space < 0 ? from : from + space + 1;
}

function spaceBefore(text: string, to: number, least: number): number {
  const space = /\s\S*$/u.exec(text.slice(least, to));
  return space ? least + space.index : to;
}
