import { decodeText } from './decode-text.js';
import { guessKind } from './guess-kind.js';
import { importApart, type ImportOptions } from './import-apart.js';
import { ImportProblem } from './import-problem.js';
import type { ImportedText } from './imported-document.js';

/** Larger ones would not fit into the memory of a cheap phone together with their text. */
const LARGEST = 20_000_000;

/** A book is read piece by piece: most of a large one is pictures, which are left where they are. */
const LARGEST_BOOK = 300_000_000;

/** As many bytes as say what a file is. */
const FIRST = 200;

/**
 * Takes the text of a file in.
 * @throws {ImportProblem}
 */
export async function importFile(file: File, options: ImportOptions): Promise<ImportedText> {
  if (file.size === 0) throw new ImportProblem('empty');
  const first = String.fromCharCode(...(await bytesOf(file.slice(0, FIRST))));
  const kind = guessKind(file.name, file.type, first);
  if (kind === null) throw new ImportProblem('unknown');
  if (file.size > (kind === 'epub' ? LARGEST_BOOK : LARGEST)) throw new ImportProblem('too-large');
  const { document, words } = await importApart(
    kind === 'epub'
      ? { book: file }
      : { text: decodeText(await bytesOf(file), kind === 'html'), kind, url: null },
    options,
  );
  const title = document.title || titleFrom(file.name);
  return { document: { ...document, title }, words };
}

async function bytesOf(file: Blob): Promise<Uint8Array> {
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
