import { MARK_KINDS, type MarkKind } from '../model/mark-kind.js';
import { adoptStyle } from './adopt-style.js';
import highlights from './mark-highlights.css?inline';

/** A mark where it stands now. The same range is the same mark as before. */
export interface Painted {
  readonly kind: MarkKind;
  readonly range: AbstractRange;
}

/** Is on the parts of a text in which marks are, or were, drawn: the style of no others asks for them. */
const DRAWN = 'data-marks-drawn';

/** Whether the browser can draw marks without a change to the text's own nodes. */
export function canPaint(): boolean {
  return 'highlights' in CSS;
}

/**
 * Draws marks by the CSS Custom Highlight API, in the place of those drawn before;
 * `mark-highlights.css` says how. The text's nodes stay as they are, and with them search, selection
 * and links into it.
 *
 * Chromium works out anew where every mark is at each change of the page's style: 5,000 of them took
 * 75 ms of a desktop's processor each time. So as few are to be drawn as can be seen.
 * @param parts the elements that hold them
 */
export function paintMarks(marks: readonly Painted[], parts: readonly Element[] = []): void {
  if (!canPaint()) return;
  if (marks.length > 0) adoptStyle(highlights);
  for (const part of parts) part.toggleAttribute(DRAWN, true);
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
