/** Takes one text in, away from the page: a long or hostile one can neither block nor touch it. */
import { bounded } from './bounded.js';
import { importHere, type BookToImport, type TextToImport } from './import-here.js';
import { faultOf, ImportProblem, type ImportFault } from './import-problem.js';
import type { ImportedDocument } from './imported-document.js';
import { nestedLess } from './nested-less.js';

/** What the worker answers: how much is done, from 0 to 1, and in the end what it found. */
export type ImportAnswer =
  { share: number } | { document: ImportedDocument } | { fault: ImportFault };

const answer = (given: ImportAnswer): void => postMessage(given);

addEventListener('message', ({ data }: MessageEvent<TextToImport | BookToImport>) => {
  read(data).then(
    (document) => answer({ document }),
    (problem: unknown) => {
      if (!(problem instanceof ImportProblem)) console.warn(problem);
      answer({ fault: faultOf(problem) });
    },
  );
});

async function read(given: TextToImport | BookToImport): Promise<ImportedDocument> {
  if (!('book' in given)) return bounded(nestedLess(importHere(given)));
  const { importEpub } = await import('./epub/import-epub.js');
  return bounded(nestedLess(await importEpub(given.book, (share) => answer({ share }))));
}
