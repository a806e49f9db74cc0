import type { Side } from '../model/entry.js';
import type { Tie, TieKind } from '../model/tie.js';
import { arrangeColumns, type Tied } from './ties-columns.js';
import { wrapLabel } from './wrap-label.js';
import { tenth } from '../model/tenth.js';

/*
 * Where everything of the picture of ties stands. Sides are regions in two columns; ties run in
 * the channel between them, so that no line ever passes behind a name. A tie within a column is
 * an arc into the channel. Units are 1/16 of the size of the names.
 */

export interface Box {
  id: string;
  x: number;
  y: number;
  width: number;
  height: number;
  lines: string[];
}

export interface Region {
  side: Side | null;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Where a line meets a box, and on which side of it the box is. */
export interface LineEnd {
  x: number;
  y: number;
  towards: -1 | 1;
}

export interface Line {
  kind: TieKind;
  from: LineEnd;
  to: LineEnd;
  /** SVG paths: from one end to the other, and its bend alone, without what is straight. */
  path: string;
  bend: string;
}

export interface Drawing {
  width: number;
  height: number;
  regions: Region[];
  boxes: Box[];
  lines: Line[];
}

/** Width of a name's box; its letters are at most `LETTERS` to a line, 9 units each. */
const BOX = 208;
const LETTERS = 20;
const LINE = 22;
const PADDING = 22;
const GAP = 14;
const REGION_PADDING = 16;
const REGION_HEAD = 40;
const REGION_GAP = 24;
const CHANNEL = 400;
/** Beside the one column of a story of few sides. */
const LONE_CHANNEL = CHANNEL / 2;
/** Least distance between two lines at a box. */
const PORT = 20;
/** A line leaves its box straight for as long as the sign at its end is. */
const LEAD = 20;
/** Room around all, for the width of outlines. */
const MARGIN = 2;

const REGION = BOX + 2 * REGION_PADDING;

/** An end of a tie that has to find its place at the edge of a box. */
interface Port {
  tie: number;
  end: 'from' | 'to';
  other: string;
}

/**
 * Draws the ties: the same actors and ties always give the same picture.
 * @param actors those the ties name, each once
 * @param ties at least one
 */
export function layOutTies(actors: readonly Tied[], ties: readonly Tie[]): Drawing {
  const columns = arrangeColumns(actors, ties);
  const ports = portsOf(ties);
  const heights = columns.map((groups) =>
    groups.reduce(
      (sum, group) => sum + regionHeight(group.actors, ports) + REGION_GAP,
      -REGION_GAP,
    ),
  );
  const height = Math.max(...heights);
  const regions: Region[] = [];
  const boxes = new Map<string, Box>();
  const columnOf = new Map<string, number>();
  columns.forEach((groups, column) => {
    const x = MARGIN + column * (REGION + CHANNEL);
    let y = MARGIN + (height - heights[column]!) / 2;
    for (const { side, actors: members } of groups) {
      const regionY = y;
      y += REGION_HEAD;
      for (const { id, name } of members) {
        const box = {
          id,
          x: x + REGION_PADDING,
          y,
          width: BOX,
          height: boxHeight(name, id, ports),
        };
        boxes.set(id, { ...box, lines: wrapLabel(name, LETTERS) });
        columnOf.set(id, column);
        y += box.height + GAP;
      }
      y += REGION_PADDING - GAP;
      regions.push({ side, x, y: regionY, width: REGION, height: y - regionY });
      y += REGION_GAP;
    }
  });
  const ends = placeEnds(ports, boxes, columnOf);
  const channel = columns[1].length > 0 ? CHANNEL : LONE_CHANNEL;
  const lines = ties.map(({ kind }, index): Line => {
    const [from, to] = [ends.get(`${index} from`)!, ends.get(`${index} to`)!];
    return { kind, from, to, ...pathsBetween(from, to, channel) };
  });
  return {
    width: 2 * MARGIN + (columns[1].length > 0 ? 2 * REGION : REGION) + channel,
    height: 2 * MARGIN + height,
    regions,
    boxes: [...boxes.values()],
    lines,
  };
}

function portsOf(ties: readonly Tie[]): Map<string, Port[]> {
  const ports = new Map<string, Port[]>();
  ties.forEach(({ from, to }, tie) => {
    ports.set(from, [...(ports.get(from) ?? []), { tie, end: 'from', other: to }]);
    ports.set(to, [...(ports.get(to) ?? []), { tie, end: 'to', other: from }]);
  });
  return ports;
}

function boxHeight(name: string, id: string, ports: ReadonlyMap<string, Port[]>): number {
  const words = wrapLabel(name, LETTERS).length * LINE + PADDING;
  return Math.max(words, ((ports.get(id)?.length ?? 0) + 1) * PORT);
}

function regionHeight(members: readonly Tied[], ports: ReadonlyMap<string, Port[]>): number {
  const inner = members.reduce((sum, { id, name }) => sum + boxHeight(name, id, ports) + GAP, -GAP);
  return REGION_HEAD + inner + REGION_PADDING;
}

/** Spreads the ends of ties over the inner edge of each box, in the order they fan out. */
function placeEnds(
  ports: ReadonlyMap<string, Port[]>,
  boxes: ReadonlyMap<string, Box>,
  columnOf: ReadonlyMap<string, number>,
): Map<string, LineEnd> {
  const ends = new Map<string, LineEnd>();
  for (const [id, all] of ports) {
    const box = boxes.get(id)!;
    const rank = ({ other }: Port): [number, number] => {
      const to = boxes.get(other)!;
      const away = middle(to) - middle(box);
      if (columnOf.get(other) !== columnOf.get(id)) return [1, away];
      // Arcs lie in one another: the nearest is the innermost.
      return away < 0 ? [0, -away] : [2, -away];
    };
    const sorted = [...all].sort((one, two) => {
      const [a, b] = [rank(one), rank(two)];
      return a[0] - b[0] || a[1] - b[1] || (a[0] === 2 ? two.tie - one.tie : one.tie - two.tie);
    });
    const towards = columnOf.get(id) === 0 ? -1 : 1;
    sorted.forEach(({ tie, end }, index) => {
      const y = box.y + (box.height * (index + 1)) / (sorted.length + 1);
      ends.set(`${tie} ${end}`, { x: towards === -1 ? box.x + box.width : box.x, y, towards });
    });
  }
  return ends;
}

function middle({ y, height }: Box): number {
  return y + height / 2;
}

function pathsBetween(from: LineEnd, to: LineEnd, channel: number): { path: string; bend: string } {
  const [a, b] = [from.x - from.towards * LEAD, to.x - to.towards * LEAD];
  const within = from.towards === to.towards;
  const reach = within
    ? Math.min(50 + 0.45 * Math.abs(from.y - to.y), channel - LEAD)
    : 0.5 * Math.abs(b - a);
  const points = [
    [from.x, from.y],
    [a, from.y],
    [a - from.towards * reach, from.y],
    [b - to.towards * reach, to.y],
    [b, to.y],
    [to.x, to.y],
  ].map((point) => point.map(tenth).join(' '));
  const curve = `${points[1]}C${points[2]} ${points[3]} ${points[4]}`;
  return { path: `M${points[0]}L${curve}L${points[5]}`, bend: `M${curve}` };
}
