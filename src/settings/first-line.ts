/** A place in the text: the character a line begins with. */
export interface TextPlace {
  node: Text;
  /** Code units before the character within the node. */
  offset: number;
}

/** More than this many containers end below the wanted line without holding one: give up. */
const MOST_TRIES = 8;

/**
 * The first line of text whose middle is at or below a height, found by halving: among the
 * children of each element on the way down, then among the letters of one text. It asks the
 * browser for some dozens of rectangles, however long the text is.
 *
 * @param root the text, laid out from top to bottom
 * @param top CSS pixels below the top of the viewport
 * @returns where the line begins, or null where all text ends above
 */
export function firstLineBelow(root: Element, top: number): TextPlace | null {
  let from = top;
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const block = textBlockBelow(root, from);
    if (!block) return null;
    const place = lineIn(block, top);
    if (place) return place;
    // Only its padding, or less than half of its last line, is below: look past it.
    from = Math.max(from, block.getBoundingClientRect().bottom) + 0.5;
  }
  return null;
}

/**
 * The height of a place.
 * @returns CSS pixels from the top of the viewport to the top of its line's letters, or null
 * where it is no longer shown
 */
export function topOf({ node, offset }: TextPlace): number | null {
  return node.isConnected ? (letterRect(node, offset)?.top ?? null) : null;
}

/** The first element with text of its own that ends below a height. */
function textBlockBelow(root: Element, from: number): Element | null {
  let block = root;
  while (!hasOwnText(block)) {
    const children = [...block.children];
    const index = firstIndex(children.length, (at) => endsBelow(children, at, from));
    const next = firstBoxed(children, index);
    if (!next) return block === root ? null : block;
    block = next;
  }
  return block;
}

function hasOwnText(element: Element): boolean {
  return [...element.childNodes].some(
    (node) => node.nodeType === Node.TEXT_NODE && !isBlank(node as Text),
  );
}

/**
 * Whether an element, or where it has no box the next one with one, ends below a height. Those
 * without a box at the end count as below, so that halving is not led past what is before them.
 */
function endsBelow(elements: Element[], index: number, from: number): boolean {
  const boxed = firstBoxed(elements, index);
  return !boxed || boxed.getBoundingClientRect().bottom > from;
}

/** The first element with a box, from an index on. */
function firstBoxed(elements: Element[], index: number): Element | undefined {
  return elements.find((element, at) => at >= index && hasBox(element));
}

/** Not so: what is not displayed, and what a closed `<details>` holds. */
function hasBox(element: Element): boolean {
  return element.checkVisibility() && element.getClientRects().length > 0;
}

/** The first line in a block of text whose middle is at or below a height. */
function lineIn(block: Element, top: number): TextPlace | null {
  const texts: Text[] = [];
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    if (!isBlank(text) && hasBox(text.parentElement!)) texts.push(text);
  }
  const node =
    texts[
      firstIndex(texts.length, (index) => {
        const rects = rangeOf(texts[index]!, 0, texts[index]!.length).getClientRects();
        return isBelow(rects[rects.length - 1], top);
      })
    ];
  if (!node) return null;
  const offset = firstIndex(node.length, (index) => isBelow(letterRect(node, index), top));
  return offset < node.length ? { node, offset } : null;
}

function isBlank(text: Text): boolean {
  return text.data.trim() === '';
}

function isBelow(rect: DOMRect | undefined, top: number): boolean {
  return rect !== undefined && (rect.top + rect.bottom) / 2 >= top;
}

/** The box of one letter; white space at a line's end has none, so then of the next that has. */
function letterRect(node: Text, offset: number): DOMRect | undefined {
  for (let index = offset; index < node.length; index += 1) {
    const rect = rangeOf(node, index, index + 1).getClientRects()[0];
    if (rect && rect.height > 0) return rect;
  }
  return undefined;
}

function rangeOf(node: Text, start: number, end: number): Range {
  const range = document.createRange();
  range.setStart(node, start);
  range.setEnd(node, end);
  return range;
}

/** The first index for which a test holds that holds for all after it, or `length` where none. */
function firstIndex(length: number, test: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (test(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
