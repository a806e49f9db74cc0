import type { TimeSpan } from './time-span.js';
import { timeTicks, type TimeTick } from './time-ticks.js';

/** Something to be placed on a timeline. */
export interface Moment extends TimeSpan {
  /** What its label says; short. */
  label: string;
}

/** A flag on a timeline: a mark above its moment on the axis, and a label beside it. */
export interface Flag {
  /** Positions in the list of moments that it stands for; several where they are too close to tell apart. */
  moments: number[];
  label: string;
  /** Its place on the axis. */
  x: number;
  /** Where on the axis it ends. */
  until: number;
  /** Width of its mark, which begins half a `markSize` before `x`. */
  markWidth: number;
  /** How far up it stands: 0 is next to the axis. */
  level: number;
  /** Whether the next row shows it enlarged. */
  enlarged: boolean;
}

/** A piece of the timeline, true to one scale. */
export interface TimelineRow extends TimeSpan {
  /** Length of the axis; the labels take the rest of the width. */
  axis: number;
  ticks: TimeTick[];
  /** In the order of time. */
  flags: Flag[];
  levels: number;
}

/** Sizes that a layout is made for, in units of the picture. */
export interface TimelineMetrics {
  width: number;
  /** Height and least width of a mark. */
  markSize: number;
  /** Width of a character, rather too wide than too narrow. */
  characterWidth: number;
  tickCharacterWidth: number;
  /** Space kept between any two things. */
  gap: number;
  /** BCP 47 tag the labels of the axis are in. */
  language: string;
  /** The label of a flag that stands for several moments. */
  several: (count: number, enlarged: boolean) => string;
}

/** Where a row would have more flags than this, neighbours are bunched. */
const MOST_FLAGS = 24;
/** A group of this many, too close to tell apart, gets a row of its own, … */
const LEAST_ENLARGED = 5;
/** … if that shows it at least this many times as large. */
const LEAST_ENLARGEMENT = 3;
const MOST_ROWS = 6;

/**
 * Lays out a timeline in rows. Time is linear within a row. What is too dense to be told apart
 * there stands in it as one flag, and is enlarged in a row of its own further down.
 *
 * In a row, labels run on from their marks, and an earlier flag stands higher than a later one
 * that it would touch; so no label covers another, nor the line from any mark down to the axis.
 *
 * @param listed in the order of the list, which also tells of two events of a day which was first
 * @returns the rows from the whole to the parts; none where all moments begin together
 */
export function layoutTimeline(listed: readonly Moment[], metrics: TimelineMetrics): TimelineRow[] {
  const moments = inListedOrder(listed);
  const all = moments
    .map((_, index) => index)
    .sort((one, other) => moments[one]!.from - moments[other]!.from || one - other);
  if (all.length === 0 || moments[all[0]!]!.from === moments[all.at(-1)!]!.from) return [];
  const rows: TimelineRow[] = [];
  const waiting = [all];
  for (let group = waiting.shift(); group && rows.length < MOST_ROWS; group = waiting.shift()) {
    const canEnlarge = rows.length + waiting.length + 1 < MOST_ROWS;
    const { row, enlarged } = layoutRow(group, moments, metrics, canEnlarge);
    rows.push(row);
    // Depth first, so that a row stands right below the one it enlarges.
    waiting.unshift(...enlarged);
  }
  return rows;
}

/** A day's event listed after one of 05:00 that day began at 05:00 or later. */
function inListedOrder(listed: readonly Moment[]): Moment[] {
  const moments: Moment[] = [];
  for (const moment of listed) {
    const before = moments.at(-1)?.from ?? -Infinity;
    moments.push(before < moment.to ? { ...moment, from: Math.max(before, moment.from) } : moment);
  }
  return moments;
}

function spanOf(group: readonly number[], moments: readonly Moment[]): TimeSpan {
  return {
    from: Math.min(...group.map((index) => moments[index]!.from)),
    to: Math.max(...group.map((index) => moments[index]!.to)),
  };
}

