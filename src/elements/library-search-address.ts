import type { Shelf } from '../search/text-to-search.js';

/** What a search asks for, as its address says it. */
export interface SearchQuery {
  readonly words: string;
  /** Empty for all. */
  readonly shelf: Shelf | '';
}

/** Names in the address. */
const WORDS = 'q';
const SHELF = 'in';

const SHELVES: readonly string[] = ['own', 'site'] satisfies readonly Shelf[];

/**
 * What an address asks for.
 * @param search a URL's query; what it does not know there is passed over
 */
export function queryOf(search: string): SearchQuery {
  const params = new URLSearchParams(search);
  const shelf = params.get(SHELF) ?? '';
  return {
    words: params.get(WORDS) ?? '',
    shelf: SHELVES.includes(shelf) ? (shelf as Shelf) : '',
  };
}

/**
 * An address that asks for what a query says.
 * @param href the page's address; the rest of its query is kept, its fragment is not
 */
export function addressOf(href: string, { words, shelf }: SearchQuery): string {
  const url = new URL(href);
  url.hash = '';
  for (const [name, value] of [
    [WORDS, words.trim() === '' ? '' : words],
    [SHELF, shelf],
  ] as const) {
    if (value === '') url.searchParams.delete(name);
    else url.searchParams.set(name, value);
  }
  return url.href;
}
