import { SIDES, type EntryType } from '../model/entry.js';
import { EVERYTHING, ORDERS, type EntryQuery } from '../model/find-entries.js';

const TYPES: readonly EntryType[] = ['actor', 'place', 'term'];

/** Names in the address. */
const KEYS = { words: 'q', type: 'kind', side: 'side', order: 'sort' } as const;

/**
 * What an address asks for.
 * @param search a URL's query; what it does not know there is passed over
 */
export function queryOf(search: string): EntryQuery {
  const params = new URLSearchParams(search);
  const known = <T extends string>(key: string, values: readonly T[]): T | undefined =>
    values.find((value) => value === params.get(key));
  return {
    words: params.get(KEYS.words) ?? '',
    type: known(KEYS.type, TYPES) ?? '',
    side: known(KEYS.side, SIDES) ?? '',
    order: known(KEYS.order, ORDERS) ?? EVERYTHING.order,
  };
}

/**
 * An address that asks for what a query says.
 * @param href the page's address; the rest of its query and its fragment are kept
 */
export function addressOf(href: string, query: EntryQuery): string {
  const url = new URL(href);
  for (const [field, key] of Object.entries(KEYS) as [keyof EntryQuery, string][]) {
    if (query[field] === EVERYTHING[field]) url.searchParams.delete(key);
    else url.searchParams.set(key, query[field]);
  }
  return url.href;
}
