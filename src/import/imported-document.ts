import type { Note } from '../model/article.js';
import type { Block } from '../model/block.js';
import type { Inline } from '../model/inline.js';

/**
 * A text from outside, read but not yet kept: what the reader is shown, may correct and confirms.
 * Every way in gives this and nothing else; it holds data alone, never markup. It is plain JSON.
 *
 * Ids of blocks are given by `ownArticle`. Until then a block's id holds the names by which links of
 * the text lead to it, parted by spaces, and is empty for most. Links are absolute `http:`, `https:`
 * or `mailto:` addresses, or `#` and such a name. A picture's `src` is a `data:` URL that came with the
 * text, or empty: then it is shown as a labelled placeholder, and never fetched.
 */
export interface ImportedDocument {
  /** Empty where none was found. */
  title: string;
  /** The standfirst, or nothing. */
  dek: Inline[];
  /** Who wrote or published it, in the text's own words; empty where it does not say. */
  credit: string;
  /** ISO 8601 date, or null where the text does not say. */
  published: string | null;
  /** BCP 47 tag; `und` where it cannot be told. */
  language: string;
  /** Where it was found on the web, or null. */
  url: string | null;
  blocks: ImportedBlock[];
  notes: Note[];
}

/** What was read, with what the worker that read it has counted. */
export interface ImportedText {
  document: ImportedDocument;
  /** How many words its headings and blocks have. */
  words: number;
}

/** Headings are flat here; `ownArticle` makes sections of them. */
export type ImportedBlock = Exclude<Block, { type: 'subheading' }> | ImportedHeading;

export interface ImportedHeading {
  type: 'heading';
  /** As that of blocks; texts kept by earlier versions have none. */
  id?: string;
  /** As it will be in the page; the title alone is 1. */
  level: 2 | 3 | 4;
  children: Inline[];
}
