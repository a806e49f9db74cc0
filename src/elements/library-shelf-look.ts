import { interfaceLanguage } from '../languages/language.js';
import { spoken } from '../languages/spoken.js';
import {
  languageOf,
  oneList,
  type LibraryQuery,
  type LibraryText,
  type OwnLibraryText,
} from '../model/library-query.js';
import type { DeviceStorage } from '../storage/device-storage.js';
import { StorageProblem } from '../storage/problem.js';
import { readShelf, type Shelf, type ShelfText } from '../storage/shelf.js';
import { readProgress } from './reading-words.js';

/** What a library shows. */
export interface LibraryLook {
  /** In the order asked for. */
  readonly texts: readonly (LibraryText | OwnLibraryText)[];
  /** Whether more come after these. */
  readonly more: boolean;
  /** Whether the reader has any text of their own. */
  readonly hasOwn: boolean;
  /** Languages of all that is known. */
  readonly languages: readonly string[];
  /** Why own texts cannot be shown, and what to do; empty where they can. */
  readonly problem: string;
}

const NO_SHELF: Shelf = { texts: [], more: false, total: 0, progress: new Map() };

/**
 * What a query asks for, out of the articles of a page and the reader's own texts.
 * @param site how far these are read is found out
 * @param most how many own texts
 */
export async function lookAtLibrary(
  storage: DeviceStorage,
  site: readonly LibraryText[],
  query: LibraryQuery,
  most: number,
): Promise<LibraryLook> {
  // Titles are sorted, and progress said, in the language of the page.
  await spoken;
  const locale = interfaceLanguage();
  const asked = { query, most, locale, others: site.map(({ id }) => id) };
  let problem = '';
  const shelf = await readShelf(storage, asked).catch((reason: unknown) => {
    if (!(reason instanceof StorageProblem)) throw reason;
    // A browser that keeps nothing for anyone has no texts to show.
    if (reason.kind !== 'unavailable') problem = reason.message;
    return NO_SHELF;
  });
  const articles = site.map((text) => ({ ...text, progress: shelf.progress.get(text.id) ?? null }));
  const own = shelf.texts.map(ownText);
  return {
    texts: oneList<LibraryText>(articles, own, query, shelf.more, locale),
    more: shelf.more,
    hasOwn: shelf.total > 0,
    languages: [...new Set([...articles, ...own].map(languageOf))],
    problem,
  };
}

function ownText({ text, progress }: ShelfText): OwnLibraryText {
  const { id, title, language, source, changed } = text;
  const read = readProgress(progress);
  return { id, shelf: 'own', title, language, date: changed, progress, source, read };
}
