import { anchorIn } from '../model/anchor-mark.js';
import type { Mark } from '../model/mark.js';
import type { Passage } from '../model/text-content.js';
import { inTurns } from '../model/turns.js';
import type { TextMap } from '../storage/text-map.js';
import { nearParts } from './near-parts.js';
import { paintMarks } from './paint-marks.js';

/** The marks of a text, where they stand in it now. */
export interface AnchoredMarks {
  /**
   * Finds marks in the text, and draws those that are near the window, now and as the reader moves.
   * @returns the ids of those that are not there any more
   */
  show(marks: readonly Mark[]): Promise<Set<string>>;
  /** Where a mark is; null where it is not there. */
  passageOf(id: string): Passage | null;
  /** The marks on a place, the shortest first. */
  at(offset: number): Mark[];
  /** The mark on exactly this passage, or undefined. */
  on(passage: Passage): Mark | undefined;
}

/** A passage that was found. */
interface Placed {
  readonly mark: Mark;
  readonly passage: Passage;
}

/** What is found is drawn after each so many ms of searching. */
const DRAW_MS = 500;

/** @param map the text, which stays as it is */
export function anchoredMarks(map: TextMap): AnchoredMarks {
  const anchor = anchorIn(map);
  /** What was looked for before, found or not. */
  const known = new Map<string, { mark: Mark; placed: Placed | null }>();
  /** The nodes of passages that were drawn. */
  const ranges = new WeakMap<Passage, StaticRange | null>();
  const near = nearParts(map, () => draw(placed));
  let placed: readonly Placed[] = [];
  let latest = 0;

  function find(mark: Mark): Placed | null {
    const before = known.get(mark.id);
    const there =
      before && isSamePlace(before.mark, mark)
        ? before.placed && { ...before.placed, mark }
        : place(mark);
    known.set(mark.id, { mark, placed: there });
    return there;
  }

  function place(mark: Mark): Placed | null {
    const passage = anchor(mark);
    return passage && { mark, passage };
  }

  function rangeOf(passage: Passage): StaticRange | null {
    const range = ranges.has(passage) ? ranges.get(passage)! : map.rangeOf(passage);
    ranges.set(passage, range);
    return range;
  }

  function draw(found: readonly Placed[]): void {
    placed = found;
    const seen = found.filter(({ passage }) => near.holds(passage));
    paintMarks(
      seen.flatMap(({ mark: { kind }, passage }) => {
        const range = rangeOf(passage);
        return range ? [{ kind, range }] : [];
      }),
      near.with(seen.map(({ passage }) => passage)),
    );
  }

  return {
    async show(marks) {
      latest += 1;
      const mine = latest;
      const lost = new Set<string>();
      const found: Placed[] = [];
      const rest = inTurns();
      let drawn = performance.now();
      for (const mark of marks) {
        const there = find(mark);
        if (there) found.push(there);
        else lost.add(mark.id);
        if (performance.now() - drawn >= DRAW_MS) {
          draw([...found]);
          drawn = performance.now();
        }
        await rest();
        // Another change has come meanwhile, and shows more than this one.
        if (mine !== latest) return lost;
      }
      draw(found);
      return lost;
    },
    passageOf: (id) => placed.find(({ mark }) => mark.id === id)?.passage ?? null,
    at: (offset) =>
      placed
        .filter(({ passage }) => passage.start <= offset && offset < passage.end)
        .sort((one, other) => lengthOf(one.passage) - lengthOf(other.passage))
        .map(({ mark }) => mark),
    on: ({ start, end }) =>
      placed.find(({ passage }) => passage.start === start && passage.end === end)?.mark,
  };
}

/** Whether two marks were made on the same words: the kind and the note may be others. */
function isSamePlace(one: Mark, other: Mark): boolean {
  return (
    one.position.start === other.position.start &&
    one.quote.exact === other.quote.exact &&
    one.quote.prefix === other.quote.prefix &&
    one.quote.suffix === other.quote.suffix
  );
}

function lengthOf({ start, end }: Passage): number {
  return end - start;
}
