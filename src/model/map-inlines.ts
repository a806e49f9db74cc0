import type { Block } from './block.js';
import type { Inline } from './inline.js';

/** What changes runs of words; those of paragraphs are told from headings, captions and cells. */
export type InlineChange = (children: readonly Inline[], isParagraph: boolean) => Inline[];

/**
 * A block with every run of words in it changed.
 * @returns a new block; all but the words is the same
 */
export function mapInlines(block: Block, change: InlineChange): Block {
  const words = (children: readonly Inline[]): Inline[] => change(children, false);
  const all = (blocks: readonly Block[]): Block[] => blocks.map((one) => mapInlines(one, change));
  switch (block.type) {
    case 'paragraph':
      return { ...block, children: change(block.children, true) };
    case 'subheading':
      return { ...block, children: words(block.children) };
    case 'list':
      return { ...block, items: block.items.map(all) };
    case 'quotation':
    case 'foreign-passage':
      return { ...block, children: all(block.children) };
    case 'table':
      return {
        ...block,
        caption: words(block.caption),
        header: block.header.map(words),
        rows: block.rows.map((row) => row.map(words)),
      };
    case 'figure':
      return { ...block, caption: words(block.caption), description: all(block.description) };
    case 'thematic-break':
      return block;
  }
}
