/** A character of a text, by the block it is in: it means the same after the page is built anew. */
export interface BlockPlace {
  /** Id of the block. */
  block: string;
  /** UTF-16 code units of text before it within the block. */
  offset: number;
}

/** A character of the document. */
export interface NodePlace {
  node: Text;
  offset: number;
}

/** Inline elements may have ids too, such as a note's mark; they are no place to come back to. */
const BLOCKS = 'p[id], h2[id], h3[id], h4[id], figure[id], table[id], section[id]';

/** @returns null where no block with an id holds it */
export function blockPlaceOf({ node, offset }: NodePlace): BlockPlace | null {
  const block = node.parentElement?.closest(BLOCKS);
  if (!block) return null;
  let before = 0;
  for (const text of textsIn(block)) {
    if (text === node) break;
    before += text.length;
  }
  return { block: block.id, offset: before + offset };
}

/** @returns null where the block is gone, or holds no text; its end where it has become shorter */
export function nodePlaceOf({ block, offset }: BlockPlace): NodePlace | null {
  const element = document.getElementById(block);
  if (!element) return null;
  let left = offset;
  let last: Text | null = null;
  for (const text of textsIn(element)) {
    if (left < text.length) return { node: text, offset: left };
    left -= text.length;
    last = text;
  }
  return last && { node: last, offset: Math.max(0, last.length - 1) };
}

/** How much of a text lies before a character, from 0 to 1. */
export function progressAt(root: Element, { node, offset }: NodePlace): number {
  let all = 0;
  let before = 0;
  for (const text of textsIn(root)) {
    if (text === node) before = all + offset;
    all += text.length;
  }
  return all === 0 ? 0 : before / all;
}

function* textsIn(element: Element): Generator<Text> {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) yield walker.currentNode as Text;
}
