import { formatLocale } from './format-locale.js';

/**
 * A distance in words.
 * @param km kilometres
 * @param language BCP 47 tag the words are in
 * @param words whether the unit is written in full
 * @returns for English `310 kilometres` or `310 km`
 */
export function formatDistance(km: number, language: string, words: 'long' | 'short'): string {
  return new Intl.NumberFormat(formatLocale(language), {
    style: 'unit',
    unit: 'kilometer',
    unitDisplay: words,
    maximumSignificantDigits: 3,
  }).format(km);
}
