import { radians, type Coordinates } from './geo-distance.js';

/** Clockwise from north, an eighth of the circle each. */
export const COMPASS_POINTS = [
  'north',
  'north-east',
  'east',
  'south-east',
  'south',
  'south-west',
  'west',
  'north-west',
] as const;

export type CompassPoint = (typeof COMPASS_POINTS)[number];

/**
 * Where a place lies, seen from another: the direction in which the shortest way sets out.
 * @returns one of eight points, or null where the two are the same place
 */
export function compassPoint(from: Coordinates, to: Coordinates): CompassPoint | null {
  if (from.latitude === to.latitude && from.longitude === to.longitude) return null;
  const [one, other] = [radians(from.latitude), radians(to.latitude)];
  const turn = radians(to.longitude - from.longitude);
  const east = Math.sin(turn) * Math.cos(other);
  const north = Math.cos(one) * Math.sin(other) - Math.sin(one) * Math.cos(other) * Math.cos(turn);
  const eighths = Math.round((Math.atan2(east, north) / (2 * Math.PI)) * 8);
  return COMPASS_POINTS[(eighths + 8) % 8]!;
}
