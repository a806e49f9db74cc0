/** A line of text on the screen, in CSS pixels from the top of the window. */
export interface TextLine {
  top: number;
  bottom: number;
}

/**
 * Puts boxes of text together into lines.
 * @param boxes as `Range.getClientRects` gives them, in any order; empty ones are dropped
 * @returns lines from the top down, which do not overlap
 */
export function linesOf(boxes: Iterable<TextLine & { width: number }>): TextLine[] {
  const lines: TextLine[] = [];
  const sorted = [...boxes]
    .filter(({ top, bottom, width }) => bottom > top && width > 0)
    .sort((one, other) => one.top - other.top || one.bottom - other.bottom);
  for (const { top, bottom } of sorted) {
    const last = lines.at(-1);
    // Raised figures and other letters of one line overlap by more than half of the smaller.
    const overlap = last ? Math.min(last.bottom, bottom) - top : 0;
    if (last && overlap > Math.min(last.bottom - last.top, bottom - top) / 2) {
      // Not above the line before, whose lower edge a box may cross.
      last.top = Math.max(lines.at(-2)?.bottom ?? -Infinity, Math.min(last.top, top));
      last.bottom = Math.max(last.bottom, bottom);
    } else if (last && overlap > 0) lines.push({ top: last.bottom, bottom });
    else lines.push({ top, bottom });
  }
  return lines.filter(({ top, bottom }) => bottom > top);
}

/** @returns the line that a point lies on, or else the nearest to it; null where there is none */
export function lineAt(lines: readonly TextLine[], y: number): TextLine | null {
  const away = ({ top, bottom }: TextLine): number => Math.max(top - y, y - bottom, 0);
  return lines.reduce<TextLine | null>(
    (best, line) => (best && away(best) <= away(line) ? best : line),
    null,
  );
}

/**
 * @param by 1 for the next line down, -1 for the one above
 * @returns null where there is none on the screen
 */
export function lineBeside(
  lines: readonly TextLine[],
  current: TextLine,
  by: 1 | -1,
): TextLine | null {
  const middle = (current.top + current.bottom) / 2;
  return by === 1
    ? (lines.find(({ top }) => top >= middle) ?? null)
    : (lines.findLast(({ bottom }) => bottom <= middle) ?? null);
}
