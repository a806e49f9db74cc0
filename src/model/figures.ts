import type { Block, Figure } from './block.js';

/** Every picture in blocks, in reading order, also those within lists, quotations and passages. */
export function figuresOf(blocks: readonly Block[]): Figure[] {
  return blocks.flatMap((block): Figure[] => {
    if (block.type === 'figure') return [block];
    if (block.type === 'list') return block.items.flatMap(figuresOf);
    if (block.type === 'quotation' || block.type === 'foreign-passage') {
      return figuresOf(block.children);
    }
    return [];
  });
}
