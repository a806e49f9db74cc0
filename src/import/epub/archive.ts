import {
  BlobReader,
  configure,
  ERR_ENCRYPTED,
  ERR_ENCRYPTED_CENTRAL_DIRECTORY,
  ERR_UNSUPPORTED_ENCRYPTION,
  ZipReader,
  type Entry,
} from '@zip.js/zip.js/lib/zip-core-custom.js';
import { ImportProblem } from '../import-problem.js';
import { faultIn, MOST_ENTRIES } from './archive-entries.js';
import { collectBytes } from './collect-bytes.js';

/** The files of a ZIP. */
export interface Archive {
  has: (path: string) => boolean;
  /**
   * Unpacks a file.
   * @param most bytes that it may have
   * @throws {ImportProblem} where it is not there, has more, or is not what the ZIP says of it
   */
  read: (path: string, most: number) => Promise<Uint8Array>;
}

const LOCKED = new Set([
  ERR_ENCRYPTED,
  ERR_ENCRYPTED_CENTRAL_DIRECTORY,
  ERR_UNSUPPORTED_ENCRYPTION,
]);

/** The browser unpacks this much at once, to a thousand times as much at worst. */
const CHUNK = 16_384;

/** The directory is read at once: that of the most files takes less, unless it is made to fill memory. */
const LONGEST_READ = 4_000_000;

/**
 * Opens a ZIP that may be hostile: its directory is read and judged, and nothing is unpacked yet.
 * @throws {ImportProblem}
 */
export async function openArchive(file: Blob): Promise<Archive> {
  configure({ chunkSize: CHUNK, useWebWorkers: false });
  // Names that lead out of a folder, and a directory that can be read in two ways, are refused.
  const reader = new ZipReader(readerOf(file), { checkCrc32: true });
  const entries = await told(entriesOf(reader));
  const fault = faultIn(entries);
  if (fault !== null) throw new ImportProblem(fault);
  const byPath = new Map(entries.map((entry) => [entry.filename, entry]));
  return {
    has: (path) => byPath.has(path),
    read: async (path, most) => {
      const entry = byPath.get(path);
      if (!entry || entry.directory) throw new ImportProblem('unreadable', `no file ${path}`);
      const { uncompressedSize } = entry;
      if (uncompressedSize > most) throw new ImportProblem('too-large', path);
      const { writable, bytes } = collectBytes(uncompressedSize);
      await told(entry.getData(writable));
      return bytes();
    },
  };
}

function readerOf(file: Blob): BlobReader {
  return Object.assign(new BlobReader(file), {
    readUint8Array: async (offset: number, length: number) => {
      if (length > LONGEST_READ) throw new ImportProblem('too-large');
      return new Uint8Array(await file.slice(offset, offset + length).arrayBuffer());
    },
  });
}

async function entriesOf(reader: ZipReader<Blob>): Promise<Entry[]> {
  const entries: Entry[] = [];
  for await (const entry of reader.getEntriesGenerator()) {
    entries.push(entry);
    if (entries.length > MOST_ENTRIES) break;
  }
  return entries;
}

/** What the package says of a broken or a locked archive, as a fault. */
async function told<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (cause) {
    if (cause instanceof ImportProblem) throw cause;
    const locked = cause instanceof Error && LOCKED.has(cause.message);
    throw new ImportProblem(locked ? 'protected' : 'unreadable', cause);
  }
}
