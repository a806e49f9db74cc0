import { formatLocale } from './format-locale.js';
import { remembered } from './remembered.js';

// Read and written in UTC, so that the reader's time zone cannot shift the day.
const days = remembered(
  (language) =>
    new Intl.DateTimeFormat(formatLocale(language), {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    }),
);

const months = remembered(
  (language) =>
    new Intl.DateTimeFormat(formatLocale(language), {
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    }),
);

/**
 * A calendar date in words.
 * @param iso ISO 8601 date, `2016-12-13`
 * @param language BCP 47 tag the words are in
 * @returns for English `Tuesday 13 December 2016`
 */
export function formatDate(iso: string, language: string): string {
  return days(language)
    .format(new Date(`${iso}T00:00:00Z`))
    .replace(',', '');
}

/**
 * The month of a date in words.
 * @param iso ISO 8601 day or month, `2016-12-13` or `2016-12`
 * @param language BCP 47 tag the words are in
 * @returns for English `December 2016`
 */
export function formatMonth(iso: string, language: string): string {
  return months(language).format(new Date(`${iso.slice(0, 7)}-01T00:00:00Z`));
}

/**
 * The days from one date to another in words.
 * @param from ISO 8601 date
 * @param to ISO 8601 date, not before it
 * @param language BCP 47 tag the words are in
 * @returns for English `3 January – 1 February 2026`; one day alone where both are the same
 */
export function formatSpan(from: string, to: string, language: string): string {
  return new Intl.DateTimeFormat(formatLocale(language), {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).formatRange(new Date(`${from}T00:00:00Z`), new Date(`${to}T00:00:00Z`));
}
