import { formatLocale } from './format-locale.js';
import { remembered } from './remembered.js';

// Read and written in UTC, so that the reader's time zone cannot shift the day.
const written = (
  parts: Pick<Intl.DateTimeFormatOptions, 'weekday' | 'day'>,
): ((language: string) => Intl.DateTimeFormat) =>
  remembered(
    (language) =>
      new Intl.DateTimeFormat(formatLocale(language), {
        ...parts,
        month: 'long',
        year: 'numeric',
        timeZone: 'UTC',
      }),
  );

/** By BCP 47 tag, for English `December 2016`. */
export const byMonth = written({});

/** By BCP 47 tag, for English `13 December 2016`. */
export const byDay = written({ day: 'numeric' });

/** By BCP 47 tag, for English `Tuesday, 13 December 2016`. */
export const byWeekday = written({ weekday: 'long', day: 'numeric' });
