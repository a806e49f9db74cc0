import type { ImportedText } from '../import/imported-document.js';

/** How the reading of something goes on, and how it is stopped. */
export interface ReadOptions {
  signal: AbortSignal;
  /** Hears how much is done, from 0 to 1. */
  onProgress: (share: number) => void;
}

/** Something that a text may be in: what was pasted, a file, or what was shared. */
export interface TextSource {
  /** What it is called in the list; empty for what was pasted. */
  name: string;
  /** @throws {ImportProblem} where there is no text in it */
  read: (options: ReadOptions) => Promise<ImportedText>;
  /** Called once the reader has kept the text or refused it. */
  settled?: () => void | Promise<void>;
}

/** One source on its way to being kept. */
export type OpenItem = { number: number; source: TextSource } & (
  | { state: 'reading'; controller: AbortController; share: number }
  | ({ state: 'read' } & ImportedText)
  | { state: 'failed'; message: string; mend: string }
  | { state: 'kept'; id: string; title: string }
);
