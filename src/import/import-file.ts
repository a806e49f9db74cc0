import { decodeText } from './decode-text.js';
import { guessKind } from './guess-kind.js';
import { importApart } from './import-apart.js';
import { ImportProblem } from './import-problem.js';
import type { ImportedDocument } from './imported-document.js';

/** How a file is read. */
export interface ImportFileOptions {
  signal: AbortSignal;
  /** Hears how much is done, from 0 to 1. */
  onProgress: (share: number) => void;
}

/** Larger ones would not fit into the memory of a cheap phone together with their text. */
const LARGEST = 20_000_000;

/**
 * Takes the text of a file in.
 * @throws {ImportProblem}
 */
export async function importFile(
  file: File,
  { signal }: ImportFileOptions,
): Promise<ImportedDocument> {
  if (file.size === 0) throw new ImportProblem('empty');
  const bytes = await bytesOf(file);
  const first = String.fromCharCode(...bytes.subarray(0, 200));
  const kind = guessKind(file.name, file.type, first);
  if (kind === null || kind === 'epub') throw new ImportProblem('unknown');
  const document = await importApart(
    { text: decodeText(bytes, kind === 'html'), kind, url: null },
    signal,
  );
  return document.title === '' ? { ...document, title: titleFrom(file.name) } : document;
}

async function bytesOf(file: File): Promise<Uint8Array> {
  if (file.size > LARGEST) throw new ImportProblem('too-large');
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (cause) {
    // Moved or removed since it was chosen.
    throw new ImportProblem('unreadable', cause);
  }
}

/** A file's name as a title: `my-notes_2.txt` as `my notes 2`. */
function titleFrom(name: string): string {
  return name
    .replace(/\.[^.]+$/, '')
    .replace(/[-_]+/g, ' ')
    .trim();
}
