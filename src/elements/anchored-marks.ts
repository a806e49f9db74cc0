import { anchorIn } from '../model/anchor-mark.js';
import type { Mark } from '../model/mark.js';
import type { Passage } from '../model/text-content.js';
import type { TextMap } from '../storage/text-map.js';
import { paintMarks } from './paint-marks.js';

/** The marks of a text, where they stand in it now. */
export interface AnchoredMarks {
  /** Finds marks in the text and draws them. @returns the ids of those that are not there any more */
  show(marks: readonly Mark[]): Promise<Set<string>>;
  /** Where a mark is; null where it is not there. */
  passageOf(id: string): Passage | null;
  /** The marks on a place, the shortest first. */
  at(offset: number): Mark[];
  /** The mark on exactly this passage, or undefined. */
  on(passage: Passage): Mark | undefined;
}

/** Longer, in ms, than this the search for marks does not keep the page from what the reader does. */
const TURN_MS = 12;

export function anchoredMarks(map: TextMap): AnchoredMarks {
  const anchor = anchorIn(map);
  let placed: { mark: Mark; passage: Passage }[] = [];
  let latest = 0;

  const holds = (passage: Passage, offset: number): boolean =>
    passage.start <= offset && offset < passage.end;

  return {
    async show(marks) {
      latest += 1;
      const mine = latest;
      const lost = new Set<string>();
      const found: typeof placed = [];
      let began = performance.now();
      for (const mark of marks) {
        const passage = anchor(mark);
        if (passage) found.push({ mark, passage });
        else lost.add(mark.id);
        if (performance.now() - began < TURN_MS) continue;
        await new Promise((resolve) => setTimeout(resolve));
        began = performance.now();
        // Another change has come meanwhile, and shows more than this one.
        if (mine !== latest) return lost;
      }
      placed = found;
      paintMarks(
        placed.flatMap(({ mark: { kind }, passage }) => {
          const range = map.rangeOf(passage);
          return range ? [{ kind, range }] : [];
        }),
      );
      return lost;
    },
    passageOf: (id) => placed.find(({ mark }) => mark.id === id)?.passage ?? null,
    at: (offset) =>
      placed
        .filter(({ passage }) => holds(passage, offset))
        .sort((one, other) => lengthOf(one.passage) - lengthOf(other.passage))
        .map(({ mark }) => mark),
    on: ({ start, end }) =>
      placed.find(({ passage }) => passage.start === start && passage.end === end)?.mark,
  };
}

function lengthOf({ start, end }: Passage): number {
  return end - start;
}
