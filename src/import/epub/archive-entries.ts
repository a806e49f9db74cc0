import type { ImportFault } from '../import-problem.js';

/** What a ZIP's directory says of a file in it. */
export interface ArchiveEntry {
  filename: string;
  directory: boolean;
  encrypted: boolean;
  /** Where it begins, in bytes. */
  offset: number;
  compressedSize: number;
  /** As the directory has it, which may lie. */
  uncompressedSize: number;
}

/** No book has more files; a directory of millions would fill the memory by itself. */
export const MOST_ENTRIES = 5_000;

/** All of a book with its pictures and sounds, unpacked: 1 GB. */
const MOST_BYTES = 1_000_000_000;

/** Text is packed to a tenth as a rule. What is packed closer, and large, was made to swell. */
const CLOSEST_PACKING = 150;
const LARGE = 1_000_000;

/** A file's header in the archive is at least as long. */
const LOCAL_HEADER = 30;

/**
 * What is wrong with an archive, by its directory alone: before anything is unpacked.
 * @returns null where nothing is
 */
export function faultIn(entries: readonly ArchiveEntry[]): ImportFault | null {
  if (entries.length > MOST_ENTRIES) return 'too-large';
  if (entries.some(({ encrypted }) => encrypted)) return 'protected';
  if (entries.some(swells) || sum(entries) > MOST_BYTES) return 'too-large';
  const names = new Set(entries.map(({ filename }) => filename));
  // Which of two files of one name is meant, programs disagree about.
  return names.size < entries.length || overlap(entries) ? 'unreadable' : null;
}

function swells({ compressedSize, uncompressedSize }: ArchiveEntry): boolean {
  return uncompressedSize > LARGE && uncompressedSize > compressedSize * CLOSEST_PACKING;
}

function sum(entries: readonly ArchiveEntry[]): number {
  return entries.reduce((total, { uncompressedSize }) => total + uncompressedSize, 0);
}

/** Whether two files share bytes, so that a few packed ones unpack to many. */
function overlap(entries: readonly ArchiveEntry[]): boolean {
  const sorted = [...entries].sort((one, other) => one.offset - other.offset);
  return sorted.some(({ offset, compressedSize }, index) => {
    const next = sorted[index + 1];
    return next !== undefined && offset + LOCAL_HEADER + compressedSize > next.offset;
  });
}
