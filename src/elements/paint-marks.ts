import { MARK_KINDS, type MarkKind } from '../model/mark-kind.js';
import { adoptStyle } from './adopt-style.js';
import highlights from './mark-highlights.css?inline';

/** A mark where it stands now. The same range is the same mark as before. */
export interface Painted {
  readonly kind: MarkKind;
  readonly range: AbstractRange;
}

/** Whether the browser can draw marks without a change to the text's own nodes. */
export function canPaint(): boolean {
  return 'highlights' in CSS;
}

/**
 * Draws marks by the CSS Custom Highlight API, in the place of those drawn before;
 * `mark-highlights.css` says how. The text's nodes stay as they are, and with them search, selection
 * and links into it.
 */
export function paintMarks(marks: readonly Painted[]): void {
  if (!canPaint()) return;
  if (marks.length > 0) adoptStyle(highlights);
  for (const kind of MARK_KINDS) {
    const ranges = new Set(marks.filter((mark) => mark.kind === kind).map(({ range }) => range));
    const drawn = highlightOf(kind);
    for (const range of drawn) if (!ranges.has(range)) drawn.delete(range);
    for (const range of ranges) drawn.add(range);
  }
}

function highlightOf(kind: MarkKind): Highlight {
  const name = `mark-${kind}`;
  const there = CSS.highlights.get(name) ?? new Highlight();
  CSS.highlights.set(name, there);
  return there;
}
