import { excerpt } from './excerpt.js';
import type { Event } from './event.js';
import { textOf } from './inline.js';

/** Characters that a picture of a timeline has room for beside a mark. */
export const LONGEST_LABEL = 32;

/**
 * What a picture calls an event: the label its author gave it, else its first words.
 * @returns at most {@link LONGEST_LABEL} characters
 */
export function eventLabel({ label, children }: Pick<Event, 'label' | 'children'>): string {
  if (label !== null) return label;
  const text = textOf(children);
  for (let words = 5; words > 0; words--) {
    const label = excerpt(text, words);
    if (label.length <= LONGEST_LABEL) return label;
  }
  return `${[...text].slice(0, LONGEST_LABEL - 1).join('')}…`;
}
