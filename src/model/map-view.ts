import { KM_PER_DEGREE, radians, type Coordinates } from './geo-distance.js';

/** The part of the globe that a map shows, and where things lie on it. */
export interface MapView {
  width: number;
  height: number;
  /** How many kilometres a unit of the drawing is, at the middle of the map. */
  kmPerUnit: number;
  /** From the globe to the drawing: across and down from its top left corner. */
  project: (longitude: number, latitude: number) => [x: number, y: number];
}

const WIDTH = 360;
/** No map is taller or flatter: it has to be seen whole on a phone, and to hold names. */
const HEIGHTS = [280, 400] as const;
/** Room around the places, as a part of how far they spread: it shows the lands about them. */
const ROOM = 0.36;
const LEAST_ROOM_KM = 15;
/** A country is shown whole where it spreads at most so many times as far as the places … */
const COUNTRY_SPREAD = 2.5;
/** … and then with this room around it. */
const COUNTRY_ROOM = 0.13;
/** Beyond it, degrees of longitude are drawn as they are here: at the pole they shrink to nothing. */
const HIGHEST = 80;

/**
 * The map that shows some places with room around them, and their country whole where that does
 * not make them small.
 *
 * Degrees are drawn evenly, with those of longitude as wide as they are at the middle: true to
 * shape within a country or a few. Places within ten degrees of a pole are drawn wide apart, in
 * the right order. Places on either side of the 180th meridian give a map of the whole globe.
 * @param places at least one
 * @param country corners of the country, if there is one
 */
export function mapView(
  places: readonly Coordinates[],
  country: readonly Coordinates[] = [],
): MapView {
  const all = [...places, ...country];
  const whole = country.length > 0 && spreadOf(all) <= COUNTRY_SPREAD * spreadOf(places);
  return viewOf(whole ? all : places, whole ? COUNTRY_ROOM : ROOM);
}

function viewOf(places: readonly Coordinates[], roomAround: number): MapView {
  const [south, north] = range(places.map(({ latitude }) => latitude));
  const [west, east] = range(places.map(({ longitude }) => longitude));
  const middle = (south + north) / 2;
  const across = kmAcross(middle);
  const room = 2 * Math.max(roomAround * spreadOf(places), LEAST_ROOM_KM);
  const wide = (east - west) * across + room;
  const tall = (north - south) * KM_PER_DEGREE + room;
  const height = Math.round(Math.min(HEIGHTS[1], Math.max(HEIGHTS[0], (WIDTH * tall) / wide)));
  const kmPerUnit = Math.max(wide / WIDTH, tall / height);
  return {
    width: WIDTH,
    height,
    kmPerUnit,
    project: (longitude, latitude) => [
      WIDTH / 2 + ((longitude - (west + east) / 2) * across) / kmPerUnit,
      height / 2 - ((latitude - middle) * KM_PER_DEGREE) / kmPerUnit,
    ],
  };
}

/**
 * The round number of kilometres that a scale bar shows.
 * @param most how long the bar may be, in kilometres, more than 0
 * @returns the greatest of 1, 2 or 5 times a power of ten that is not longer
 */
export function scaleKm(most: number): number {
  const power = 10 ** Math.floor(Math.log10(most));
  return power * ([5, 2].find((times) => times * power <= most) ?? 1);
}

/** How far places lie apart at most, along or across, in kilometres. */
function spreadOf(places: readonly Coordinates[]): number {
  const [south, north] = range(places.map(({ latitude }) => latitude));
  const [west, east] = range(places.map(({ longitude }) => longitude));
  return Math.max((east - west) * kmAcross((south + north) / 2), (north - south) * KM_PER_DEGREE);
}

/** Kilometres of a degree of longitude. */
function kmAcross(latitude: number): number {
  return KM_PER_DEGREE * Math.cos(radians(Math.min(Math.abs(latitude), HIGHEST)));
}

function range(values: readonly number[]): [least: number, most: number] {
  return [Math.min(...values), Math.max(...values)];
}
