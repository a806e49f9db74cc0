import type { Passage } from '../model/text-content.js';
import { textFragment } from '../model/text-fragment.js';
import { findPassage } from './find-passage.js';
import type { Wanted } from './likeness.js';
import type { SearchBlock, Shelf, TextFacts, TextToSearch } from './text-to-search.js';

/** A text that was found, as it is shown. */
export interface SearchResult {
  readonly shelf: Shelf;
  readonly id: string;
  readonly title: string;
  /** BCP 47 tag. */
  readonly language: string;
  /** Null where the title alone fits, or where the text itself is not at hand. */
  readonly passage: ShownPassage | null;
}

export interface ShownPassage {
  readonly text: string;
  /** Words that were looked for, in `text`; in order. */
  readonly hits: readonly Passage[];
  /** Whether something of its sentence is left out before it, or after. */
  readonly isCut: { readonly before: boolean; readonly after: boolean };
  /** Id of its block in the page of the text; empty where it has none. */
  readonly block: string;
  /**
   * `:~:text=…`, which leads to the very words where browsers know it; empty for an own text, which
   * a script puts into its page too late for the browser to look for words in it.
   */
  readonly directive: string;
}

/** What is shown of a text of which no more is known. */
export function resultWithoutText({ shelf, id, title, language }: TextFacts): SearchResult {
  return { shelf, id, title, language, passage: null };
}

/**
 * What is shown of a text that was found.
 * @param words what was looked for
 */
export function searchResult(text: TextToSearch, words: readonly Wanted[]): SearchResult {
  return { ...resultWithoutText(text), passage: passageIn(text, words) };
}

function passageIn(
  { shelf, blocks, language }: TextToSearch,
  words: readonly Wanted[],
): ShownPassage | null {
  const found = findPassage(blocks, words, language);
  if (!found) return null;
  const { index, sentence, shown, hits } = found;
  const { id, text } = blocks[index]!;
  return {
    text: text.slice(shown.start, shown.end),
    hits: hits.map(({ start, end }) => ({ start: start - shown.start, end: end - shown.start })),
    isCut: { before: shown.start > sentence.start, after: shown.end < sentence.end },
    block: id,
    directive: shelf === 'own' ? '' : directiveTo(blocks, index, shown),
  };
}

/** @param shown a passage of one of the blocks */
function directiveTo(blocks: readonly SearchBlock[], index: number, shown: Passage): string {
  const before = blocks.slice(0, index).reduce((sum, { text }) => sum + text.length + 1, 0);
  return textFragment(blocks.map(({ text }) => text).join('\n'), {
    start: before + shown.start,
    end: before + shown.end,
  });
}
