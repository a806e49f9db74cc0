import type { TimeSpan } from './time-span.js';
import { formatLocale } from './format-locale.js';

/** A mark on an axis of time. */
export interface TimeTick {
  at: number;
  /** What stands at it; empty where there is no room. */
  label: string;
  /** Where on the axis the middle of the label is: at the tick, or beside it at an end. */
  labelAt: number;
}

interface Step {
  unit: 'hour' | 'day' | 'month' | 'year';
  count: number;
}

const STEPS: readonly Step[] = [
  { unit: 'hour', count: 1 },
  { unit: 'hour', count: 6 },
  { unit: 'day', count: 1 },
  { unit: 'day', count: 7 },
  { unit: 'month', count: 1 },
  { unit: 'month', count: 3 },
  { unit: 'year', count: 1 },
  { unit: 'year', count: 5 },
  { unit: 'year', count: 20 },
  { unit: 'year', count: 100 },
];

/** No more ticks than this on one axis. */
const MOST = 24;

/**
 * The ticks of an axis: at whole hours, days, months or years, and labels that keep clear of
 * each other.
 * @param span what the axis shows
 * @param perMillisecond units of length for a millisecond
 * @param characterWidth units of length for a character of a label
 * @param language BCP 47 tag the labels are in
 * @param room length that labels may take, at least that of the axis
 */
export function timeTicks(
  span: TimeSpan,
  perMillisecond: number,
  characterWidth: number,
  language: string,
  room: number,
): TimeTick[] {
  const step = STEPS.find((one) => ticksOf(span, one, MOST + 1).length <= MOST) ?? STEPS.at(-1)!;
  const write = labelsOf(step, language);
  let free = -Infinity;
  let labelled: number | null = null;
  return ticksOf(span, step, MOST).map((at) => {
    const label = write(at, labelled);
    const half = (label.length * characterWidth) / 2;
    const middle = Math.max(half, Math.min(room - half, (at - span.from) * perMillisecond));
    if (middle - half < free) return { at, label: '', labelAt: middle };
    free = middle + half + characterWidth * 1.5;
    labelled = at;
    return { at, label, labelAt: middle };
  });
}

function ticksOf({ from, to }: TimeSpan, { unit, count }: Step, most: number): number[] {
  const first = new Date(from);
  const [year, month, day, hour] = [
    first.getUTCFullYear(),
    first.getUTCMonth(),
    first.getUTCDate(),
    first.getUTCHours(),
  ];
  const whole = (value: number): number => Math.floor(value / count) * count;
  const nth = (index: number): number => {
    const on = index * count;
    if (unit === 'hour') return Date.UTC(year, month, day, whole(hour) + on);
    if (unit === 'day') return Date.UTC(year, month, day + on);
    if (unit === 'month') return Date.UTC(year, whole(month) + on);
    return Date.UTC(whole(year) + on, 0);
  };
  const found: number[] = [];
  for (let index = 0; nth(index) <= to && found.length < most; index++) {
    if (nth(index) >= from) found.push(nth(index));
  }
  return found;
}

/** A year stands only where it is new, and so do a month and a day. */
const FORMATS: Record<
  Step['unit'],
  { full: Intl.DateTimeFormatOptions; short: Intl.DateTimeFormatOptions; newAt: number }
> = {
  year: { full: { year: 'numeric' }, short: { year: 'numeric' }, newAt: 4 },
  month: { full: { month: 'short', year: 'numeric' }, short: { month: 'short' }, newAt: 4 },
  day: { full: { day: 'numeric', month: 'short' }, short: { day: 'numeric' }, newAt: 7 },
  hour: {
    full: { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' },
    short: { hour: '2-digit', minute: '2-digit' },
    newAt: 10,
  },
};

/** @returns what writes a tick, given the one labelled before it */
function labelsOf({ unit }: Step, language: string): (at: number, before: number | null) => string {
  const { full, short, newAt } = FORMATS[unit];
  // Made once for an axis: making one takes longer than all its labels.
  const [long, brief] = [full, short].map(
    (options) =>
      new Intl.DateTimeFormat(formatLocale(language), {
        ...options,
        timeZone: 'UTC',
      }),
  );
  const start = (at: number): string => new Date(at).toISOString().slice(0, newAt);
  return (at, before) => {
    const isNew = before === null || start(before) !== start(at);
    return (isNew ? long! : brief!).format(new Date(at)).replace(',', '');
  };
}
