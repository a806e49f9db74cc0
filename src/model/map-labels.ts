/** A rectangle of the drawing. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Sides of a mark on which its name can stand, the most usual first. */
export const LABEL_SIDES = [
  'east',
  'west',
  'north',
  'south',
  'north-east',
  'south-east',
  'north-west',
  'south-west',
] as const;

export type LabelSide = (typeof LABEL_SIDES)[number];

/** Size of the letters at a phone's width, in units of the drawing: the largest they get. */
export const LETTER = 20;
/** Half a mark, and what parts a name from it. */
export const MARK = 8;
const GAP = 5;
/** Width of a letter, as a part of its size: a little more than the typefaces of systems have. */
const WIDTH_OF_LETTER = 0.6;
const LINE = 1.2;
/** A point of a line that is covered weighs as much as so many square units of another name. */
const LINE_COST = 8;

/** About how wide a name is drawn. */
export function labelWidth(name: string): number {
  return [...name].length * WIDTH_OF_LETTER * LETTER;
}

/** The room that a name takes on a side of a mark. */
export function labelBox(name: string, [x, y]: readonly [number, number], side: LabelSide): Box {
  const width = labelWidth(name);
  const height = LINE * LETTER;
  const straight = side === 'north' || side === 'south';
  const away = side.includes('-') ? 2 : MARK + GAP;
  const left = straight ? -width / 2 : side.includes('east') ? away : -away - width;
  const top = side.startsWith('north')
    ? -MARK - height
    : side.startsWith('south')
      ? MARK
      : -height / 2;
  return { x: x + left, y: y + top, width, height };
}

/**
 * Finds for each name the side of its mark where it covers least: no mark, no other name, no
 * line, and nothing out of the map.
 * @param marks in order of weight: the first chooses first
 * @param frame the whole map
 * @param taken what no name should cover besides
 * @param lines points along the lines of the map
 */
export function placeLabels(
  marks: readonly { name: string; at: readonly [number, number] }[],
  frame: Box,
  taken: readonly Box[] = [],
  lines: readonly (readonly [number, number])[] = [],
): { side: LabelSide; box: Box }[] {
  const spots = marks.map(({ at: [x, y] }) => around(x, y));
  const placed: { side: LabelSide; box: Box }[] = [];
  for (const [index, { name, at }] of marks.entries()) {
    const others = [
      ...taken,
      ...spots.filter((_, other) => other !== index),
      ...placed.map(({ box }) => box),
    ];
    const choices = LABEL_SIDES.map((side) => {
      const box = labelBox(name, at, side);
      const covered = others.reduce((sum, other) => sum + overlap(box, other), 0);
      const outside = box.width * box.height - overlap(box, frame);
      // What is out of the map cannot be read at all: worse than what crowds.
      return { side, box, cost: covered + 10 * outside + LINE_COST * pointsIn(box, lines) };
    });
    const { side, box } = choices.reduce((best, one) => (one.cost < best.cost - 0.01 ? one : best));
    placed.push({ side, box });
  }
  return placed;
}

/** How many points of lines are within a rectangle. */
export function pointsIn(
  { x, y, width, height }: Box,
  lines: readonly (readonly [number, number])[],
): number {
  return lines.filter(
    ([across, down]) => across >= x && across <= x + width && down >= y && down <= y + height,
  ).length;
}

/** The room of a mark. */
export function around(x: number, y: number): Box {
  return { x: x - MARK, y: y - MARK, width: 2 * MARK, height: 2 * MARK };
}

/** The area that two rectangles share. */
export function overlap(one: Box, other: Box): number {
  const wide = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  const tall = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  return Math.max(0, wide) * Math.max(0, tall);
}
