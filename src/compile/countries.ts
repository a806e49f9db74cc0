import type { Geometry } from 'geojson';
import { feature, neighbors } from 'topojson-client';
import type { Coordinates } from '../model/geo-distance.js';
import type { Point } from './clip.js';
import { countryName } from './country-name.js';
import type { World } from './world-borders.js';

export interface Country {
  name: string;
  /** Outlines of its parts and of holes in them, as longitude and latitude. */
  rings: Point[][];
  /** Indices of countries with a border to it. */
  neighbours: number[];
}

/** All countries of the world, with their names in a language. */
export function countriesOf(world: World, language: string): Country[] {
  const bordering = neighbors(world.objects.countries.geometries);
  return feature(world, world.objects.countries).features.map(
    ({ id, properties, geometry }, index): Country => ({
      name: countryName(id?.toString(), properties.name, language),
      rings: ringsOf(geometry),
      neighbours: bordering[index] ?? [],
    }),
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
  return countries.findIndex(({ rings }) => isWithin([place.longitude, place.latitude], rings));
}

/** Whether a point is within outlines: whether a ray from it crosses them an odd number of times. */
export function isWithin([x, y]: Point, rings: readonly (readonly Point[])[]): boolean {
  let within = false;
  for (const ring of rings) {
    ring.forEach(([x1, y1], index) => {
      const [x2, y2] = ring[(index || ring.length) - 1]!;
      if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) within = !within;
    });
  }
  return within;
}
