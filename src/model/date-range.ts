import { byDay, byMonth } from './date-formats.js';
import type { TimeSpan } from './time-span.js';

/** Beyond this, the days of a span do not matter: 400 days. */
const LONG = 400 * 24 * 3600 * 1000;

/**
 * A stretch of time in words: by days, or by months where it is longer than a year or so.
 * @param language BCP 47 tag the words are in
 * @returns for English `11–22 December 2016`, `March 2011 – December 2024`
 */
export function dateRange({ from, to }: TimeSpan, language: string): string {
  const format = (to - from < LONG ? byDay : byMonth)(language);
  // The end is the first moment after it.
  return format.formatRange(new Date(from), new Date(Math.max(from, to - 1)));
}
