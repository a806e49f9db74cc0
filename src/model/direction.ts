import type { Direction } from './inline.js';
import { remembered } from './remembered.js';

/** Scripts written from right to left that are in use today (Unicode script codes). */
const RIGHT_TO_LEFT = new Set([
  'Adlm',
  'Arab',
  'Aran',
  'Hebr',
  'Mand',
  'Mend',
  'Nkoo',
  'Rohg',
  'Samr',
  'Syrc',
  'Thaa',
  'Yezi',
]);

/**
 * Which way a language is written.
 * @param tag BCP 47 tag, such as `ar` or `az-Arab`; any other text counts as left to right
 */
export const directionOf: (tag: string) => Direction = remembered((tag) => {
  try {
    const { script } = new Intl.Locale(tag).maximize();
    return script !== undefined && RIGHT_TO_LEFT.has(script) ? 'rtl' : 'ltr';
  } catch {
    return 'ltr';
  }
});

/**
 * Whether a text is a well-formed BCP 47 tag that begins with an ISO 639 code, so that
 * `en-GB` is one and `english` is not.
 */
export function isLanguageTag(tag: string): boolean {
  if (!/^[a-z]{2,3}(?:-|$)/i.test(tag)) return false;
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
