import type { Block } from '../model/block.js';
import type { ImportedBlock } from './imported-document.js';

/** Headings within lists and quotations are lines in strong letters: they head no section. */
export function plainBlocks(blocks: readonly ImportedBlock[]): Block[] {
  return blocks.map((block) =>
    block.type === 'heading'
      ? {
          type: 'paragraph',
          id: block.id ?? '',
          children: [{ type: 'strong', children: block.children }],
        }
      : block,
  );
}
