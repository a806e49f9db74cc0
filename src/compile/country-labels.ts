import { labelWidth, LETTER, overlap, type Box } from '../model/map-labels.js';
import type { Point } from './clip.js';
import { crossings, isBetween } from './countries.js';

/** A country as the map shows it. */
export interface ShownCountry {
  name: string;
  rings: Point[][];
  home: boolean;
}

export interface CountryLabel {
  name: string;
  /** Its middle. */
  x: number;
  y: number;
  home: boolean;
}

/** From one place that is tried to the next. */
const STEP = 5;
/** Least distance of a name from the edge of the map. */
const EDGE = 6;
/** Names of countries are spaced more widely than those of places. */
const SPACED = 1.1;
/** How much of a name may stand out at sea, beside its country. */
const LEAST_ASHORE = 0.3;
/** What a name counts that is all over its country, against a step from the country's middle. */
const ASHORE = 1000;

/**
 * Finds where the names of countries stand: over no name of a place, over no other country, and
 * over the country itself as far as there is room, near the middle of what is shown of it.
 * @param taken what no name may cover
 * @returns those that have room; a country without is told of in words only
 */
export function placeCountries(
  countries: readonly ShownCountry[],
  width: number,
  height: number,
  taken: readonly Box[],
): CountryLabel[] {
  const columns = Math.ceil(width / STEP);
  const rows = Math.ceil(height / STEP);
  // Row by row, so that every outline is followed once a row and not once a cell.
  const owners = Array.from({ length: rows }, (_, row) => {
    const crossed = countries.map(({ rings }) => crossings((row + 0.5) * STEP, rings));
    return Array.from({ length: columns }, (__, column) =>
      crossed.findIndex((found) => isBetween((column + 0.5) * STEP, found)),
    );
  }).flat();
  const cellsOf = countries.map((): number[] => []);
  for (const [cell, owner] of owners.entries()) cellsOf[owner]?.push(cell);
  const labels: CountryLabel[] = [];
  const full = [...taken];
  for (const index of inOrder(countries, cellsOf)) {
    const { name, home } = countries[index]!;
    const cells = cellsOf[index]!;
    const middle = average(cells.map((cell) => [cell % columns, Math.floor(cell / columns)]));
    let best: { box: Box; score: number } | null = null;
    for (const cell of cells) {
      const [column, row] = [cell % columns, Math.floor(cell / columns)];
      const box = boxAround((column + 0.5) * STEP, (row + 0.5) * STEP, name);
      if (box.x < EDGE || box.x + box.width > width - EDGE) continue;
      if (box.y < EDGE || box.y + box.height > height - EDGE) continue;
      if (full.some((other) => overlap(box, other) > 0)) continue;
      const away = Math.hypot(column - middle[0], row - middle[1]);
      // What is under it is long to look at, and counts for no more than this.
      if (best && ASHORE - away <= best.score) continue;
      const under = cellsUnder(box, columns).map((one) => owners[one]);
      if (under.some((owner) => owner !== index && owner !== -1)) continue;
      const ashore = under.filter((owner) => owner === index).length / under.length;
      if (ashore < LEAST_ASHORE) continue;
      const score = ashore * ASHORE - away;
      if (!best || score > best.score) best = { box, score };
    }
    if (!best) continue;
    const { box } = best;
    full.push(box);
    labels.push({ name, home, x: box.x + box.width / 2, y: box.y + box.height / 2 });
  }
  return labels;
}

/** The country of the story chooses first, then those of which most is shown. */
function inOrder(
  countries: readonly ShownCountry[],
  cellsOf: readonly (readonly number[])[],
): number[] {
  return [...countries.keys()].sort(
    (one, other) =>
      Number(countries[other]!.home) - Number(countries[one]!.home) ||
      cellsOf[other]!.length - cellsOf[one]!.length,
  );
}

function boxAround(x: number, y: number, name: string): Box {
  const [width, height] = [labelWidth(name) * SPACED, LETTER * 1.2];
  return { x: x - width / 2, y: y - height / 2, width, height };
}

function cellsUnder({ x, y, width, height }: Box, columns: number): number[] {
  const cells: number[] = [];
  for (let row = Math.floor(y / STEP); row <= Math.floor((y + height) / STEP); row += 1) {
    for (let column = Math.floor(x / STEP); column <= Math.floor((x + width) / STEP); column += 1) {
      cells.push(row * columns + column);
    }
  }
  return cells;
}

function average(points: readonly Point[]): Point {
  const sum = points.reduce<Point>(([x, y], [a, b]) => [x + a, y + b], [0, 0]);
  return [sum[0] / points.length, sum[1] / points.length];
}
