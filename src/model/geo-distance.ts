/** A place on the globe, in decimal degrees: north and east are positive. */
export interface Coordinates {
  latitude: number;
  longitude: number;
}

/** Kilometres: the mean radius of the Earth by the International Union of Geodesy and Geophysics. */
const EARTH_RADIUS = 6371.0088;

export const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Kilometres of a degree along a meridian. */
export const KM_PER_DEGREE = EARTH_RADIUS * radians(1);

/**
 * The way as the crow flies, by the haversine formula on a sphere; within 0.6 % of the true figure
 * of the Earth.
 * @returns kilometres
 */
export function distanceKm(from: Coordinates, to: Coordinates): number {
  const [one, other] = [radians(from.latitude), radians(to.latitude)];
  const across = Math.sin(radians(to.longitude - from.longitude) / 2);
  const along = Math.sin((other - one) / 2);
  const half = along ** 2 + Math.cos(one) * Math.cos(other) * across ** 2;
  // Rounding may carry it a hair past 1 between opposite ends of the globe.
  return 2 * EARTH_RADIUS * Math.asin(Math.sqrt(Math.min(1, half)));
}

/**
 * A distance as exact as one between towns can be, which are kilometres wide themselves.
 * @returns to 10 km from 50 km, to 5 km from 10 km, else to whole kilometres, at least 1
 */
export function roundDistance(km: number): number {
  const step = km >= 50 ? 10 : km >= 10 ? 5 : 1;
  return Math.max(1, Math.round(km / step) * step);
}
