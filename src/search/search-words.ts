import { foldText } from '../model/find-entries.js';
import type { Passage } from '../model/text-content.js';
import { withoutArticle } from './without-article.js';

/** A word of a text, and the form it is looked for in. */
export interface SearchWord extends Passage {
  /** Never empty. */
  readonly term: string;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’ʼ]*/gu;

/** Scripts that put no space between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** The same for all texts, so that a word asked for is cut as it was in a text. */
const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

/** Texts use few words again and again; so many are remembered. */
const MOST_KNOWN = 50_000;
const known = new Map<string, string>();

/** The words of a text, in reading order. */
export function searchWords(text: string): SearchWord[] {
  const words: SearchWord[] = [];
  for (const { 0: written, index } of text.matchAll(WORD)) {
    if (!UNSPACED.test(written)) {
      add(words, written, index);
      continue;
    }
    for (const part of segmenter.segment(written)) {
      if (part.isWordLike) add(words, part.segment, index + part.index);
    }
  }
  return words;
}

function add(words: SearchWord[], written: string, start: number): void {
  const term = termOf(written);
  if (term !== '') words.push({ start, end: start + written.length, term });
}

/** The form a word is looked for in: folded, without a possessive or an Arabic article. */
function termOf(written: string): string {
  const before = known.get(written);
  if (before !== undefined) return before;
  const folded = foldText(written.replace(/['’ʼ]s$/iu, '')).replaceAll(' ', '');
  const term = withoutArticle(folded);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(written, term);
  return term;
}
