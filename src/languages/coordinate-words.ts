import { msg, str } from '@lit/localize';
import type { Coordinates } from '../model/geo-distance.js';

/** @returns `36.20° N, 37.16° E` */
export function coordinateWords({ latitude, longitude }: Coordinates): string {
  const [up, along] = [latitude, longitude].map((value) => Math.abs(value).toFixed(2));
  const north = latitude < 0 ? msg(str`${up}° S`) : msg(str`${up}° N`);
  const east = longitude < 0 ? msg(str`${along}° W`) : msg(str`${along}° E`);
  return msg(str`${north}, ${east}`);
}
