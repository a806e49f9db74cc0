import type { Point } from './clip.js';

/** Tenths: finer than the eye sees in a drawing of some hundred units, and short to write. */
const tenths = (value: number): number => Math.round(value * 10);

/**
 * Outlines as an SVG path, to a tenth of a unit, in steps from point to point, which are shorter
 * to write than places. Steps between rounded points do not add up their errors.
 * @param rings the points of each, in order
 * @returns an empty text where nothing is left to see
 */
export function svgPath(rings: readonly (readonly Point[])[]): string {
  return rings
    .map((ring) => {
      const points = ring
        .map(([x, y]): Point => [tenths(x), tenths(y)])
        .filter(([x, y], index, all) => x !== all[index - 1]?.[0] || y !== all[index - 1]?.[1]);
      // A point or a fold of no width has nothing to show.
      if (points.length < 3) return '';
      const steps = points.slice(1).map(([x, y], index) => {
        const [beforeX, beforeY] = points[index]!;
        return written(x - beforeX, y - beforeY);
      });
      return `M${written(...points[0]!)}l${steps.join(' ')}z`;
    })
    .join('');
}

function written(x: number, y: number): string {
  return `${x / 10} ${y / 10}`.replaceAll(' -', '-');
}
