import type { Mark, MarkSource } from './mark.js';

/** The marks of one text. */
export interface MarkedText {
  readonly text: string;
  readonly source: MarkSource;
  readonly marks: readonly Mark[];
}

/** @returns what was marked last comes first, text and mark */
export function marksByText(marks: readonly Mark[]): MarkedText[] {
  const latest = [...marks].sort((one, other) => (one.modified < other.modified ? 1 : -1));
  const texts = [...new Set(latest.map(({ text }) => text))];
  return texts.map((text) => {
    const own = latest.filter((mark) => mark.text === text);
    return { text, source: own[0]!.source, marks: own };
  });
}

export function inReadingOrder(marks: readonly Mark[]): Mark[] {
  return [...marks].sort(
    (one, other) =>
      one.position.start - other.position.start || one.position.end - other.position.end,
  );
}

/**
 * Marks that hold all words of a query, in their passage, their note or the title of their text.
 * Letter case and accents are overlooked, and so are the short vowels of Arabic.
 */
export function searchMarks(marks: readonly Mark[], query: string): readonly Mark[] {
  const words = fold(query).split(/\s+/u).filter(Boolean);
  if (words.length === 0) return marks;
  return marks.filter(({ quote, note, source }) => {
    const said = fold(`${quote.exact} ${note} ${source.title}`);
    return words.every((word) => said.includes(word));
  });
}

function fold(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLocaleLowerCase();
}
