/** Takes one text in, away from the page: a long or hostile one can neither block nor touch it. */
import { inGroups, type Weight } from './block-weight.js';
import { bounded } from './bounded.js';
import { importHere, type BookToImport, type TextToImport } from './import-here.js';
import { faultOf, ImportProblem, type ImportFault } from './import-problem.js';
import type { ImportedBlock, ImportedDocument } from './imported-document.js';
import { nestedLess } from './nested-less.js';
import { wordsIn } from './words-in.js';

/**
 * What the worker answers: how much is done, from 0 to 1, and then what it found: its blocks bit by
 * bit, each of which a page takes in no time, and all else in the end.
 */
export type ImportAnswer =
  | { share: number }
  | { blocks: ImportedBlock[] }
  | { rest: Omit<ImportedDocument, 'blocks'>; words: number }
  | { fault: ImportFault };

/** As many are handed over at once. */
const HANDED: Weight = { parts: 500, letters: 50_000 };

const answer = (given: ImportAnswer): void => postMessage(given);

addEventListener('message', ({ data }: MessageEvent<TextToImport | BookToImport>) => {
  read(data).then(
    (document) => give(document),
    (problem: unknown) => {
      if (!(problem instanceof ImportProblem)) console.warn(problem);
      answer({ fault: faultOf(problem) });
    },
  );
});

function give(document: ImportedDocument): void {
  const { blocks, ...rest } = document;
  for (const group of inGroups(blocks, (block) => [block], HANDED)) answer({ blocks: group });
  answer({ rest, words: wordsIn(document) });
}

async function read(given: TextToImport | BookToImport): Promise<ImportedDocument> {
  if (!('book' in given)) return bounded(nestedLess(importHere(given)));
  const { importEpub } = await import('./epub/import-epub.js');
  return bounded(nestedLess(await importEpub(given.book, (share) => answer({ share }))));
}
