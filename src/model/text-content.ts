/** A part of a text that has an id of its own: a paragraph, a heading. */
export interface TextBlock {
  /** Its id, safe to use as a URL fragment; empty where it has none. */
  readonly id: string;
  /** Where it begins in the text, in UTF-16 code units. */
  readonly start: number;
  /** Where it ends, exclusive. */
  readonly end: number;
}

/**
 * The words of a text as one string: runs of white space are one space, and a line break stands
 * between two blocks.
 */
export interface TextContent {
  readonly text: string;
  /** In reading order; none overlaps another. */
  readonly blocks: readonly TextBlock[];
}

/** A part of a text, in UTF-16 code units. */
export interface Passage {
  readonly start: number;
  /** Exclusive; after `start`. */
  readonly end: number;
}

/** The block that holds a place, or else the last that begins before it; null in an empty text. */
export function blockAt<Block extends TextBlock>(
  blocks: readonly Block[],
  offset: number,
): Block | null {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (blocks[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  return blocks[Math.max(0, low - 1)] ?? null;
}

/** The same passage without white space at its ends; null where nothing else is in it. */
export function trimPassage(text: string, { start, end }: Passage): Passage | null {
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  const to = end - (words.length - words.trimEnd().length);
  return from < to ? { start: from, end: to } : null;
}
