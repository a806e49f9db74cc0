import type { IDBPDatabase } from 'idb';
import { lacking, nextWrite, type LastWrite, type Touched } from './last-write.js';
import { STORE_NAMES, type Schema, type StoreName } from './records.js';
import { whole } from './whole.js';

type Database = IDBPDatabase<Schema>;

const ALL = [...STORE_NAMES, 'state'] as const;

/** What one store of a copy lacks. */
interface Part {
  readonly store: StoreName;
  readonly isWhole: boolean;
  readonly removed: readonly string[];
  readonly records: readonly Schema[StoreName]['value'][];
}

/**
 * Makes a copy hold what the main database holds: state is copied, not what was done, so that it
 * does not matter in which order tabs do it, or how often. Where the copy is more than one write
 * behind, everything is copied, in one transaction: at no moment is it half of one state and half
 * of another.
 * @param main one that has joined the copy: another may itself lack what the copy holds
 * @throws {DOMException}
 */
export async function copyLacking(main: Database, copy: Database): Promise<void> {
  const there = await copy.get('state', 'last');
  const { parts, at } = await read(main, there);
  if (there?.token === at.token) return;
  const transaction = copy.transaction(ALL, 'readwrite', { durability: 'relaxed' });
  const written = await whole(transaction, async () => {
    const state = transaction.objectStore('state');
    // Another tab was faster.
    if ((await state.get('last'))?.token !== there?.token) return false;
    for (const { store: name, isWhole, removed, records } of parts) {
      const store = transaction.objectStore(name);
      if (isWhole) await store.clear();
      await Promise.all([
        ...removed.map(async (id) => store.delete(id)),
        ...records.map(async (record) => store.put(record)),
      ]);
    }
    await state.put(at);
    return true;
  });
  if (!written) await copyLacking(main, copy);
}

/** Whether a main database has taken over what the copy held. */
export async function hasJoined(main: Database): Promise<boolean> {
  return (await main.get('state', 'last'))?.joined ?? false;
}

/** Reads what a copy lacks, all of one moment, and the last write before it. */
async function read(
  main: Database,
  there: LastWrite | undefined,
): Promise<{ parts: Part[]; at: LastWrite }> {
  const transaction = main.transaction(ALL);
  const at = (await transaction.objectStore('state').get('last'))!;
  const parts = await Promise.all(
    entries(lacking(there, at)).map(async ([name, ids]): Promise<Part> => {
      const store = transaction.objectStore(name);
      if (ids === 'all') {
        return { store: name, isWhole: true, removed: [], records: await store.getAll() };
      }
      const found = await Promise.all(ids.map((id) => store.get(id)));
      return {
        store: name,
        isWhole: false,
        removed: ids.filter((_, index) => !found[index]),
        records: found.filter((record) => record !== undefined),
      };
    }),
  );
  await transaction.done;
  return { parts, at };
}

/**
 * Takes over, in one transaction, what the copy holds and a new main database lacks: the browser
 * makes a new one where it found the old one damaged. What is in both stays as it is in the main.
 * @param copy one of the same schema
 * @returns how many records came back
 * @throws {DOMException}
 */
export async function join(main: Database, copy: Database): Promise<number> {
  const source = copy.transaction(ALL);
  const there = await source.objectStore('state').get('last');
  const records = await Promise.all(
    STORE_NAMES.map(async (name) => [name, await source.objectStore(name).getAll()] as const),
  );
  const transaction = main.transaction(ALL, 'readwrite', { durability: 'strict' });
  return whole(transaction, async () => {
    const state = transaction.objectStore('state');
    const last = await state.get('last');
    // Another tab was faster.
    if (last?.joined) return 0;
    let here = 0;
    let back = 0;
    for (const [name, held] of records) {
      const store = transaction.objectStore(name);
      const ids = new Set(await store.getAllKeys());
      const lost = held.filter(({ id }) => !ids.has(id));
      await Promise.all(lost.map(async (record) => store.put(record)));
      here += ids.size;
      back += lost.length;
    }
    const same = here === 0 && there !== undefined;
    // Named anew where they differ: then everything is copied.
    const { token } = same ? there : nextWrite(last, {});
    await state.put({ id: 'last', token, before: '', touched: {}, joined: true });
    return back;
  });
}

function entries(touched: Touched): [StoreName, readonly string[] | 'all'][] {
  return Object.entries(touched) as [StoreName, readonly string[] | 'all'][];
}
