import type { Passage } from '../model/text-content.js';
import type { TextSteps } from '../model/text-steps.js';
import type { SpokenText } from './spoken-text.js';

/** What a listener goes back and forward by. */
export const SKIP_UNITS = ['sentence', 'paragraph', 'heading'] as const;

export type SkipUnit = (typeof SKIP_UNITS)[number];

/**
 * Where a listener comes to who goes on or back.
 *
 * Back by paragraph or heading leads to the beginning of the one they are in, and from there to the
 * one before. Where no heading is left before, it leads to the beginning of the text.
 *
 * @param spoken the text
 * @param steps the walk through it
 * @param from the sentence being spoken
 * @returns the sentence to be spoken next; null where there is none in this direction
 */
export function skip(
  { blocks }: SpokenText,
  steps: TextSteps,
  from: Passage,
  unit: SkipUnit,
  by: 1 | -1,
): Passage | null {
  if (unit === 'sentence') return steps.beside(from, 'sentence', by);
  if (unit === 'paragraph') {
    const own = by === 1 ? steps.at(from.start, 'paragraph') : from;
    const to = own && steps.beside(own, 'paragraph', by);
    return to && steps.at(to.start, 'sentence');
  }
  const headings = blocks.filter(({ heading }) => heading);
  const to =
    by === 1
      ? headings.find(({ start }) => start > from.start)
      : headings.findLast(({ start }) => start < from.start);
  if (to) return steps.at(to.start, 'sentence');
  const first = by === -1 ? steps.at(0, 'sentence') : null;
  return first && first.start < from.start ? first : null;
}
