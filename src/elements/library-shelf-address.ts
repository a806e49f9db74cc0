import {
  LIBRARY_ORDERS,
  READINGS,
  SHELVES,
  WHOLE_LIBRARY,
  type LibraryQuery,
} from '../model/library-query.js';

/** Names in the address. */
const KEYS = { order: 'sort', shelf: 'from', reading: 'read', language: 'lang' } as const;

/**
 * What an address asks for.
 * @param search a URL's query; what it does not know there is passed over
 */
export function queryOf(search: string): LibraryQuery {
  const params = new URLSearchParams(search);
  const known = <T extends string>(key: string, values: readonly T[]): T | undefined =>
    values.find((value) => value === params.get(key));
  const language = params.get(KEYS.language) ?? '';
  return {
    order: known(KEYS.order, LIBRARY_ORDERS) ?? WHOLE_LIBRARY.order,
    shelf: known(KEYS.shelf, SHELVES) ?? '',
    reading: known(KEYS.reading, READINGS) ?? '',
    language: /^[a-z]{2,3}$/.test(language) ? language : '',
  };
}

/**
 * An address that asks for what a query says.
 * @param href the page's address; the rest of its query is kept
 */
export function addressOf(href: string, query: LibraryQuery): string {
  const url = new URL(href);
  for (const [field, key] of Object.entries(KEYS) as [keyof LibraryQuery, string][]) {
    if (query[field] === WHOLE_LIBRARY[field]) url.searchParams.delete(key);
    else url.searchParams.set(key, query[field]);
  }
  return url.href;
}

/** Whether a query asks for anything else than all texts, the newest first. */
export function isWhole(query: LibraryQuery): boolean {
  return (Object.keys(KEYS) as (keyof LibraryQuery)[]).every(
    (field) => query[field] === WHOLE_LIBRARY[field],
  );
}
