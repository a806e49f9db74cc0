import type { Note, Section } from '../model/article.js';
import type { Block } from '../model/block.js';
import { inGroups, type Weight } from './block-weight.js';

/** As much of a text as a page draws at once: two or three screens. */
const SLICE: Weight = { parts: 300, letters: 6_000 };

/**
 * A text in slices that are drawn one after the other.
 * @returns in each slice sections, of which the first may go on with one of the slice before: such a
 *   one has no heading, and its id is empty
 */
export function cutSections(sections: readonly Section[]): Section[][] {
  const pieces = sections.flatMap(({ id, heading, blocks }): Section[] =>
    inGroups(blocks, (block) => [block], SLICE).map((group, index) =>
      index === 0 ? { id, heading, blocks: group } : { id: '', heading: null, blocks: group },
    ),
  );
  return inGroups(pieces, blocksOf, SLICE);
}

/** The notes of a text in slices that are drawn one after the other; none where it has none. */
export function cutNotes(notes: readonly Note[]): Note[][] {
  return notes.length === 0 ? [] : inGroups(notes, ({ blocks }) => blocks, SLICE);
}

/** The sections that slices were cut from. @param slices in their order */
export function joinSections(slices: readonly (readonly Section[])[]): Section[] {
  const joined: Section[] = [];
  for (const section of slices.flat()) {
    const before = section.id === '' ? joined.at(-1) : undefined;
    if (before) before.blocks.push(...section.blocks);
    else joined.push({ ...section, blocks: [...section.blocks] });
  }
  return joined;
}

/** What a section is drawn as; its heading costs what a paragraph does. */
function blocksOf({ heading, blocks }: Section): Block[] {
  return heading ? [{ type: 'paragraph', id: '', children: heading }, ...blocks] : blocks;
}
