import type { Note, Section } from '../model/article.js';
import type { Block } from '../model/block.js';
import type { Inline } from '../model/inline.js';
import type { ImportedBlock, ImportedDocument } from './imported-document.js';

type Change = (children: readonly Inline[]) => Inline[];

/** The parts of an own text that have ids. */
export interface OwnSections {
  sections: Section[];
  notes: Note[];
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
  const counts = new Map<string, number>();
  const id = (kind: string): string => {
    const number = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, number);
    return `${kind}-${number}`;
  };
  const noteIds = new Map(notes.map((note, index) => [note.id, `note-${index + 1}`]));
  const named = (children: readonly Inline[]): Inline[] => withNotes(children, noteIds);

  const convertAll = (all: readonly Block[]): Block[] => all.map(convert);
  const convert = (block: Block): Block => {
    switch (block.type) {
      case 'paragraph':
        return { ...block, id: id('p'), children: prose(named(block.children)) };
      case 'subheading':
        return { ...block, id: id('h'), children: named(block.children) };
      case 'list':
        return { ...block, items: block.items.map(convertAll) };
      case 'quotation':
      case 'foreign-passage':
        return { ...block, children: convertAll(block.children) };
      case 'table':
        return {
          ...block,
          id: id('table'),
          caption: named(block.caption),
          header: block.header.map(named),
          rows: block.rows.map((row) => row.map(named)),
        };
      case 'figure':
        return {
          ...block,
          id: id('figure'),
          caption: named(block.caption),
          description: convertAll(block.description),
        };
      case 'thematic-break':
        return block;
    }
  };

  const sections: Section[] = [];
  const current = (): Section => {
    if (sections.length === 0) sections.push({ id: id('section'), heading: null, blocks: [] });
    return sections.at(-1)!;
  };
  let above: 2 | 3 | 4 = 2;
  for (const block of levelled(blocks)) {
    if (block.type !== 'heading') {
      current().blocks.push(convert(block));
      continue;
    }
    const children = named(block.children);
    if (block.level === 2) sections.push({ id: id('section'), heading: children, blocks: [] });
    else {
      // No level may be skipped, whatever the source did.
      const level = block.level === 4 && above >= 3 ? 4 : 3;
      current().blocks.push({ type: 'subheading', id: id('h'), level, children });
    }
    above = block.level;
  }
  return {
    sections,
    notes: notes.map((note, index) => ({
      ...note,
      id: `note-${index + 1}`,
      number: index + 1,
      blocks: convertAll(note.blocks),
    })),
  };
}

/** Headings of which the highest in use is 2: many sources begin below. */
function levelled(blocks: readonly ImportedBlock[]): ImportedBlock[] {
  const levels = blocks.flatMap((block) => (block.type === 'heading' ? block.level : []));
  const raise = Math.min(...levels) - 2;
  if (levels.length === 0 || raise === 0) return [...blocks];
  return blocks.map((block) =>
    block.type === 'heading' ? { ...block, level: (block.level - raise) as 2 | 3 | 4 } : block,
  );
}

/** References to notes by the ids that the notes have now; those to none are left out. */
function withNotes(nodes: readonly Inline[], ids: ReadonlyMap<string, string>): Inline[] {
  return nodes.flatMap((node): Inline[] => {
    if (node.type === 'note-reference') {
      const note = ids.get(node.note);
      return note === undefined ? [] : [{ ...node, note }];
    }
    return 'children' in node ? [{ ...node, children: withNotes(node.children, ids) }] : [node];
  });
}
