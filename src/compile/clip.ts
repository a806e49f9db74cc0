/** A point of a drawing. */
export type Point = readonly [x: number, y: number];

/** A rectangle, by its least and its greatest corner. */
export interface Frame {
  from: Point;
  to: Point;
}

/** The smallest frame around outlines; one that nothing is in where there is no point. */
export function frameAround(rings: readonly (readonly Point[])[]): Frame {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const ring of rings) {
    for (const [x, y] of ring) {
      left = Math.min(left, x);
      top = Math.min(top, y);
      right = Math.max(right, x);
      bottom = Math.max(bottom, y);
    }
  }
  return { from: [left, top], to: [right, bottom] };
}

/** Whether two frames have a point in common. */
export function doMeet(one: Frame, other: Frame): boolean {
  const along = (axis: 0 | 1): boolean =>
    one.from[axis] <= other.to[axis] && other.from[axis] <= one.to[axis];
  return along(0) && along(1);
}

/** An edge of a frame: which coordinate it bounds, where, and on which side the inside is. */
interface Edge {
  axis: 0 | 1;
  at: number;
  inside: 1 | -1;
}

const edgesOf = ({ from, to }: Frame): Edge[] => [
  { axis: 0, at: from[0], inside: 1 },
  { axis: 0, at: to[0], inside: -1 },
  { axis: 1, at: from[1], inside: 1 },
  { axis: 1, at: to[1], inside: -1 },
];

const isInside = (point: Point, { axis, at, inside }: Edge): boolean =>
  (point[axis] - at) * inside >= 0;

function crossing(one: Point, other: Point, { axis, at }: Edge): Point {
  const part = (at - one[axis]) / (other[axis] - one[axis]);
  const along = axis === 0 ? 1 : 0;
  const value = one[along] + part * (other[along] - one[along]);
  return axis === 0 ? [at, value] : [value, at];
}

/**
 * Cuts an area to a frame, edge by edge (Sutherland and Hodgman, 1974).
 * @param ring its outline, closed or not
 * @returns the outline of what is inside, not closed; empty where nothing is. Parts that were
 *   joined outside stay joined along the edge of the frame.
 */
export function clipRing(ring: readonly Point[], frame: Frame): Point[] {
  let rest = [...ring];
  for (const edge of edgesOf(frame)) {
    const kept: Point[] = [];
    rest.forEach((point, index) => {
      const before = rest[(index || rest.length) - 1]!;
      if (isInside(point, edge) !== isInside(before, edge)) {
        kept.push(crossing(before, point, edge));
      }
      if (isInside(point, edge)) kept.push(point);
    });
    rest = kept;
  }
  return rest;
}
