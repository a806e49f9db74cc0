import type { Block } from '../model/block.js';
import type { Inline } from '../model/inline.js';
import { mapInlines } from '../model/map-inlines.js';
import type { ImportedBlock, ImportedDocument } from './imported-document.js';

/** Lists and quotations within each other: no reader follows more, and storage takes no more. */
const MOST_BLOCKS = 12;

/** Emphasis, links and languages within each other: broken markup has hundreds. */
const MOST_INLINES = 6;

/**
 * A text whose parts stand no deeper within each other than can be kept and drawn. Where they do,
 * the innermost follow each other instead; every word stays, in its order.
 * @param document not changed
 */
export function nestedLess(document: ImportedDocument): ImportedDocument {
  return {
    ...document,
    dek: inlines(document.dek, 0),
    blocks: document.blocks.flatMap((block): ImportedBlock[] =>
      block.type === 'heading'
        ? [{ ...block, children: inlines(block.children, 0) }]
        : nested(block, 0).map(onTop),
    ),
    notes: document.notes.map((note) => ({
      ...note,
      blocks: note.blocks.flatMap((block) => nested(block, 0)),
    })),
  };
}

function nested(block: Block, depth: number): Block[] {
  const all = (blocks: readonly Block[]): Block[] =>
    blocks.flatMap((one) => nested(one, depth + 1));
  const isDeepest = depth >= MOST_BLOCKS;
  switch (block.type) {
    case 'list':
      return isDeepest ? block.items.flatMap(all) : [{ ...block, items: block.items.map(all) }];
    case 'quotation':
    case 'foreign-passage': {
      const children = all(block.children);
      return isDeepest ? children : [{ ...block, children }];
    }
    default:
      return [mapInlines(block, (children) => inlines(children, 0))];
  }
}

/** What heads a part of a quotation heads a part of the text, where it is on top of all. */
function onTop(block: Block): ImportedBlock {
  return block.type === 'subheading' ? { ...block, type: 'heading' } : block;
}

function inlines(nodes: readonly Inline[], depth: number): Inline[] {
  return nodes.flatMap((node): Inline[] => {
    if (!('children' in node)) return [node];
    return depth >= MOST_INLINES
      ? inlines(node.children, depth)
      : [{ ...node, children: inlines(node.children, depth + 1) }];
  });
}
