import search from 'approx-string-match';
import type { Quote } from './mark.js';
import type { Passage } from './text-content.js';

/** What helps to choose between several places with the same words. */
export interface QuoteHints {
  /** Where the words are looked for. */
  readonly within: Passage;
  /** Where they should begin, had nothing changed. */
  readonly expected: number;
  /** The part of the text that has the id of the block they were in; null where none has it. */
  readonly home: Passage | null;
}

/** Words that were found. */
export interface Found extends Passage {
  /** Whether they are the very same words. */
  readonly exact: boolean;
}

/** Words as long as this are known again by themselves; shorter ones need what stood around them. */
const TELLING = 64;

/** So much of the words may have changed. Beyond it, chance and likeness cannot be told apart. */
const MOST_CHANGED = 0.35;

/** How like what stood around it must be for short words, at least on one side. */
const LEAST_CONTEXT = 0.55;

/** So few code units of what stood around, as at the end of a text, say nothing. */
const FEWEST = 8;

/** What stood around them may have grown by so many code units. */
const SLACK = 8;

/** How much each counts in choosing; only their order matters. */
const WEIGHTS = { words: 4, prefix: 1.5, suffix: 1.5, home: 1, near: 0.5 };

/** More places with the same words than this are not weighed. */
const MOST_PLACES = 500;

interface Candidate extends Passage {
  /** From 0 to 1. */
  words: number;
}

/**
 * Finds words in a text that may have changed since they were quoted: the same words, or else the
 * likest, by Myers' bit-vector algorithm, of which what stood around them decides.
 *
 * @param text with one kind of white space only, as {@link plainSpaces} gives it
 * @returns null where they are not there, or no more like than chance would have it
 */
export function findQuote(text: string, quote: Quote, hints: QuoteHints): Found | null {
  const exact = plainSpaces(quote.exact);
  const same = best(text, quote, hints, occurrences(text, exact, hints.within));
  if (same) return { ...same, exact: true };
  const { start, end } = hints.within;
  const like = search(text.slice(start, end), exact, Math.floor(exact.length * MOST_CHANGED)).map(
    (match): Candidate => ({
      start: start + match.start,
      end: start + match.end,
      words: 1 - match.errors / exact.length,
    }),
  );
  const found = best(text, quote, hints, like);
  return found && { ...found, exact: false };
}

/** Every kind of white space as a space, so that a paragraph that was split is no change. */
export function plainSpaces(text: string): string {
  return text.replaceAll(/[^\S ]/gu, ' ');
}

function occurrences(text: string, exact: string, { start, end }: Passage): Candidate[] {
  const found: Candidate[] = [];
  let at = text.indexOf(exact, start);
  while (at !== -1 && at + exact.length <= end && found.length < MOST_PLACES) {
    found.push({ start: at, end: at + exact.length, words: 1 });
    at = text.indexOf(exact, at + 1);
  }
  return found;
}

function best(
  text: string,
  { exact, prefix, suffix }: Quote,
  { expected, home }: QuoteHints,
  candidates: readonly Candidate[],
): Passage | null {
  let chosen: Candidate | null = null;
  let most = -Infinity;
  for (const candidate of candidates) {
    const { start, end, words } = candidate;
    const before = likeness(text.slice(Math.max(0, start - prefix.length - SLACK), start), prefix);
    const after = likeness(text.slice(end, end + suffix.length + SLACK), suffix);
    const atHome = home !== null && start >= home.start && end <= home.end;
    const known =
      exact.length >= TELLING || atHome || Math.max(before, after) >= LEAST_CONTEXT + 1 - words;
    if (!known) continue;
    const score =
      WEIGHTS.words * words +
      WEIGHTS.prefix * before +
      WEIGHTS.suffix * after +
      WEIGHTS.home * Number(atHome) -
      (WEIGHTS.near * Math.abs(start - expected)) / Math.max(1, text.length);
    if (score > most) [chosen, most] = [candidate, score];
  }
  return chosen && { start: chosen.start, end: chosen.end };
}

/** How much of some words is in a text, from 0 to 1; 0 where there are too few to know it by. */
function likeness(text: string, words: string): number {
  if (words.trim().length < FEWEST) return 0;
  const errors = search(text, plainSpaces(words), words.length)[0]?.errors ?? words.length;
  return 1 - errors / words.length;
}
