import type { Point } from './clip.js';

/** From one point along an outline to the next. */
const LINE_STEP = 4;

/** Points along outlines, close enough together that no name slips between two. */
export function pointsAlong(rings: readonly (readonly Point[])[]): Point[] {
  return rings.flatMap((ring) =>
    ring.flatMap(([x, y], index) => {
      const [beforeX, beforeY] = ring[(index || ring.length) - 1]!;
      const steps = Math.ceil(Math.hypot(x - beforeX, y - beforeY) / LINE_STEP);
      return Array.from({ length: steps }, (_, step): Point => {
        const part = (step + 1) / steps;
        return [beforeX + (x - beforeX) * part, beforeY + (y - beforeY) * part];
      });
    }),
  );
}
