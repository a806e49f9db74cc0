import type { MarkKind } from './mark-kind.js';
import type { Passage, TextBlock, TextContent } from './text-content.js';
import { blockAt } from './text-content.js';

/** Words of a text, with some of what stands around them to tell them from the same words elsewhere. */
export interface Quote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** The text a mark is in, as far as a list needs to know it. */
export interface MarkSource {
  /** IRI of the text. */
  readonly url: string;
  readonly title: string;
  /** BCP 47 tag of the text. */
  readonly language: string;
}

/** A passage that the reader marked, perhaps with a note. */
export interface Mark {
  readonly id: string;
  /** Id of the text it is in: a slug, or the id of an own text. */
  readonly text: string;
  readonly kind: MarkKind;
  /** What the reader wrote; empty for a mark alone. */
  readonly note: string;
  readonly quote: Quote;
  /** Where it was in the whole text when it was made. */
  readonly position: Passage;
  /** Where it was within its block; null where it lies over several, or the block has no id. */
  readonly block: TextBlock | null;
  readonly source: MarkSource;
  /** `2026-01-31T12:00:00.000Z` */
  readonly created: string;
  readonly modified: string;
}

/** So much is kept of what stands before and after a passage, in UTF-16 code units. */
const CONTEXT = 32;

/** What finds a passage again. */
export type MarkPlace = Pick<Mark, 'quote' | 'position' | 'block'>;

/**
 * @param content the text
 * @param passage a part of it
 */
export function markPlace({ text, blocks }: TextContent, passage: Passage): MarkPlace {
  const { start, end } = passage;
  const block = blockAt(blocks, start);
  const within = block !== null && block.id !== '' && end <= block.end;
  return {
    quote: {
      exact: text.slice(start, end),
      prefix: text.slice(Math.max(0, start - CONTEXT), start),
      suffix: text.slice(end, end + CONTEXT),
    },
    position: { start, end },
    block: within ? { id: block.id, start: start - block.start, end: end - block.start } : null,
  };
}
