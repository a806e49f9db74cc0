import type { IDBPObjectStore, IDBPTransaction, IndexNames } from 'idb';
import type { Touched } from './last-write.js';
import type { Schema, StoreName } from './records.js';

type Writing = IDBPTransaction<Schema, (StoreName | 'state')[], 'readwrite'>;

type Store<Name extends StoreName> = IDBPObjectStore<
  Schema,
  (StoreName | 'state')[],
  Name,
  'readwrite'
>;

/** A store as a write sees it: nothing by which it could change records unrecorded. */
export type RecordingStore<Name extends StoreName> = Pick<
  Store<Name>,
  'get' | 'getAll' | 'getAllKeys' | 'count'
> & {
  /** All records that an index has under a key. */
  allBy(index: IndexNames<Schema, Name>, key: string): Promise<Schema[Name]['value'][]>;
  put(record: Schema[Name]['value']): Promise<string>;
  delete(id: string): Promise<void>;
  clear(): Promise<void>;
};

/** The transaction that a write is given. */
export interface Recording {
  objectStore<Name extends StoreName>(name: Name): RecordingStore<Name>;
}

/**
 * Records which ids a transaction touches.
 * @returns what is given to the write, and what was touched so far
 */
export function record(transaction: Writing): {
  recording: Recording;
  touched: () => Touched;
} {
  const ids = new Map<StoreName, Set<string> | 'all'>();
  const touch = (store: StoreName, id: string): void => {
    const known = ids.get(store) ?? new Set();
    if (known !== 'all') ids.set(store, known.add(id));
  };
  return {
    recording: {
      objectStore(name) {
        const store = transaction.objectStore(name);
        return {
          get: (query) => store.get(query),
          getAll: (query, count) => store.getAll(query, count),
          getAllKeys: (query, count) => store.getAllKeys(query, count),
          count: (query) => store.count(query),
          allBy: (index, key) => store.index(index).getAll(key as never),
          put(value) {
            touch(name, value.id);
            return store.put(value);
          },
          delete(id) {
            touch(name, id);
            return store.delete(id);
          },
          clear() {
            ids.set(name, 'all');
            return store.clear();
          },
        };
      },
    },
    touched: () =>
      Object.fromEntries(
        [...ids].map(([store, known]) => [store, known === 'all' ? known : [...known]]),
      ),
  };
}
