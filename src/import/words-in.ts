import { textOf } from '../model/inline.js';
import { proseOf } from '../model/prose.js';
import { countWords } from '../model/reading-time.js';
import type { ImportedDocument } from './imported-document.js';

/** How many words the headings and blocks of a text have. */
export function wordsIn({ blocks, language }: ImportedDocument): number {
  const runs = blocks.flatMap((block) =>
    block.type === 'heading'
      ? [textOf(block.children)]
      : Array.from(proseOf([block]), ({ children }) => textOf(children)),
  );
  return countWords(runs.join('\n'), language);
}
