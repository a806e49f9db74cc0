import type { IDBPTransaction } from 'idb';
import { makeChanges, storesOf, type Change } from './change.js';
import { changesOf, type Changes } from './changes.js';
import { keptCount, type KeptCount } from './kept-count.js';
import { nextWrite } from './last-write.js';
import { inOneTab } from './one-tab.js';
import { openDatabase, type Connection, type OpenOptions } from './open.js';
import { problemFrom, StorageProblem } from './problem.js';
import { record, type Recording } from './recording.js';
import { countsBy, STORE_NAMES, STORES, total, type Schema, type StoreName } from './records.js';
import { secondCopy, type CopyPlace } from './second-copy.js';
import { whole } from './whole.js';
import { writeAhead } from './write-ahead.js';

type Reading = IDBPTransaction<Schema, StoreName[]>;

/** What is kept on this device, behind one handle that mends itself. */
export interface DeviceStorage {
  /**
   * Reads in one transaction. Stores that a newer schema no longer has are left out of it.
   * @param work awaits nothing but the transaction's own requests
   * @throws {StorageProblem}
   */
  read<T>(stores: readonly StoreName[], work: (transaction: Reading) => Promise<T>): Promise<T>;
  /**
   * Writes in one transaction: all of it or nothing. Settles once the transaction is complete, and
   * the second copy has followed it, or cannot: that is the only acknowledgement there is. May run
   * `work` twice, the first time for nothing.
   * @throws {StorageProblem}
   */
  write<T>(
    stores: readonly StoreName[],
    work: (transaction: Recording) => Promise<T>,
    options?: { readonly strict?: boolean },
  ): Promise<T>;
  /**
   * Makes changes, as `write` does, and notes them at once, before anything is waited for: where the
   * page is left too soon, the next one makes them. They are plain JSON, whole and right.
   * @throws {StorageProblem}
   */
  change(changes: readonly Change[]): Promise<void>;
  /** Whether a store may hold something, without a look into the database. */
  mayHold(store: StoreName): boolean;
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
  /** Where a second copy is kept; there is none where it is left out. */
  readonly copyPlace?: CopyPlace;
}

/** Counting is put off by this many ms, so that a run of writes is counted once. */
const COUNT_AFTER_MS = 300;
/** A second copy that a kill has left behind is mended after this many ms, with nobody waiting. */
const FOLLOW_AFTER_MS = 2_000;

