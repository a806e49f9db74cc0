import type { LocatorMap } from '../model/locator-map.js';
import { around, overlap, pointsIn, type Box } from '../model/map-labels.js';
import { scaleKm, type MapView } from '../model/map-view.js';
import type { Point } from './clip.js';
import { tenth } from '../model/tenth.js';

/** How long the scale bar may be and its label is at most, and the room it needs in a corner. */
const SCALE = { length: 100, label: 90, margin: 14, height: 44 };

/**
 * The scale bar, in the corner of the map where it covers least.
 * @param places the marks of the map
 * @param lines points along its lines
 * @returns the bar, and the room it takes
 */
export function scaleBar(
  { width, height, kmPerUnit }: MapView,
  places: readonly Point[],
  lines: readonly Point[],
): LocatorMap['scale'] & { room: Box } {
  const km = scaleKm(SCALE.length * kmPerUnit);
  const length = km / kmPerUnit;
  const size = { width: Math.max(length, SCALE.label) + 8, height: SCALE.height };
  const corners = [height - SCALE.margin, SCALE.height].flatMap((y) =>
    [SCALE.margin, width - SCALE.margin - size.width + 8].map((x) => ({
      x,
      y,
      room: { x: x - 4, y: y - SCALE.height + 8, ...size },
    })),
  );
  const costs = corners.map(
    ({ room }) =>
      pointsIn(room, lines) +
      places.reduce((sum, point) => sum + overlap(room, around(...point)), 0),
  );
  const best = corners[costs.indexOf(Math.min(...costs))]!;
  return { km, length: tenth(length), x: tenth(best.x), y: best.y, room: best.room };
}
