import { textOf } from '../model/inline.js';
import { proseOf } from '../model/prose.js';
import type { ImportedBlock } from './imported-document.js';

/** The words of blocks, a line for each run. */
export function proseIn(blocks: readonly ImportedBlock[]): string {
  return blocks
    .flatMap((block) =>
      block.type === 'heading'
        ? [textOf(block.children)]
        : [...proseOf([block])].map(({ children }) => textOf(children)),
    )
    .join('\n');
}
