import { byDay, byMonth, byWeekday } from './date-formats.js';

/**
 * A calendar date in words.
 * @param iso ISO 8601 date, `2016-12-13`
 * @param language BCP 47 tag the words are in
 * @returns for English `Tuesday 13 December 2016`
 */
export function formatDate(iso: string, language: string): string {
  return byWeekday(language)
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
  return byMonth(language).format(new Date(`${iso.slice(0, 7)}-01T00:00:00Z`));
}

/**
 * The days from one date to another in words.
 * @param from ISO 8601 date
 * @param to ISO 8601 date, not before it
 * @param language BCP 47 tag the words are in
 * @returns for English `3 January – 1 February 2026`; one day alone where both are the same
 */
export function formatSpan(from: string, to: string, language: string): string {
  return byDay(language).formatRange(new Date(`${from}T00:00:00Z`), new Date(`${to}T00:00:00Z`));
}
