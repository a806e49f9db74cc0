import { SIDES, type Side } from '../model/entry.js';
import type { Tie } from '../model/tie.js';

/** Someone in the picture of ties. */
export interface Tied {
  id: string;
  name: string;
  /** Null where no side is told. */
  side: Side | null;
}

/** Those of one side, in one column. */
export interface SideGroup {
  side: Side | null;
  actors: Tied[];
}

/** The two columns of the picture, each from the top down. */
export type Columns = readonly [start: SideGroup[], end: SideGroup[]];

/** The room a side's heading and the gap after it take, in actors. */
const HEADING = 0.8;

/**
 * Puts the sides into two columns and orders them, so that most ties run across and few cross.
 * The same actors and ties always give the same columns.
 * @param actors each once
 * @param ties between them
 */
export function arrangeColumns(actors: readonly Tied[], ties: readonly Tie[]): Columns {
  const groups = [...SIDES, null]
    .map((side) => ({ side, actors: actors.filter((actor) => actor.side === side) }))
    .filter((group) => group.actors.length > 0);
  const columns = split(groups, ties);
  untangle(columns, ties);
  return columns;
}

/** Of all ways to share the sides out, the one of even columns and few ties within one. */
function split(groups: readonly SideGroup[], ties: readonly Tie[]): [SideGroup[], SideGroup[]] {
  let best: [SideGroup[], SideGroup[]] = [[...groups], []];
  let least = Infinity;
  // The first side always stands at the start, so half of all ways are enough.
  for (let way = 0; way < 2 ** Math.max(0, groups.length - 1); way += 1) {
    const atEnd = (index: number): boolean => index > 0 && ((way >> (index - 1)) & 1) === 1;
    const start = groups.filter((_, index) => !atEnd(index));
    const end = groups.filter((_, index) => atEnd(index));
    const column = new Map<string, number>();
    start.forEach((group) => group.actors.forEach(({ id }) => column.set(id, 0)));
    end.forEach((group) => group.actors.forEach(({ id }) => column.set(id, 1)));
    const within = ties.filter(({ from, to }) => column.get(from) === column.get(to)).length;
    const height = Math.max(heightOf(start), heightOf(end));
    const cost = height + 0.6 * within;
    if (cost < least) [least, best] = [cost, [start, end]];
  }
  return best;
}

function heightOf(groups: readonly SideGroup[]): number {
  return groups.reduce((sum, group) => sum + group.actors.length + HEADING, 0);
}

/** Swaps neighbours for as long as that makes the ties shorter or cross less. */
function untangle(columns: Columns, ties: readonly Tie[]): void {
  const lists: unknown[][] = columns.flatMap((groups) => [
    groups,
    ...groups.map(({ actors }) => actors),
  ]);
  let cost = tangleOf(columns, ties);
  for (let better = true; better;) {
    better = false;
    for (const list of lists) {
      for (let one = 0; one < list.length; one += 1) {
        for (let other = one + 1; other < list.length; other += 1) {
          swap(list, one, other);
          const now = tangleOf(columns, ties);
          // Each swap kept lowers the cost by more than rounding can, so this ends.
          if (now < cost - 1e-6) {
            cost = now;
            better = true;
          } else swap(list, one, other);
        }
      }
    }
  }
}

function swap(list: unknown[], one: number, other: number): void {
  [list[one], list[other]] = [list[other], list[one]];
}

/** How long the ties are, and how often two of them cross. */
function tangleOf(columns: Columns, ties: readonly Tie[]): number {
  const places = new Map<string, { column: number; y: number }>();
  columns.forEach((groups, column) => {
    // Columns are centred on each other.
    let y = -heightOf(groups) / 2;
    for (const { actors } of groups) {
      y += HEADING;
      for (const { id } of actors) places.set(id, { column, y: y++ });
    }
  });
  let cost = 0;
  const across: [number, number][] = [];
  for (const { from, to } of ties) {
    const [a, b] = [places.get(from)!, places.get(to)!];
    // An arc within a column is harder to follow than a line across of the same reach.
    cost += Math.abs(a.y - b.y) * (a.column === b.column ? 2 : 1);
    if (a.column !== b.column) across.push(a.column === 0 ? [a.y, b.y] : [b.y, a.y]);
  }
  for (const [index, [a, b]] of across.entries()) {
    for (const [c, d] of across.slice(index + 1)) if ((a - c) * (b - d) < 0) cost += 2;
  }
  return cost;
}
