import type { Note, Section } from '../model/article.js';
import type { Block } from '../model/block.js';
import type { Inline } from '../model/inline.js';
import { mapInlines } from '../model/map-inlines.js';
import type { ImportedBlock, ImportedDocument } from './imported-document.js';

type Change = (children: readonly Inline[]) => Inline[];

/** The parts of an own text that have ids. */
export interface OwnSections {
  sections: Section[];
  notes: Note[];
}

/** Gives ids by kind and number, and remembers the names that blocks had. */
interface Ids {
  next: (kind: string, names?: string) => string;
  /** The id of what had a name in the source. */
  byName: ReadonlyMap<string, string>;
}

/**
 * Makes sections of flat blocks, and gives every part its id: `p-1`, `table-1`, `note-1` …, by its
 * number, so that the same text has the same ids each time.
 * @param prose changes the words of paragraphs, such as by marking names in them
 */
export function ownSections(
  { blocks, notes }: Pick<ImportedDocument, 'blocks' | 'notes'>,
  prose: Change,
): OwnSections {
  const ids = newIds();
  const sections = sectionsOf(levelled(blocks), ids);
  const numbered = notes.map((note) => ({ ...note, blocks: withIds(note.blocks, ids) }));
  const noteIds = new Map(notes.map((note, index) => [note.id, `note-${index + 1}`]));
  const named: Change = (children) => withPlaces(children, noteIds, ids.byName);
  const worded = (block: Block): Block =>
    mapInlines(block, (children, isParagraph) =>
      isParagraph ? prose(named(children)) : named(children),
    );
  return {
    sections: sections.map(({ id, heading, blocks: below }) => ({
      id,
      heading: heading && named(heading),
      blocks: below.map(worded),
    })),
    notes: numbered.map((note, index) => ({
      ...note,
      id: `note-${index + 1}`,
      number: index + 1,
      blocks: note.blocks.map(worded),
    })),
  };
}

function newIds(): Ids {
  const counts = new Map<string, number>();
  const byName = new Map<string, string>();
  const next = (kind: string, names = ''): string => {
    const number = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, number);
    const id = `${kind}-${number}`;
    for (const name of names.split(' ')) byName.set(name, id);
    return id;
  };
  return { next, byName };
}

function sectionsOf(blocks: readonly ImportedBlock[], ids: Ids): Section[] {
  const sections: Section[] = [];
  const current = (): Section => {
    if (sections.length === 0)
      sections.push({ id: ids.next('section'), heading: null, blocks: [] });
    return sections.at(-1)!;
  };
  let above: 2 | 3 | 4 = 2;
  for (const block of blocks) {
    if (block.type !== 'heading') {
      current().blocks.push(...withIds([block], ids));
      continue;
    }
    const { children } = block;
    if (block.level === 2)
      sections.push({ id: ids.next('section', block.id), heading: children, blocks: [] });
    else {
      // No level may be skipped, whatever the source did.
      const level = block.level === 4 && above >= 3 ? 4 : 3;
      const id = ids.next('h', block.id);
      current().blocks.push({ type: 'subheading', id, level, children });
    }
    above = block.level;
  }
  return sections;
}

function withIds(blocks: readonly Block[], ids: Ids): Block[] {
  return blocks.map((block): Block => {
    switch (block.type) {
      case 'paragraph':
        return { ...block, id: ids.next('p', block.id) };
      case 'subheading':
        return { ...block, id: ids.next('h', block.id) };
      case 'list':
        return { ...block, items: block.items.map((item) => withIds(item, ids)) };
      case 'quotation':
      case 'foreign-passage':
        return { ...block, children: withIds(block.children, ids) };
      case 'table':
        return { ...block, id: ids.next('table', block.id) };
      case 'figure':
        return {
          ...block,
          id: ids.next('figure', block.id),
          description: withIds(block.description, ids),
        };
      case 'thematic-break':
        return block;
    }
  });
}

/** Headings of which the highest in use is 2: many sources begin below. */
function levelled(blocks: readonly ImportedBlock[]): ImportedBlock[] {
  const levels = blocks.flatMap((block): number[] =>
    block.type === 'heading' ? [block.level] : [],
  );
  const raise = levels.reduce((least, level) => Math.min(least, level), 5) - 2;
  if (levels.length === 0 || raise === 0) return [...blocks];
  return blocks.map((block) =>
    block.type === 'heading' ? { ...block, level: (block.level - raise) as 2 | 3 | 4 } : block,
  );
}

/** Links within the text by the ids that their places have now; those to none are left out. */
function withPlaces(
  nodes: readonly Inline[],
  notes: ReadonlyMap<string, string>,
  places: ReadonlyMap<string, string>,
): Inline[] {
  return nodes.flatMap((node): Inline[] => {
    if (node.type === 'note-reference') {
      const note = notes.get(node.note);
      return note === undefined ? [] : [{ ...node, note }];
    }
    if (!('children' in node)) return [node];
    const children = withPlaces(node.children, notes, places);
    if (node.type !== 'link' || !node.href.startsWith('#')) return [{ ...node, children }];
    const place = places.get(node.href.slice(1));
    return place === undefined ? children : [{ ...node, href: `#${place}`, children }];
  });
}
