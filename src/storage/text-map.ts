import type { Passage, TextBlock, TextContent } from '../model/text-content.js';

/** A text on the page, and the way between its words and their nodes. */
export interface TextMap extends TextContent {
  /**
   * Where a place of the document is in the text: of a place between words, the next word's.
   * @param node within the text's element, or around it
   */
  offsetOf(node: Node, offset: number): number;
  /** The nodes of a passage. @returns null in an empty text */
  rangeOf(passage: Passage): StaticRange | null;
  /** The element of the block that a place is in; the text's own where it has none. */
  elementAt(offset: number): HTMLElement;
}

/** Beside the words of a text: what a page adds for finding one's way, and its controls. */
export const BESIDE_ALWAYS =
  '.way-back, .note-reference, summary, button, say-name, svg, script, style';

/** The same, with what is hidden. */
export const BESIDE = `${BESIDE_ALWAYS}, [hidden]`;

/** What holds words of its own, apart from those around it. */
const BLOCKS = 'p, h1, h2, h3, h4, h5, h6, li, dt, dd, td, th, caption, figcaption, pre';

/** Part of a text node whose code units stand in the text one by one. */
interface Run {
  /** Where it begins in the text. */
  start: number;
  length: number;
  node: Text;
  /** Where it begins in the node. */
  offset: number;
}

/**
 * Reads the words of a text from the page, and touches nothing.
 * @param root the text's element
 * @param leftOut a selector of what in it is none of its words
 */
export function readText(root: HTMLElement, leftOut = BESIDE): TextMap {
  const work = textReading(root, leftOut);
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/** The same, for `finishInTurns`: a text as long as a book takes a phone a tenth of a second. */
export function* textReading(root: HTMLElement, leftOut = BESIDE): Generator<void, TextMap, void> {
  const words = collectWords();
  const blocks: (TextBlock & { element: HTMLElement })[] = [];
  let block: HTMLElement | null = null;

  const endBlock = (): void => {
    const { start, end } = words.endBlock();
    if (block && end > start) blocks.push({ id: idOf(block, root), start, end, element: block });
  };

  const holders = holdersIn(root, leftOut);
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const holder = holders(node.parentElement!);
    if (!holder) continue;
    // White space between blocks is of none.
    if (holder === root && node.data.trim() === '') continue;
    if (holder !== block) {
      endBlock();
      block = holder;
    }
    words.add(node);
    yield;
  }
  endBlock();
  const { text, runs } = words.all();

  /** The last run that begins at or before a place. */
  function runAt(offset: number): Run | undefined {
    let low = 0;
    let high = runs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (runs[middle]!.start <= offset) low = middle + 1;
      else high = middle;
    }
    return runs[Math.max(0, low - 1)];
  }

  return {
    text,
    blocks,
    offsetOf(node, offset) {
      const place = document.createRange();
      place.setStart(node, offset);
      const first = firstIndex(
        runs,
        (run) => place.comparePoint(run.node, run.offset + run.length) > 0,
      );
      const run = runs[first];
      if (!run) return text.length;
      return run.start + (run.node === node ? Math.max(0, offset - run.offset) : 0);
    },
    rangeOf({ start, end }) {
      const first = runs[firstIndex(runs, (run) => run.start + run.length > start)];
      const last = runAt(end - 1);
      if (!first || !last) return null;
      return new StaticRange({
        startContainer: first.node,
        startOffset: first.offset + Math.max(0, start - first.start),
        endContainer: last.node,
        endOffset: last.offset + Math.min(last.length, end - last.start),
      });
    },
    elementAt: (offset) =>
      blocks[firstIndex(blocks, ({ end }) => end > offset)]?.element ??
      blocks.at(-1)?.element ??
      root,
  };
}

interface WordCollector {
  add(node: Text): void;
  /** @returns what has been added since the last block ended, without a space at its end */
  endBlock(): Passage;
  all(): { text: string; runs: Run[] };
}

/**
 * White space, or words that stand as they are in the text: with one space between two. So many at
 * most, since each of them is held until the last is found.
 */
const STRETCHES = /\s+|\S+(?: \S+){0,500}/gu;

/** Puts words together, with one space for each run of white space and a line break for each block. */
function collectWords(): WordCollector {
  const parts: string[] = [];
  const runs: Run[] = [];
  let length = 0;
  let blockStart = 0;

  return {
    add(node) {
      for (const match of node.data.matchAll(STRETCHES)) {
        const isSpace = match[0].trim() === '';
        if (isSpace && (length === blockStart || parts.at(-1) === ' ')) continue;
        if (length === blockStart && length > 0) {
          parts.push('\n');
          length += 1;
          blockStart = length;
        }
        const words = isSpace ? ' ' : match[0];
        const last = runs.at(-1);
        const goesOn = last?.node === node && last.offset + last.length === match.index;
        if (last && goesOn) last.length += words.length;
        else runs.push({ start: length, length: words.length, node, offset: match.index });
        parts.push(words);
        length += words.length;
      }
    },
    endBlock() {
      if (length > blockStart && parts.at(-1) === ' ') {
        parts.pop();
        length -= 1;
        const last = runs.at(-1)!;
        last.length -= 1;
        if (last.length === 0) runs.pop();
      }
      const block = { start: blockStart, end: length };
      blockStart = length;
      return block;
    },
    all: () => ({ text: parts.join(''), runs }),
  };
}

/** Its own id, or that of the item, table or figure that it belongs to. */
function idOf(block: HTMLElement, root: HTMLElement): string {
  if (block === root) return '';
  if (block.id) return block.id;
  const holder = block.parentElement?.closest<HTMLElement>('[id]:not(section)');
  return holder && holder !== root && root.contains(holder) ? holder.id : '';
}

/**
 * Finds the block that words belong to, by the element they stand in; null for words that are none of
 * the text's. An element is asked for its own part only, and the rest is known from its parent.
 */
function holdersIn(
  root: HTMLElement,
  leftOut: string,
): (element: HTMLElement) => HTMLElement | null {
  const out = new Set(root.querySelectorAll(leftOut));
  const known = new Map<HTMLElement, HTMLElement | null>([[root, root]]);

  function holderOf(element: HTMLElement): HTMLElement | null {
    const before = known.get(element);
    if (before !== undefined) return before;
    const around = out.has(element) ? null : holderOf(element.parentElement!);
    const holder = around && element.matches(BLOCKS) ? element : around;
    known.set(element, holder);
    return holder;
  }

  return holderOf;
}

/** The first index for which a test holds that holds for all after it, or `length` where none. */
function firstIndex<Item>(items: readonly Item[], test: (item: Item) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (test(items[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}