/** @param options names the database; all but the place of a copy is for tests */
export function createDeviceStorage(options: DeviceStorageOptions): DeviceStorage {
  const area = options.area ?? (() => localStorage);
  const kept = keptCount(area);
  const ahead = writeAhead(area);
  const changes = changesOf(options.name);
  const copy = options.copyPlace && secondCopy(options.copyPlace, kept, options);
  let opening: Promise<Connection> | null = null;
  let counting: ReturnType<typeof setTimeout> | undefined;
  let following: ReturnType<typeof setTimeout> | undefined;
  let lastWrite: Promise<unknown> = Promise.resolve();
  let madeLeft: Promise<void> | undefined;

  function connect(): Promise<Connection> {
    if (opening) return opening;
    const mine = (async () => {
      const connection = await openDatabase({
        ...options,
        onGone: () => {
          if (opening === mine) opening = null;
        },
      });
      const full = copy ? await copy.bringBack(connection) : connection;
      if (total(kept.get()) > 0 && (await isEmpty(full))) kept.noteEmptied();
      if (copy) followSoon();
      return full;
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

  /** What a kill left undone is done with nobody waiting. */
  function followSoon(): void {
    clearTimeout(following);
    following = setTimeout(() => {
      // One that another tab needs to itself is not opened again for this.
      if (opening) void inTurn(async () => copy?.follow(connect));
    }, FOLLOW_AFTER_MS);
  }

  async function reading<T>(
    stores: readonly StoreName[],
    work: (transaction: Reading) => Promise<T>,
  ): Promise<T> {
    const { db } = await connect();
    const known = stores.filter((store) => db.objectStoreNames.contains(store));
    // A transaction needs a store, even where a newer schema has none of those asked for.
    const present = known.length > 0 ? known : [db.objectStoreNames[0] as StoreName];
    const transaction = db.transaction(present);
    return whole(transaction, () => work(transaction));
  }

  async function writing<T>(
    stores: readonly StoreName[],
    work: (transaction: Recording) => Promise<T>,
    strict: boolean,
  ): Promise<T> {
    const { db, readOnly } = await connect();
    if (readOnly) throw new StorageProblem('newer');
    const durability = strict ? 'strict' : 'relaxed';
    const transaction = db.transaction([...stores, 'state'], 'readwrite', { durability });
    return whole(transaction, async () => {
      const { recording, touched } = record(transaction);
      const state = transaction.objectStore('state');
      const last = state.get('last');
      // Awaited below, unless the work fails first.
      last.catch(() => undefined);
      const result = await work(recording);
      await state.put(nextWrite(await last, touched()));
      return result;
    });
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
   * One after the other, in all tabs: the second copy must not be written while the first is.
   * Killed while writes to two stores were under way, Chromium 156 took the database for damaged
   * at the next start after 14 of 25 kills.
   */
  async function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = lastWrite.then(() => inOneTab(options.name, work));
    lastWrite = mine.catch(() => undefined);
    return mine;
  }

  /** Writes when its turn has come, has the second copy follow, and tells of it. */
  async function writeInTurn<T>(stores: readonly StoreName[], write: () => Promise<T>): Promise<T> {
    try {
      const result = await inTurn(async () => {
        await copy?.catchUp(connect);
        const written = await write();
        await copy?.follow(connect);
        return written;
      });
      changes.tell(stores);
      return result;
    } finally {
      countSoon();
    }
  }

  function writeAtOnce<T>(
    stores: readonly StoreName[],
    work: (transaction: Recording) => Promise<T>,
    strict = stores.some((store) => STORES[store].own),
  ): Promise<T> {
    return attemptTwice(() => writing(stores, work, strict));
  }

  /** Makes, once for this page, what pages before it noted and did not come to make. */
  function makeLeft(): Promise<void> {
    madeLeft ??= (async () => {
      const noted = ahead.left();
      if (noted.length === 0) return;
      await writeInTurn(storesOf(noted.flatMap((note) => note.changes)), async () => {
        // Read again: the page that noted it may have been writing it until now.
        const notes = ahead.left();
        const all = notes.flatMap((note) => note.changes);
        if (all.length > 0)
          await writeAtOnce(storesOf(all), (transaction) => makeChanges(transaction, all));
        for (const change of all) if ('put' in change) kept.atLeastOne(change.store);
        for (const { name } of notes) ahead.forget(name);
      });
      // They stay noted where they cannot be made now: the next page tries again.
    })().catch(() => undefined);
    return madeLeft;
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
    async read(stores, work) {
      await makeLeft();
      return attemptTwice(() => reading(stores, work));
    },
    async write(stores, work, { strict } = {}) {
      await makeLeft();
      return writeInTurn(stores, () => writeAtOnce(stores, work, strict));
    },
    async change(all) {
      const note = ahead.note(all);
      await makeLeft();
      const stores = storesOf(all);
      await writeInTurn(stores, async () => {
        // Another page has made it: this one was left, and has come back.
        if (note !== null && !ahead.stands(note)) return;
        try {
          await writeAtOnce(stores, (transaction) => makeChanges(transaction, all));
        } finally {
          // Where it failed, who asked for it is told.
          if (note !== null) ahead.forget(note);
        }
      });
    },
    mayHold: (store) =>
      kept.get()[store] > 0 ||
      ahead.left().some(({ changes: some }) => some.some((change) => change.store === store)),
    isReadOnly: async () => (await connect()).readOnly,
    version: async () => (await connect()).db.version,
    close() {
      clearTimeout(counting);
      clearTimeout(following);
      drop();
      copy?.close();
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
