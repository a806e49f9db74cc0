import type { BookToImport, TextToImport } from './import-here.js';
import { importWorkerUrl } from './import-worker-url.js';
import { ImportProblem } from './import-problem.js';
import type { ImportAnswer } from './import-worker.js';
import type { ImportedBlock, ImportedText } from './imported-document.js';

/** A long article takes a slow phone a second or two, and 100,000 list items half a minute. */
const LIMIT_MS = 60_000;

/** How a text is read. */
export interface ImportOptions {
  /** Stops it. */
  signal: AbortSignal;
  /** Hears how much is done, from 0 to 1. */
  onProgress: (share: number) => void;
}

/**
 * Takes a text in by a worker of its own, which ends with it.
 * @throws {ImportProblem}
 * @throws the signal's reason, where it was stopped
 */
export async function importApart(
  text: TextToImport | BookToImport,
  { signal, onProgress }: ImportOptions,
): Promise<ImportedText> {
  signal.throwIfAborted();
  const worker = new Worker(importWorkerUrl, { type: 'module' });
  const blocks: ImportedBlock[] = [];
  try {
    return await new Promise((resolve, reject) => {
      const fail = (cause: unknown): void => reject(new ImportProblem('unreadable', cause));
      worker.addEventListener('message', ({ data }: MessageEvent<ImportAnswer>) => {
        if ('share' in data) onProgress(data.share);
        else if ('blocks' in data) blocks.push(...data.blocks);
        else if ('rest' in data) resolve({ document: { ...data.rest, blocks }, words: data.words });
        else reject(new ImportProblem(data.fault));
      });
      worker.addEventListener('error', fail);
      worker.addEventListener('messageerror', fail);
      signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
      setTimeout(() => reject(new ImportProblem('too-slow')), LIMIT_MS);
      worker.postMessage(text);
    });
  } finally {
    worker.terminate();
  }
}
