/** Takes one text in, away from the page: a long or hostile one can neither block nor touch it. */
import { importHere, type TextToImport } from './import-here.js';
import { ImportProblem, type ImportFault } from './import-problem.js';
import type { ImportedDocument } from './imported-document.js';

/** What the worker answers. */
export type ImportAnswer = { document: ImportedDocument } | { fault: ImportFault };

addEventListener('message', ({ data }: MessageEvent<TextToImport>) => {
  const answer = (given: ImportAnswer): void => postMessage(given);
  try {
    answer({ document: importHere(data) });
  } catch (problem) {
    if (!(problem instanceof ImportProblem)) console.warn(problem);
    answer({ fault: problem instanceof ImportProblem ? problem.fault : 'unreadable' });
  }
});
