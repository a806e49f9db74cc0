import type { Layout } from './layout.js';

/** One page of the site, ready to be rendered into the shell. */
export interface Page {
  /** Its folder below the site's root: `''`, `aleppo-ceasefire/`, `aleppo-ceasefire/summary/`. */
  path: string;
  /** Unique among all pages; most particular part first. */
  title: string;
  description: string;
  /** BCP 47 tag of the interface. */
  language: string;
  /** The script in `src/entries/` that enhances it. */
  entry: EntryScript;
  /** What it shows, within what every page has around it. */
  frame: Layout;
  /** Data its script reads from `<script type="application/json" id="page-data">`, or null. */
  data: unknown;
}

/**
 * A page before it is made. A library has more pages than memory has room for, so each is made just
 * before it is written, and then forgotten.
 */
export interface PlannedPage extends Pick<Page, 'path' | 'language' | 'entry'> {
  /** Makes the page, which the interface has to speak the language of again. */
  make: () => Page;
}

export type EntryScript =
  | 'library'
  | 'older'
  | 'article'
  | 'summary'
  | 'glossary'
  | 'timeline'
  | 'voices'
  | 'marks'
  | 'settings'
  | 'about'
  | 'open'
  | 'read'
  | 'not-found';

/**
 * The way from a page back to the site's root, so that every link is relative and the site
 * works in any folder of any host.
 * @param path a page's folder, `aleppo-ceasefire/summary/`
 * @returns `./`, `../`, `../../` …
 */
export function rootOf(path: string): string {
  return '../'.repeat(path.split('/').length - 1) || './';
}