function layoutRow(
  group: readonly number[],
  moments: readonly Moment[],
  metrics: TimelineMetrics,
  canEnlarge: boolean,
): { row: TimelineRow; enlarged: number[][] } {
  const { markSize, characterWidth, gap, several } = metrics;
  const span = spanOf(group, moments);
  const length = span.to - span.from;
  /** A guess, to find what is too close: the axis is measured once its flags are known. */
  const close = (markSize / (metrics.width * 0.7)) * length;
  const runs = runsOf(group, moments, (before, at) => at - before < close);
  const isDense = (run: readonly number[]): boolean => {
    const { from, to } = spanOf(run, moments);
    const starts = new Set(run.map((index) => moments[index]!.from));
    return (
      canEnlarge &&
      run.length >= LEAST_ENLARGED &&
      starts.size > 1 &&
      (to - from) * LEAST_ENLARGEMENT <= length
    );
  };
  const enlarged = runs.filter(isDense);
  const separate = runs.flatMap((run) => (isDense(run) ? [run] : run.map((index) => [index])));
  const groups =
    separate.length <= MOST_FLAGS
      ? separate
      : runs.flatMap((run) => (isDense(run) ? [run] : bunches(run, moments, close * 1.5)));

  const unplaced = groups.map((indexes): Unplaced => {
    const isEnlarged = enlarged.some((run) => run === indexes);
    const label =
      indexes.length === 1 ? moments[indexes[0]!]!.label : several(indexes.length, isEnlarged);
    const sign = signOf(indexes);
    const markWidth = Math.max(markSize, sign.length * characterWidth * 0.8 + gap);
    const width = markWidth + gap + label.length * characterWidth;
    return {
      ...spanOf(indexes, moments),
      moments: indexes,
      label,
      markWidth,
      width,
      enlarged: isEnlarged,
    };
  });
  const axis = axisLength(unplaced, span, metrics);
  const scale = axis / length;
  const flags = placeFlags(unplaced, span.from, scale, metrics);
  return {
    enlarged,
    row: {
      ...span,
      axis,
      ticks: timeTicks(span, scale, metrics.tickCharacterWidth, metrics.language, metrics.width),
      flags,
      levels: Math.max(...flags.map(({ level }) => level)) + 1,
    },
  };
}

interface Unplaced extends TimeSpan, Omit<Flag, 'x' | 'until' | 'level'> {
  /** From the start of its mark to the end of its label. */
  width: number;
}

/**
 * What stands in a mark: the number of its moment, or the first and the last.
 * @param moments positions in the list, counted from 0
 */
export function signOf(moments: readonly number[]): string {
  const [first, last] = [Math.min(...moments) + 1, Math.max(...moments) + 1];
  return first === last ? String(first) : `${first}–${last}`;
}

/** Cuts a group, in the order of time, where two neighbours do not belong together. */
function runsOf(
  group: readonly number[],
  moments: readonly Moment[],
  belong: (before: number, at: number) => boolean,
): number[][] {
  const runs: number[][] = [];
  for (const index of group) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    if (run && before !== undefined && belong(moments[before]!.from, moments[index]!.from)) {
      run.push(index);
    } else runs.push([index]);
  }
  return runs;
}

/** Cuts a group, in the order of time, into bunches of less than a length of time each. */
function bunches(group: readonly number[], moments: readonly Moment[], length: number): number[][] {
  let begun = -Infinity;
  return runsOf(group, moments, (before, at) => {
    if (begun === -Infinity) begun = before;
    if (at - begun < length) return true;
    begun = at;
    return false;
  });
}

/** The longest axis that leaves every label within the width. */
function axisLength(
  flags: readonly Unplaced[],
  span: TimeSpan,
  { width, markSize, gap }: TimelineMetrics,
): number {
  const room = flags.map((flag) => {
    const part = (flag.from - span.from) / (span.to - span.from);
    return part === 0 ? Infinity : (width - gap - flag.width + markSize / 2) / part;
  });
  return Math.max(width / 3, Math.min(width - gap, ...room));
}

function placeFlags(
  unplaced: readonly Unplaced[],
  from: number,
  scale: number,
  { markSize, gap }: TimelineMetrics,
): Flag[] {
  const placed: (Flag & { end: number })[] = [];
  for (const { width, from: start, to, ...flag } of [...unplaced].reverse()) {
    const x = (start - from) * scale;
    const until = (to - from) * scale;
    const end = Math.max(x - markSize / 2 + width, until) + gap;
    const touched = placed.filter((later) => later.x - markSize / 2 < end);
    const level = Math.max(-1, ...touched.map((later) => later.level)) + 1;
    placed.unshift({ ...flag, x, until, end, level });
  }
  return placed.map(({ moments, label, x, until, markWidth, level, enlarged }) => ({
    moments,
    label,
    x,
    until,
    markWidth,
    level,
    enlarged,
  }));
}
