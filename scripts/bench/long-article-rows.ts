import type { Row } from './bench.js';
import { compared, judge } from './goal.js';
import { median } from './median.js';
import type { Visit } from './visit.js';

/** One round: each visit once, in turn. */
export interface LongRound {
  bare: Visit;
  first: Visit;
  again: Visit;
  /** At the middle of the text, where it was left. */
  reopened: Visit;
  /** With marks all through it. */
  marked: Visit;
  /** Milliseconds until those on the screen are drawn. */
  marksSeen: number;
  /** Milliseconds until all are found. */
  marksFound: number;
  /** Milliseconds from a press of "Listen" in the middle to the first words given to the engine. */
  listen: number;
  /** Milliseconds from the words in the library's field to the passages found. */
  found: number;
}

/**
 * The table of the long article.
 * @param marks how many were in it
 */
export function longRows(rounds: readonly LongRound[], marks: number): Row[] {
  const of = (read: (round: LongRound) => number): number => median(rounds.map(read));
  const bareLcp = of(({ bare }) => bare.lcp);
  const longest = of(({ again }) => again.longest);
  return [
    judge({
      what: 'FCP, first visit, ms',
      measured: of(({ first }) => first.fcp),
      most: { times: 1.1, of: of(({ bare }) => bare.fcp) },
    }),
    judge({
      what: 'LCP, first visit, ms',
      measured: of(({ first }) => first.lcp),
      most: { times: 1.1, of: bareLcp },
    }),
    judge({
      what: 'LCP, repeat visit, ms',
      measured: of(({ again }) => again.lcp),
      most: { times: 0.5, of: bareLcp },
    }),
    compared(
      'total blocking time, first visit, ms, beside the bare page’s',
      of(({ first }) => first.tbt),
      of(({ bare }) => bare.tbt),
    ),
    compared(
      'reopened at its middle, LCP, ms, beside a repeat visit',
      of(({ reopened }) => reopened.lcp),
      of(({ again }) => again.lcp),
    ),
    compared(
      `${marks} marks in it, those on the screen drawn after, ms`,
      of(({ marksSeen }) => marksSeen),
    ),
    compared(
      'all of them found after, ms',
      of(({ marksFound }) => marksFound),
    ),
    compared(
      'longest task of a repeat visit with them, ms, beside one without',
      of(({ marked }) => marked.longest),
      longest,
    ),
    compared(
      '“Listen” in its middle to the first words, ms',
      of(({ listen }) => listen),
    ),
    compared(
      'a phrase of it in the library’s field to the passage, ms',
      of(({ found }) => found),
    ),
  ];
}
