import { foldText } from './find-entries.js';
import type { Mark, MarkSource } from './mark.js';

/** The marks of one text, in reading order. */
export interface MarkedText {
  readonly text: string;
  readonly source: MarkSource;
  readonly marks: readonly Mark[];
}

/** @returns the text that was marked last comes first */
export function marksByText(marks: readonly Mark[]): MarkedText[] {
  const byText = new Map<string, { marks: Mark[]; latest: Mark; time: number }>();
  for (const mark of marks) {
    const time = timeOf(mark);
    const own = byText.get(mark.text) ?? { marks: [], latest: mark, time };
    own.marks.push(mark);
    if (time > own.time) Object.assign(own, { latest: mark, time });
    byText.set(mark.text, own);
  }
  return [...byText]
    .sort(([, one], [, other]) => other.time - one.time)
    .map(([text, own]) => ({
      text,
      source: own.latest.source,
      marks: inReadingOrder(own.marks),
    }));
}

/**
 * The first marks of a list of texts, as they are listed.
 * @param most how many at most, over all texts
 */
export function firstMarks(texts: readonly MarkedText[], most: number): MarkedText[] {
  let room = most;
  return texts.flatMap((text) => {
    const marks = text.marks.slice(0, room);
    room -= marks.length;
    return marks.length > 0 ? [{ ...text, marks }] : [];
  });
}

/** ISO 8601 to a number; nothing is older than what says no time. */
function timeOf({ modified }: Mark): number {
  return Date.parse(modified) || 0;
}

function inReadingOrder(marks: readonly Mark[]): Mark[] {
  return [...marks].sort(
    (one, other) =>
      one.position.start - other.position.start || one.position.end - other.position.end,
  );
}

/**
 * Marks that hold all words of a query, in their passage, their note or the title of their text.
 * Letter case, accents and punctuation are overlooked, and so are the short vowels of Arabic.
 */
export function searchMarks(marks: readonly Mark[], query: string): readonly Mark[] {
  const words = foldText(query).split(' ').filter(Boolean);
  if (words.length === 0) return marks;
  return marks.filter((mark) => words.every((word) => saidIn(mark).includes(word)));
}

/** Folded words of marks that were searched: each letter that is typed asks for all of them. */
const said = new WeakMap<Mark, string>();

function saidIn(mark: Mark): string {
  const before = said.get(mark);
  if (before !== undefined) return before;
  const { quote, note, source } = mark;
  const now = foldText(`${quote.exact} ${note} ${source.title}`);
  said.set(mark, now);
  return now;
}
