import type { Block } from './block.js';
import type { Inline } from './inline.js';

/** A run of inline content and where it stands. */
export interface ProseRun {
  /** Id of the paragraph, subheading, table or figure that holds it. */
  id: string;
  children: Inline[];
}

/**
 * Every run of words in blocks, in reading order: paragraphs, subheadings, captions, table cells,
 * and what lists, quotations, foreign passages and descriptions hold. Text alternatives are not
 * among them.
 */
export function* proseOf(blocks: readonly Block[]): Generator<ProseRun> {
  for (const block of blocks) {
    switch (block.type) {
      case 'paragraph':
      case 'subheading':
        yield block;
        break;
      case 'list':
        for (const item of block.items) yield* proseOf(item);
        break;
      case 'quotation':
      case 'foreign-passage':
        yield* proseOf(block.children);
        break;
      case 'table':
        yield { id: block.id, children: block.caption };
        for (const cells of [block.header, ...block.rows]) {
          for (const children of cells) yield { id: block.id, children };
        }
        break;
      case 'figure':
        yield { id: block.id, children: block.caption };
        yield* proseOf(block.description);
        break;
      case 'thematic-break':
        break;
    }
  }
}
