import type { Row } from './bench.js';

/** A number to reach, and what it is compared with. */
export interface Goal {
  /** What is measured, with its unit. */
  what: string;
  measured: number;
  /** The most it may be: a number, or so many times another measurement of the same run. */
  most: number | { times: number; of: number };
}

/**
 * One row of the table of numbers to reach.
 * @returns what was measured, the most it may be, and whether that is kept
 */
export function judge({ what, measured, most }: Goal): Row {
  const limit = typeof most === 'number' ? most : most.times * most.of;
  return {
    what,
    measured: rounded(measured),
    floor: typeof most === 'number' ? '' : rounded(most.of),
    ratio: typeof most === 'number' ? '' : (measured / most.of).toFixed(2),
    'at most': typeof most === 'number' ? String(most) : `${most.times} x`,
    reached: measured <= limit ? 'yes' : 'MISSED',
  };
}

/** One row of a measurement that is only to be compared: another's, or one without a number to reach. */
export function compared(what: string, measured: number, floor?: number): Row {
  return {
    what,
    measured: rounded(measured),
    floor: floor === undefined ? '' : rounded(floor),
    ratio: !floor ? '' : (measured / floor).toFixed(2),
    'at most': '',
    reached: '',
  };
}

/** @returns the names of the rows whose number is missed, in their order */
export function missed(rows: readonly Row[]): string[] {
  return rows.filter(({ reached }) => reached === 'MISSED').map(({ what }) => String(what));
}

function rounded(value: number): number {
  return Number(value.toFixed(value < 10 ? 2 : 0));
}
