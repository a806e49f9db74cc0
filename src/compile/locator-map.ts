import { simplify } from 'topojson-simplify';
import type { PublishedArticle } from '../model/article.js';
import { compassPoint } from '../model/compass.js';
import type { Entry } from '../model/entry.js';
import { distanceKm, roundDistance, type Coordinates } from '../model/geo-distance.js';
import type { LocatorMap, MapPlace } from '../model/locator-map.js';
import { mainPlace } from '../model/main-place.js';
import { around, placeLabels } from '../model/map-labels.js';
import { mapView, type MapView } from '../model/map-view.js';
import { remembered } from '../model/remembered.js';
import { clipRing, doMeet, type Frame, type Point } from './clip.js';
import { countriesOf, countryAt, outlinesOf, type Country } from './countries.js';
import { placeCountries } from './country-labels.js';
import { partOfWorld } from './part-of-world.js';
import { pointsAlong } from './points-along.js';
import { scaleBar } from './scale-bar.js';
import { svgPath } from './svg-path.js';
import type { World } from './world-borders.js';
import { tenth } from '../model/tenth.js';

type Located = Entry & { coordinates: Coordinates };

/** Areas are cut this far outside the map, so that no outline is seen along its edge. */
const BLEED = 6;
/** Triangles smaller than this, in square units of the drawing, are made straight. */
const LEAST_BEND = 0.5;

/**
 * Makes what gives an article the map of its places.
 * @param world the countries, as `readWorld` gives them
 */
export function mapDrawer(world: World): (article: PublishedArticle) => PublishedArticle {
  const named = remembered((language) => countriesOf(world, language));
  return (article) => ({ ...article, map: locatorMap(article, world, named(article.language)) });
}

/**
 * Draws where the places of an article's glossary are.
 * @param world the countries, as `readWorld` gives them
 * @param all the same, named in the article's language
 * @returns null for an article with fewer than two places that have coordinates
 */
export function locatorMap(
  article: PublishedArticle,
  world: World,
  all: readonly Country[] = countriesOf(world, article.language),
): LocatorMap | null {
  const located = article.glossary.filter((entry): entry is Located => entry.coordinates !== null);
  if (located.length < 2) return null;
  const first = mainPlace(article, located) as Located;
  const places = [first, ...located.filter((entry) => entry !== first)];

  const home = countryAt(all, first.coordinates);
  const view = mapView(
    places.map(({ coordinates }) => coordinates),
    cornersOf(all[home]),
  );
  const { width, height } = view;
  const near = all.flatMap(({ bounds }, index) => (isNear(bounds, view) ? [index] : []));
  const drawn = simplify<World['objects']>(partOfWorld(world, near), leastWeight(view));
  const inView = outlinesOf(drawn)
    .map((rings, at) => ({
      name: all[near[at]!]!.name,
      home: near[at] === home,
      rings: project(rings, view).flatMap((ring) => nonEmpty(clipRing(ring, frameOf(view)))),
    }))
    .filter(({ rings }) => rings.length > 0);

  const points = places.map(({ coordinates }) => at(coordinates, view));
  const lines = pointsAlong(inView.flatMap(({ rings }) => rings));
  const scale = scaleBar(view, points, lines);
  const names = placeLabels(
    places.map(({ name }, index) => ({ name, at: points[index]! })),
    { x: 2, y: 2, width: width - 4, height: height - 4 },
    [scale.room],
    lines,
  );
  const taken = [
    scale.room,
    ...names.map(({ box }) => box),
    ...points.map((one) => around(...one)),
  ];
  return {
    width,
    height,
    places: places.map(({ id, name, coordinates }, index): MapPlace => {
      const [x, y] = points[index]!;
      const direction = compassPoint(first.coordinates, coordinates);
      return {
        id,
        name,
        x: tenth(x),
        y: tenth(y),
        side: names[index]!.side,
        country: all[countryAt(all, coordinates)]?.name ?? null,
        away: direction && {
          km: roundDistance(distanceKm(first.coordinates, coordinates)),
          direction,
        },
      };
    }),
    country: all[home]?.name ?? null,
    neighbours: neighboursOf(all[home], all, article.language),
    land: svgPath(inView.filter((country) => !country.home).flatMap(({ rings }) => rings)),
    home: svgPath(inView.find((country) => country.home)?.rings ?? []),
    countries: placeCountries(inView, width, height, taken).map((label) => ({
      ...label,
      x: tenth(label.x),
      y: tenth(label.y),
    })),
    scale: { km: scale.km, x: scale.x, y: scale.y, length: scale.length },
  };
}

function cornersOf(country: Country | undefined): Coordinates[] {
  const points = country?.rings.flat() ?? [];
  if (points.length === 0) return [];
  const [longitudes, latitudes] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return [Math.min, Math.max].map((end) => ({
    longitude: longitudes.reduce((one, other) => end(one, other)),
    latitude: latitudes.reduce((one, other) => end(one, other)),
  }));
}

function at({ longitude, latitude }: Coordinates, view: MapView): [number, number] {
  return view.project(longitude, latitude);
}

function project(lines: readonly (readonly Point[])[], { project: onMap }: MapView): Point[][] {
  return lines.map((line) => line.map(([longitude, latitude]) => onMap(longitude, latitude)));
}

function frameOf({ width, height }: MapView): Frame {
  return { from: [-BLEED, -BLEED], to: [width + BLEED, height + BLEED] };
}

/** Whether what lies within bounds, in degrees, may be seen. */
function isNear({ from, to }: Frame, view: MapView): boolean {
  const [left, bottom] = view.project(...from);
  const [right, top] = view.project(...to);
  return doMeet({ from: [left, top], to: [right, bottom] }, frameOf(view));
}

/** The least weight of a point, in square degrees, as the world's points are weighed. */
function leastWeight({ project: onMap }: MapView): number {
  const [[x, y], [right, down]] = [onMap(0, 0), onMap(1, -1)];
  return LEAST_BEND / ((right - x) * (down - y));
}

function neighboursOf(
  home: Country | undefined,
  all: readonly Country[],
  language: string,
): string[] {
  const names = (home?.neighbours ?? []).map((index) => all[index]!.name);
  return names.sort(new Intl.Collator(language).compare);
}

const nonEmpty = (ring: Point[]): Point[][] => (ring.length > 2 ? [ring] : []);
