/** A stretch of time, in milliseconds of the local clock counted as if it were GMT. */
export interface TimeSpan {
  from: number;
  /** The first moment after it; never before `from`. */
  to: number;
}

/**
 * When something happened, as closely as its date tells: a month is the whole month, a day the
 * whole day, a time a single moment.
 * @param date ISO 8601: `2011-03`, `2016-12-13` or `2016-12-14T05:00+02:00`
 * @param until ISO 8601 month or day it lasted to, which is included; null for none
 */
export function timeSpan(date: string, until: string | null = null): TimeSpan {
  const span = spanOf(date);
  return { from: span.from, to: Math.max(span.to, until === null ? 0 : spanOf(until).to) };
}

function spanOf(date: string): TimeSpan {
  // The offset is dropped: a timeline runs by the clock of the place it tells of.
  const match = /^(\d{4})-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2}))?)?/.exec(date);
  const [year = 0, month = 1, day = 0, hour, minute = 0] = (match?.slice(1) ?? [])
    // A group that is not there is `undefined`, whatever its type says.
    .map((part: string | undefined) => (part === undefined ? undefined : Number(part)));
  const at = (days: number, months = 0): number => Date.UTC(year, month - 1 + months, days);
  if (day === 0) return { from: at(1), to: at(1, 1) };
  if (hour === undefined) return { from: at(day), to: at(day + 1) };
  const moment = Date.UTC(year, month - 1, day, hour, minute);
  return { from: moment, to: moment };
}

/**
 * The two clock times of a date that has a time, as its words have to tell them.
 * @param date ISO 8601 with a time and an offset
 * @returns `{ local: '05:00', gmt: '03:00' }`; null for a day or a month
 */
export function clockTimes(date: string): { local: string; gmt: string } | null {
  const [, local] = /T(\d{2}:\d{2})/.exec(date) ?? [];
  if (local === undefined) return null;
  return { local, gmt: new Date(date).toISOString().slice(11, 16) };
}
