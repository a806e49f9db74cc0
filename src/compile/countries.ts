import type { Geometry } from 'geojson';
import { feature, neighbors } from 'topojson-client';
import type { Coordinates } from '../model/geo-distance.js';
import { doMeet, frameAround, type Frame, type Point } from './clip.js';
import { countryName } from './country-name.js';
import type { World } from './world-borders.js';

export interface Country {
  name: string;
  /** Outlines of its parts and of holes in them, as longitude and latitude. */
  rings: Point[][];
  /** What they lie within. */
  bounds: Frame;
  /** Indices of countries with a border to it. */
  neighbours: number[];
}

/** All countries of the world, with their names in a language. */
export function countriesOf(world: World, language: string): Country[] {
  const bordering = neighbors(world.objects.countries.geometries);
  return feature(world, world.objects.countries).features.map(
    ({ id, properties, geometry }, index): Country => {
      const rings = ringsOf(geometry);
      return {
        name: countryName(id?.toString(), properties.name, language),
        rings,
        bounds: frameAround(rings),
        neighbours: bordering[index] ?? [],
      };
    },
  );
}

/** The outlines of every country, in the order of {@link countriesOf}. */
export function outlinesOf(world: World): Point[][][] {
  return feature(world, world.objects.countries).features.map(({ geometry }) => ringsOf(geometry));
}

function ringsOf(geometry: Geometry): Point[][] {
  const polygons =
    geometry.type === 'MultiPolygon'
      ? geometry.coordinates
      : geometry.type === 'Polygon'
        ? [geometry.coordinates]
        : [];
  return polygons.flat() as unknown as Point[][];
}

/** The index of the country that holds a place, or -1 where none does. */
export function countryAt(countries: readonly Country[], place: Coordinates): number {
  const point: Point = [place.longitude, place.latitude];
  const here: Frame = { from: point, to: point };
  // Most are elsewhere, which is seen without following their outlines.
  return countries.findIndex(({ rings, bounds }) => doMeet(bounds, here) && isWithin(point, rings));
}

/** Whether a point is within outlines. */
export function isWithin([x, y]: Point, rings: readonly (readonly Point[])[]): boolean {
  return isBetween(x, crossings(y, rings));
}

/** Where outlines cross a line from west to east, in no order. */
export function crossings(y: number, rings: readonly (readonly Point[])[]): number[] {
  const found: number[] = [];
  for (const ring of rings) {
    let [x2, y2] = ring.at(-1) ?? [0, 0];
    for (const [x1, y1] of ring) {
      if (y1 > y !== y2 > y) found.push(((x2 - x1) * (y - y1)) / (y2 - y1) + x1);
      [x2, y2] = [x1, y1];
    }
  }
  return found;
}

/**
 * Whether a point of a line is within the outlines that cross it: whether a ray from it meets an
 * odd number of them.
 * @param found what {@link crossings} gave
 */
export function isBetween(x: number, found: readonly number[]): boolean {
  let within = false;
  for (const one of found) if (x < one) within = !within;
  return within;
}
