import { textOf } from '../model/inline.js';
import type { ImportedBlock, ImportedDocument } from './imported-document.js';

/** What a reader may say that a part of their text is. */
export const PART_KINDS = ['heading', 'subheading', 'paragraph', 'left-out'] as const;

export type PartKind = (typeof PART_KINDS)[number];

/** A part of a text whose kind was guessed, and can be corrected. */
export interface Part {
  /** Its place among the document's blocks. */
  index: number;
  kind: PartKind;
  words: string;
}

type Correctable = Extract<ImportedBlock, { type: 'heading' | 'paragraph' }>;

/**
 * What a guess can have got wrong. Lists, tables and pictures are what their source said they are.
 */
function isCorrectable(block: ImportedBlock): block is Correctable {
  return block.type === 'heading' || block.type === 'paragraph';
}

/** How many parts of a text can be corrected. */
export function countParts({ blocks }: Pick<ImportedDocument, 'blocks'>): number {
  return blocks.filter(isCorrectable).length;
}

/** The parts of a text that can be corrected, its first ones. @param most so many */
export function partsOf({ blocks }: Pick<ImportedDocument, 'blocks'>, most: number): Part[] {
  const parts: Part[] = [];
  for (const [index, block] of blocks.entries()) {
    if (parts.length === most) break;
    if (isCorrectable(block))
      parts.push({ index, kind: kindOf(block), words: textOf(block.children) });
  }
  return parts;
}

function kindOf(block: Correctable): PartKind {
  if (block.type === 'paragraph') return 'paragraph';
  return block.level === 2 ? 'heading' : 'subheading';
}

/**
 * The document as the reader corrected it.
 * @param corrections kinds by the place of the block among the document's blocks
 * @returns a new document; what was left out is not in it
 */
export function correct(
  document: ImportedDocument,
  corrections: ReadonlyMap<number, PartKind>,
): ImportedDocument {
  const blocks = document.blocks.flatMap((block, index): ImportedBlock[] => {
    const kind = corrections.get(index);
    if (kind === undefined || !isCorrectable(block)) return [block];
    const { id = '', children } = block;
    switch (kind) {
      case 'heading':
        return [{ type: 'heading', id, level: 2, children }];
      case 'subheading':
        return [{ type: 'heading', id, level: 3, children }];
      case 'paragraph':
        return [{ type: 'paragraph', id, children }];
      case 'left-out':
        return [];
    }
  });
  return { ...document, blocks };
}
