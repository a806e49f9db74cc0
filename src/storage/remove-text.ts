import type { DeviceStorage } from './device-storage.js';
import { STORE_NAMES, type StoreName } from './records.js';
import type { Records } from './restore.js';
import { restore } from './restore.js';

/** Stores whose records name the text they belong to. */
const BELONGING = ['notes', 'bookmarks', 'terms'] as const satisfies readonly StoreName[];

/** By what name the notes in a text's pages are kept: its own, and those of its views. */
const markedIn = (id: string): string[] => [id, `${id}/summary`, `${id}/glossary`];

/**
 * Removes one of the reader's own texts, with everything of theirs in it, in one transaction.
 * @returns takes the removal back
 * @throws {StorageProblem}
 */
export async function removeText(storage: DeviceStorage, id: string): Promise<() => Promise<void>> {
  const stores = ['texts', 'places', ...BELONGING] as const;
  // Before, not after: were the browser stopped in between, an emptied store would be told of as
  // lost. What belonged to it is counted anew after the write.
  storage.kept.expectFewer('texts', 1);
  for (const store of ['places', ...BELONGING] as const) storage.kept.expectFewer(store, Infinity);
  const removed = await storage.write(stores, async (transaction) => {
    const found: Partial<Record<StoreName, unknown[]>> = {};
    for (const name of ['texts', 'places'] as const) {
      const store = transaction.objectStore(name);
      const record = await store.get(id);
      found[name] = record ? [record] : [];
      await store.delete(id);
    }
    for (const name of BELONGING) {
      const store = transaction.objectStore(name);
      const records = (
        await Promise.all(markedIn(id).map(async (text) => store.allBy('text', text)))
      ).flat();
      found[name] = records;
      for (const record of records) await store.delete(record.id);
    }
    return found;
  });
  const records = Object.fromEntries(
    STORE_NAMES.map((store) => [store, removed[store] ?? []]),
  ) as unknown as Records;
  return async () => {
    await restore(storage, records, 'merge');
  };
}
