import type { Block, Table } from '../model/block.js';
import { textOf, type Inline } from '../model/inline.js';
import { boundedWords } from './bounded-words.js';
import type { ImportedBlock, ImportedDocument, ImportedHeading } from './imported-document.js';
import { ImportProblem } from './import-problem.js';
import { inGroups, weightOf } from './block-weight.js';

/** Letters; longer ones are paragraphs, whatever their source calls them. */
const LONGEST_TITLE = 500;
const LONGEST_HEADING = 1_000;

/** More lead nowhere that a reader could find: the Bible has 1,189 chapters. */
const MOST_HEADINGS = 2_000;

/** Paragraphs, items, cells and pieces of words: a list of 100,000 items, or thirty long books. */
const MOST_PARTS = 360_000;

/**
 * A text no part of which takes a page long to lay out: long paragraphs, lists, tables and
 * quotations become several that follow each other. Every word stays, in its order.
 * @param document nested no deeper than `nestedLess` leaves it; not changed
 * @throws {ImportProblem} `too-many`, where all of its parts together are too many for one page
 */
export function bounded(document: ImportedDocument): ImportedDocument {
  const { title, dek } = document;
  const before: ImportedBlock[] = [];
  if (title.length > LONGEST_TITLE) before.push(paragraph([{ type: 'text', value: title }]));
  const dekParts = boundedWords(dek);
  if (dekParts.length > 1) before.push(...dekParts.map(paragraph));
  const blocks = fewerHeadings([...before, ...document.blocks]).flatMap((block): ImportedBlock[] =>
    block.type === 'heading' ? headingParts(block) : (boundedBlock(block) as ImportedBlock[]),
  );
  const notes = document.notes.map((note) => ({
    ...note,
    blocks: note.blocks.flatMap(boundedBlock),
  }));
  const all: readonly (Block | ImportedBlock)[][] = [blocks, ...notes.map((note) => note.blocks)];
  const parts = all.flat().reduce((sum, block) => sum + weightOf(block).parts, 0);
  if (parts > MOST_PARTS) throw new ImportProblem('too-many');
  return {
    ...document,
    title: title.length > LONGEST_TITLE ? shortened(title) : title,
    dek: dekParts.length > 1 ? [] : dek,
    blocks,
    notes,
  };
}

function paragraph(children: Inline[]): Extract<Block, { type: 'paragraph' }> {
  return { type: 'paragraph', id: '', children };
}

/** The first words of a title that stands whole at the text's beginning. */
function shortened(title: string): string {
  const start = [...title.slice(0, 100)].slice(0, 80).join('');
  return `${start.replace(/\s+\S*$/u, '')}…`;
}

/** Of too many headings, those of the lowest levels, and then all, become lines in strong letters. */
function fewerHeadings(blocks: readonly ImportedBlock[]): readonly ImportedBlock[] {
  const upTo = (level: number): number =>
    blocks.filter((block) => block.type === 'heading' && block.level <= level).length;
  const lowest = [4, 3, 2].find((level) => upTo(level) <= MOST_HEADINGS) ?? 1;
  if (lowest === 4) return blocks;
  return blocks.map((block) =>
    block.type === 'heading' && block.level > lowest ? strongLine(block) : block,
  );
}

function strongLine({ id = '', children }: ImportedHeading): ImportedBlock {
  return { type: 'paragraph', id, children: [{ type: 'strong', children }] };
}

function headingParts(heading: ImportedHeading): ImportedBlock[] {
  return textOf(heading.children).length <= LONGEST_HEADING &&
    boundedWords(heading.children).length === 1
    ? [heading]
    : wordsAsParagraphs(heading.children, heading.id);
}

function wordsAsParagraphs(
  children: readonly Inline[],
  id = '',
): Extract<Block, { type: 'paragraph' }>[] {
  return boundedWords(children).map((part, index) => ({
    ...paragraph(part),
    id: index === 0 ? id : '',
  }));
}

/** A block as several that follow each other, each of which can be laid out at once. */
function boundedBlock(block: Block): Block[] {
  switch (block.type) {
    case 'paragraph':
      return wordsAsParagraphs(block.children, block.id);
    case 'subheading':
      return textOf(block.children).length <= LONGEST_HEADING
        ? [block]
        : wordsAsParagraphs(block.children, block.id);
    case 'list': {
      // An item that is long by itself goes on in one of its own.
      const items = block.items.flatMap((item) => {
        const groups = inGroups(item.flatMap(boundedBlock), (one) => [one]);
        return groups.map((blocks, index) => ({ blocks, isNew: index === 0 }));
      });
      let number = block.start;
      return inGroups(items, ({ blocks }) => blocks).map((group) => {
        const start = number;
        number += group.filter(({ isNew }) => isNew).length;
        return { ...block, start, items: group.map(({ blocks }) => blocks) };
      });
    }
    case 'quotation':
    case 'foreign-passage':
      return inGroups(block.children.flatMap(boundedBlock), (one) => [one]).map((children) => ({
        ...block,
        children,
      }));
    case 'table':
      return tableParts(block);
    case 'figure': {
      const [caption = [], ...others] = boundedWords(block.caption);
      return [
        { ...block, caption, description: block.description.flatMap(boundedBlock) },
        ...others.map(paragraph),
      ];
    }
    case 'thematic-break':
      return [block];
  }
}

/** Rows go on in a table with the same head; one with a cell as long as a chapter is read as text. */
function tableParts(table: Table): Block[] {
  const { id, caption, header, rows } = table;
  const cells = [caption, ...header, ...rows.flat()].map(boundedWords);
  if (cells.some((parts) => parts.length > 1)) {
    const words = cells.flat().filter((children) => textOf(children) !== '');
    return words.map((children, index) => ({ ...paragraph(children), id: index === 0 ? id : '' }));
  }
  const groups = inGroups(rows, (row) => [{ ...table, caption: [], header: [], rows: [row] }]);
  if (groups.length < 2) return [table];
  return groups.map((group, index) =>
    index === 0 ? { ...table, rows: group } : { ...table, id: '', caption: [], rows: group },
  );
}
