import type { IDBPTransaction } from 'idb';
import { changesOf, type Changes } from './changes.js';
import { keptCount, type KeptCount } from './kept-count.js';
import { openDatabase, type Connection, type OpenOptions } from './open.js';
import { problemFrom, StorageProblem } from './problem.js';
import { countsBy, STORE_NAMES, STORES, total, type Schema, type StoreName } from './records.js';

type Transaction<Mode extends IDBTransactionMode> = IDBPTransaction<Schema, StoreName[], Mode>;

/** What is kept on this device, behind one handle that mends itself. */
export interface DeviceStorage {
  /**
   * Reads in one transaction. Stores that a newer schema no longer has are left out of it.
   * @param work awaits nothing but the transaction's own requests
   * @throws {StorageProblem}
   */
  read<T>(
    stores: readonly StoreName[],
    work: (transaction: Transaction<'readonly'>) => Promise<T>,
  ): Promise<T>;
  /**
   * Writes in one transaction: all of it or nothing. Settles once the transaction is complete,
   * which is the only acknowledgement there is. May run `work` twice, the first time for nothing.
   * @throws {StorageProblem}
   */
  write<T>(
    stores: readonly StoreName[],
    work: (transaction: Transaction<'readwrite'>) => Promise<T>,
    options?: { readonly strict?: boolean },
  ): Promise<T>;
  /** Whether a newer version of the site owns the data. @throws {StorageProblem} */
  isReadOnly(): Promise<boolean>;
  /** The version of the schema in use. @throws {StorageProblem} */
  version(): Promise<number>;
  readonly kept: KeptCount;
  readonly subscribe: Changes['subscribe'];
  /** Lets go of the database; the next use opens it again. */
  close(): void;
}

export interface DeviceStorageOptions extends Omit<OpenOptions, 'onGone'> {
  readonly area?: () => Storage;
}

/** Counting is put off by this many ms, so that a run of writes is counted once. */
const COUNT_AFTER_MS = 300;

/** @param options names the database; the rest is for tests */
export function createDeviceStorage(options: DeviceStorageOptions): DeviceStorage {
  const kept = keptCount(options.area ?? (() => localStorage));
  const changes = changesOf(options.name);
  let opening: Promise<Connection> | null = null;
  let counting: ReturnType<typeof setTimeout> | undefined;
  let lastWrite: Promise<unknown> = Promise.resolve();

  function connect(): Promise<Connection> {
    if (opening) return opening;
    const mine = (async () => {
      const connection = await openDatabase({
        ...options,
        onGone: () => {
          if (opening === mine) opening = null;
        },
      });
      if (total(kept.get()) > 0 && (await isEmpty(connection))) kept.noteEmptied();
      return connection;
    })();
    opening = mine;
    mine.catch(() => {
      if (opening === mine) opening = null;
    });
    return mine;
  }

  function drop(): void {
    const old = opening;
    opening = null;
    void old?.then(({ db }) => db.close()).catch(() => undefined);
  }

  async function attempt<T, Mode extends 'readonly' | 'readwrite'>(
    mode: Mode,
    stores: readonly StoreName[],
    work: (transaction: Transaction<Mode>) => Promise<T>,
    strict: boolean,
  ): Promise<T> {
    const { db, readOnly } = await connect();
    if (readOnly && mode === 'readwrite') throw new StorageProblem('newer');
    const known = stores.filter((store) => db.objectStoreNames.contains(store));
    // A transaction needs a store, even where a newer schema has none of those asked for.
    const present = known.length > 0 ? known : [db.objectStoreNames[0]!];
    const durability = strict ? 'strict' : 'relaxed';
    const transaction = db.transaction<StoreName[], Mode>(present, mode, { durability });
    const { done } = transaction;
    // Awaited below, but perhaps only after it has failed.
    done.catch(() => undefined);
    try {
      const result = await work(transaction);
      await done;
      return result;
    } catch (error) {
      try {
        transaction.abort();
      } catch {
        // It has ended by itself.
      }
      // Not over before it has: the next write waits for this one.
      await done.catch(() => undefined);
      // Where the browser ended it, it says why here, and only that it did to `work`.
      throw transaction.error ?? error;
    }
  }

  /** Once more with a new handle, where the old one turns out to be stale. */
  async function attemptTwice<T>(once: () => Promise<T>): Promise<T> {
    let before: typeof opening = null;
    try {
      before = connect();
      return await once();
    } catch (error) {
      const { kind } = problemFrom(error);
      const cut = kind === 'aborted' && opening !== before;
      if (kind !== 'closed' && !cut) throw problemFrom(error);
    }
    if (opening === before) drop();
    try {
      return await once();
    } catch (error) {
      throw problemFrom(error);
    }
  }

  /**
   * One after the other. Killed while writes to two stores were under way, Chromium 156 took the
   * whole database for corrupt at the next start, and deleted it: after 14 of 25 kills. With one
   * write at a time it did so after none of 50 (`npm run test:kills`).
   */
  async function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = lastWrite.then(work);
    lastWrite = mine.catch(() => undefined);
    return mine;
  }

  function countSoon(): void {
    clearTimeout(counting);
    counting = setTimeout(() => {
      storage
        .read(STORE_NAMES, async (transaction) => {
          const names = STORE_NAMES.filter((s) => transaction.objectStoreNames.contains(s));
          const numbers = await Promise.all(names.map((s) => transaction.objectStore(s).count()));
          return countsBy((store) => numbers[names.indexOf(store)] ?? 0);
        })
        .then((counts) => {
          kept.set(counts);
        })
        // A count missed now is made after the next write.
        .catch(() => undefined);
    }, COUNT_AFTER_MS);
  }

  const storage: DeviceStorage = {
    kept,
    subscribe: (listener) => changes.subscribe(listener),
    read: (stores, work) => attemptTwice(() => attempt('readonly', stores, work, false)),
    async write(stores, work, { strict = stores.some((store) => STORES[store].own) } = {}) {
      try {
        const result = await inTurn(() =>
          attemptTwice(() => attempt('readwrite', stores, work, strict)),
        );
        changes.tell(stores);
        return result;
      } finally {
        countSoon();
      }
    },
    isReadOnly: async () => (await connect()).readOnly,
    version: async () => (await connect()).db.version,
    close() {
      clearTimeout(counting);
      drop();
    },
  };
  return storage;
}

async function isEmpty({ db }: Connection): Promise<boolean> {
  const stores = STORE_NAMES.filter((store) => db.objectStoreNames.contains(store));
  // The first key tells as much as a count, which would walk through all of them.
  const keys = await Promise.all(stores.map((store) => db.getAllKeys(store, null, 1)));
  return keys.every((some) => some.length === 0);
}
