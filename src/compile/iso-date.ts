const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const MONTH = /^\d{4}-(\d{2})$/;
const TIME = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2}))?(?:Z|[+-](\d{2}):(\d{2}))$/;

/** Whether a text is an ISO 8601 day of the calendar, such as `2016-12-13`. */
export function isDay(text: string): boolean {
  const [, year, month, day] = DAY.exec(text) ?? [];
  if (!day) return false;
  const date = new Date(`${text}T00:00:00Z`);
  // An impossible day rolls over into the next month.
  return (
    date.getUTCFullYear() === Number(year) &&
    date.getUTCMonth() + 1 === Number(month) &&
    date.getUTCDate() === Number(day)
  );
}

/** Whether a text is an ISO 8601 month, such as `2016-12`. */
export function isMonth(text: string): boolean {
  const month = Number(MONTH.exec(text)?.[1] ?? 0);
  return month >= 1 && month <= 12;
}

/** Whether a text is an ISO 8601 time with its offset, such as `2016-12-14T05:00+02:00`. */
export function isTime(text: string): boolean {
  const [, day, hour, minute, second, offsetHour, offsetMinute] = TIME.exec(text) ?? [];
  return (
    day !== undefined &&
    isDay(day) &&
    Number(hour) < 24 &&
    Number(minute) < 60 &&
    Number(second ?? 0) < 60 &&
    Number(offsetHour ?? 0) < 15 &&
    Number(offsetMinute ?? 0) < 60
  );
}

/** The local day a date begins on, for sorting: `2011-03` gives `2011-03-01`. */
export function startingDay(date: string): string {
  return isMonth(date) ? `${date}-01` : date.slice(0, 10);
}
