import { trimPassage, type Passage } from '../model/text-content.js';
import type { TextMap } from '../storage/text-map.js';

/** @returns the part of a text that is selected on the page; null where none of it is */
export function selectedPassage(map: TextMap): Passage | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  return trimPassage(map.text, {
    start: map.offsetOf(range.startContainer, range.startOffset),
    end: map.offsetOf(range.endContainer, range.endOffset),
  });
}

/** Selects a passage on the page, as dragging over it would. */
export function selectPassage(map: TextMap, passage: Passage): void {
  const range = map.rangeOf(passage);
  if (!range) return;
  const { startContainer, startOffset, endContainer, endOffset } = range;
  getSelection()?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
}

/** The box of a passage on the screen; null where it has none, as in what is closed. */
export function boxOf(map: TextMap, passage: Passage): DOMRect | null {
  const range = liveRange(map, passage);
  const box = range?.getBoundingClientRect();
  return box && box.height > 0 ? box : null;
}

/** Whether a point of the screen lies on the letters of a passage. */
export function isOn(map: TextMap, passage: Passage, x: number, y: number): boolean {
  const boxes = liveRange(map, passage)?.getClientRects() ?? [];
  return [...boxes].some(
    ({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom,
  );
}

/** @returns where in the text a point of the screen is; null where it is on no letter of the page */
export function offsetAtPoint(map: TextMap, x: number, y: number): number | null {
  if ('caretPositionFromPoint' in document) {
    const caret = document.caretPositionFromPoint(x, y);
    return caret && map.offsetOf(caret.offsetNode, caret.offset);
  }
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- an older Safari has no other
  const range = (document as Document).caretRangeFromPoint(x, y);
  return range && map.offsetOf(range.startContainer, range.startOffset);
}

function liveRange(map: TextMap, passage: Passage): Range | null {
  const still = map.rangeOf(passage);
  if (!still) return null;
  const range = document.createRange();
  range.setStart(still.startContainer, still.startOffset);
  range.setEnd(still.endContainer, still.endOffset);
  return range;
}
