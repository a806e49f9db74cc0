import type { IDBPTransaction } from 'idb';
import { inOrder, isReadAs, languageOf, type LibraryQuery } from '../model/library-query.js';
import type { DeviceStorage } from './device-storage.js';
import type { OwnText, Place, Schema, StoreName } from './records.js';

/** One of the reader's own texts, with how far it was read. */
export interface ShelfText {
  text: OwnText;
  /** From 0 to 1; null where it was never begun. */
  progress: number | null;
}

export interface Shelf {
  texts: ShelfText[];
  /** Whether there are more that are asked for. */
  more: boolean;
  /** All own texts, whether they are asked for or not. */
  total: number;
  /** How far other texts were read, by their ids; those never begun are not there. */
  progress: ReadonlyMap<string, number>;
}

interface Asked {
  query: LibraryQuery;
  /** How many own texts. */
  most: number;
  /** Ids of other texts whose progress is wanted. */
  others: readonly string[];
  /** BCP 47 tag, by whose alphabet titles are sorted. */
  locale: string;
}

type Reading = IDBPTransaction<Schema, StoreName[]>;

/**
 * The first of the reader's own texts that a query asks for, in its order. No more texts are read
 * than are shown, so that ten thousand cost little more than ten: the rest is known by keys.
 * @throws {StorageProblem}
 */
export async function readShelf(
  storage: DeviceStorage,
  { query, most, others, locale }: Asked,
): Promise<Shelf> {
  return storage.read(['texts', 'places'], async (transaction) => {
    const store = transaction.objectStore('texts');
    const places = transaction.objectStore('places');
    const texts: ShelfText[] = [];
    if (query.shelf !== 'site') {
      for await (const id of idsInOrder(transaction, query, locale)) {
        const progress = (await places.get(id))?.progress ?? null;
        if (!isReadAs(query, progress)) continue;
        const text = (await store.get(id))!;
        if (query.language !== '' && query.language !== languageOf(text)) continue;
        texts.push({ text, progress });
        if (texts.length > most) break;
      }
    }
    const known = await Promise.all(others.map((id) => places.get(id)));
    return {
      texts: texts.slice(0, most),
      more: texts.length > most,
      total: await store.count(),
      progress: new Map(known.flatMap((place) => (place ? [[place.id, place.progress]] : []))),
    };
  });
}

/** Ids of all own texts; of the newest and the oldest no more are read than are taken. */
async function* idsInOrder(
  transaction: Reading,
  { order }: LibraryQuery,
  locale: string,
): AsyncGenerator<string> {
  const store = transaction.objectStore('texts');
  if (order === 'title') {
    yield* inOrder(await keysOf(transaction, 'title'), order, locale).map(({ id }) => id);
    return;
  }
  const begun = order === 'furthest' ? await begunIds(transaction, locale) : [];
  yield* begun;
  const passed = new Set(begun);
  const direction = order === 'oldest' ? 'next' : 'prev';
  let cursor = await store.index('changed').openKeyCursor(null, direction);
  while (cursor) {
    if (!passed.has(cursor.primaryKey)) yield cursor.primaryKey;
    cursor = await cursor.continue();
  }
}

/** What an index has of own texts, without the texts themselves. */
async function keysOf(
  transaction: Reading,
  index: 'title' | 'changed',
): Promise<{ id: string; title: string; date: string; progress: null }[]> {
  const keys = [];
  let cursor = await transaction.objectStore('texts').index(index).openKeyCursor(null, 'prev');
  while (cursor) {
    const own = { title: '', date: '', [index === 'title' ? 'title' : 'date']: cursor.key };
    keys.push({ id: cursor.primaryKey, progress: null, ...own });
    cursor = await cursor.continue();
  }
  return keys;
}

/** Ids of the own texts that were begun, the furthest read first. */
async function begunIds(transaction: Reading, locale: string): Promise<string[]> {
  const own = new Map((await keysOf(transaction, 'changed')).map((key) => [key.id, key]));
  const begun = (await transaction.objectStore('places').getAll()).flatMap(
    ({ id, progress }: Place) => {
      const key = own.get(id);
      return key ? [{ ...key, progress }] : [];
    },
  );
  return inOrder(begun, 'furthest', locale).map(({ id }) => id);
}
