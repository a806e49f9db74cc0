import type { Settings } from './effects.js';

/** The font-family that `typefaces.css` gives each packaged typeface, in small letters. */
const FAMILIES: Partial<Record<Settings['typeface'], string>> = {
  atkinson: 'atkinson hyperlegible next',
  literata: 'literata',
  opendyslexic: 'opendyslexic',
};

/**
 * Whether text can be drawn in a typeface without fetching it first.
 * @param typeface the device's own are always there
 */
export function isLoaded(typeface: Settings['typeface']): boolean {
  const family = FAMILIES[typeface];
  if (family === undefined) return true;
  return [...document.fonts].some(
    (face) =>
      face.status === 'loaded' &&
      face.style === 'normal' &&
      face.family.replace(/["']/g, '').toLowerCase() === family,
  );
}
