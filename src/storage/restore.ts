import type { DeviceStorage } from './device-storage.js';
import { STORE_NAMES, type RecordOf, type StoreName } from './records.js';

/** Records by store. */
export type Records = { readonly [Name in StoreName]: readonly RecordOf<Name>[] };

/** `merge`: both stay, and of two with the same id the newer. `replace`: only the backup's. */
export type RestoreWay = 'merge' | 'replace';

/**
 * Puts a backup's records into the database, in one transaction: all of them or none.
 * @param records from `readBackup`, which has checked them
 * @returns what was there before; put in the place of all that is there, it undoes this
 * @throws {StorageProblem}
 */
export async function restore(
  storage: DeviceStorage,
  records: Records,
  way: RestoreWay,
): Promise<Records> {
  if (way === 'replace') for (const store of STORE_NAMES) storage.kept.expectFewer(store, Infinity);
  const before = await storage.write(
    STORE_NAMES,
    async (transaction) =>
      byStore(STORE_NAMES, async (name) => {
        const store = transaction.objectStore(name);
        const here = await store.getAll();
        if (way === 'replace') await store.clear();
        const dates = new Map(way === 'merge' ? here.map(({ id, changed }) => [id, changed]) : []);
        await Promise.all(
          records[name]
            .filter(({ id, changed }) => changed > (dates.get(id) ?? ''))
            .map(async (record) => store.put(record)),
        );
        return here;
      }),
    { strict: true },
  );
  for (const store of STORE_NAMES) if (records[store].length > 0) storage.kept.atLeastOne(store);
  return before;
}

/**
 * Removes everything from some stores, in one transaction.
 * @returns what was removed; merged with what is there, it undoes this
 * @throws {StorageProblem}
 */
export async function clear(
  storage: DeviceStorage,
  stores: readonly StoreName[],
): Promise<Records> {
  for (const store of stores) storage.kept.expectFewer(store, Infinity);
  return storage.write(
    stores,
    async (transaction) =>
      byStore(stores, async (name) => {
        const store = transaction.objectStore(name);
        const here = await store.getAll();
        await store.clear();
        return here;
      }),
    { strict: true },
  );
}

/** Does the same with some stores; what it gives is empty for the others. */
async function byStore(
  stores: readonly StoreName[],
  work: (store: StoreName) => Promise<unknown[]>,
): Promise<Records> {
  const done = await Promise.all(stores.map(work));
  return Object.fromEntries(
    STORE_NAMES.map((store) => [store, done[stores.indexOf(store)] ?? []]),
  ) as unknown as Records;
}
