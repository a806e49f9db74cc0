import type { Article } from '../../../src/model/article.js';
import type { Block } from '../../../src/model/block.js';
import type { Entry } from '../../../src/model/entry.js';
import { formatMonth } from '../../../src/model/format-date.js';
import type { Inline } from '../../../src/model/inline.js';

/** Text with every run of white space as one space, as two texts are compared. */
export const normalise = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** The text of inline content as a page shows it: with the numbers of its note references. */
export function shownText(nodes: readonly Inline[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'note-reference') return String(node.number);
      if (node.type === 'break') return ' ';
      return 'children' in node ? shownText(node.children) : node.value;
    })
    .join('');
}

/** Everything that blocks say, a piece for each paragraph, heading, cell and caption, in order. */
export function textsOfBlocks(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block): string[] => {
    switch (block.type) {
      case 'paragraph':
      case 'subheading':
        return [shownText(block.children)];
      case 'list':
        return block.items.flatMap(textsOfBlocks);
      case 'quotation':
      case 'foreign-passage':
        return textsOfBlocks(block.children);
      case 'table':
        return [block.caption, ...block.header, ...block.rows.flat()].map(shownText);
      case 'figure':
        return [shownText(block.caption), ...textsOfBlocks(block.description)];
      case 'thematic-break':
        return [];
    }
  });
}

/** What an article's page says of it, in reading order. */
export function textsOfArticle(article: Article): string[] {
  return [
    article.title,
    shownText(article.dek),
    article.contentNote ?? '',
    ...article.sections.flatMap(({ heading, blocks }) => [
      shownText(heading ?? []),
      ...textsOfBlocks(blocks),
    ]),
    ...article.notes.flatMap(({ blocks }) => textsOfBlocks(blocks)),
    ...article.sources.flatMap(({ name, note }) => [name, note ?? '']),
  ];
}

/** What a summary page says, in reading order. */
export function textsOfSummary({ summary }: Article): string[] {
  const { sentence, points, plain } = summary;
  return [sentence, ...points, ...plain].map(({ children }) => shownText(children));
}

/** What a glossary says of one entry, in reading order, up to where the article names it. */
export function textsOfEntry(entry: Entry, slug: string): string[] {
  return [
    entry.name,
    entry.kind,
    shownText(entry.definition),
    ...entry.aliases,
    ...entry.native.flatMap(({ text, meaning }) => [text, meaning ?? '']),
    entry.pronunciation?.respelling ?? '',
    entry.pronunciation?.ipa ?? '',
    entry.alignment?.text ?? '',
    entry.alignment ? formatMonth(entry.alignment.asOf, 'en') : '',
    ...entry.backers.flatMap(({ name, how }) => [name, how ?? '']),
    entry.founded ?? '',
    entry.roles[slug] ?? '',
    entry.since ?? '',
    ...entry.sources.flatMap(({ name, note }) => [name, note ?? '']),
  ];
}

/**
 * The first piece that a text does not hold after the pieces before it.
 * @returns null where it holds them all, in order
 */
export function firstMissing(text: string, pieces: readonly string[]): string | null {
  let from = 0;
  for (const piece of pieces.map(normalise)) {
    const at = text.indexOf(piece, from);
    if (at === -1) return piece;
    from = at + piece.length;
  }
  return null;
}
