import type { DBSchema } from 'idb';
import type { LastWrite } from './last-write.js';

/** What every record has. All of it is plain JSON, so that a backup can carry every record. */
export interface Kept {
  /** Unique in its store; never changes. */
  id: string;
  /** When it was last changed, `2026-01-31T12:00:00.000Z`; the newer of two wins a merge. */
  changed: string;
}

/** Where a text was left; its `id` is the text's: a slug, or the id of an own text. */
export interface Place extends Kept {
  title: string;
  /** Id of the paragraph, or other block, that was being read. */
  block: string;
  /** UTF-16 code units from the block's start to the line that was first on the screen. */
  offset: number;
  /** How much of the text lies before it, from 0 to 1; 1 once its end was seen. */
  progress: number;
}

/** A set of settings the reader has given a name. */
export interface Preset extends Kept {
  name: string;
  settings: Record<string, string>;
}

export interface Bookmark extends Kept {
  /** Id of the text it is in. */
  text: string;
  block: string;
  offset: number;
  label: string;
}

/** A highlight or a note. */
export interface Note extends Kept {
  text: string;
  /** W3C Web Annotation, with text quote and text position selectors. */
  annotation: Json;
}

/** A text the reader brought. */
export interface OwnText extends Kept {
  title: string;
  language: string;
  /** Where it came from, as the reader gave it; empty where they gave nothing. */
  source: string;
  /** The text, as `import/kept-document.ts` writes it. */
  article: Json;
}

/** A term the reader explained for themselves. */
export interface OwnTerm extends Kept {
  term: string;
  aliases: string[];
  definition: string;
  /** The text it holds for; empty where it holds for all. */
  text: string;
}

/** One reading of a text. */
export interface Visit extends Kept {
  text: string;
  title: string;
  seconds: number;
}

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** The newest schema; `migrations.ts` leads to it. */
export interface Schema extends DBSchema {
  places: { key: string; value: Place; indexes: { changed: string } };
  presets: { key: string; value: Preset };
  bookmarks: { key: string; value: Bookmark; indexes: { text: string } };
  notes: { key: string; value: Note; indexes: { text: string } };
  texts: { key: string; value: OwnText; indexes: { changed: string; title: string } };
  terms: { key: string; value: OwnTerm; indexes: { text: string } };
  history: { key: string; value: Visit; indexes: { changed: string } };
  /** Not the reader's: what the database knows of itself. */
  state: { key: string; value: LastWrite };
}

export type StoreName =
  'places' | 'presets' | 'bookmarks' | 'notes' | 'texts' | 'terms' | 'history';

export type RecordOf<Name extends StoreName> = Schema[Name]['value'];

/** How many records each store holds. */
export type Counts = Record<StoreName, number>;

interface Traits {
  /** Made by the reader on purpose, so that losing it hurts; written with strict durability. */
  readonly own: boolean;
}

/** Every store, in the order the reader sees them. */
export const STORES: Readonly<Record<StoreName, Traits>> = {
  texts: { own: true },
  notes: { own: true },
  bookmarks: { own: true },
  terms: { own: true },
  presets: { own: true },
  places: { own: false },
  history: { own: false },
};

export const STORE_NAMES = Object.keys(STORES) as readonly StoreName[];

/** @param count gives the number of one store */
export function countsBy(count: (store: StoreName) => number): Counts {
  return Object.fromEntries(STORE_NAMES.map((store) => [store, count(store)])) as Counts;
}

/** All records of all stores. */
export function total(counts: Counts): number {
  return STORE_NAMES.reduce((sum, store) => sum + counts[store], 0);
}
