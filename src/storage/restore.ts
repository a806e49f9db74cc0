import type { DeviceStorage } from './device-storage.js';
import type { Backup } from './read-backup.js';
import { STORE_NAMES, type StoreName } from './records.js';

/** `merge`: both stay, and of two with the same id the newer. `replace`: only the backup's. */
export type RestoreWay = 'merge' | 'replace';

/**
 * Puts a backup's records into the database, in one transaction: all of them or none.
 * @param backup from `readBackup`, which has checked it whole
 * @throws {StorageProblem}
 */
export async function restore(
  storage: DeviceStorage,
  { records }: Pick<Backup, 'records'>,
  way: RestoreWay,
): Promise<void> {
  if (way === 'replace') for (const store of STORE_NAMES) storage.kept.expectFewer(store, Infinity);
  await storage.write(
    STORE_NAMES,
    async (transaction) => {
      await Promise.all(
        STORE_NAMES.map(async (name) => {
          const store = transaction.objectStore(name);
          if (way === 'replace') await store.clear();
          const here = new Map<string, string>();
          if (way === 'merge') {
            for (const { id, changed } of await store.getAll()) here.set(id, changed);
          }
          await Promise.all(
            records[name]
              .filter(({ id, changed }) => changed > (here.get(id) ?? ''))
              .map(async (record) => store.put(record)),
          );
        }),
      );
    },
    { strict: true },
  );
  for (const store of STORE_NAMES) if (records[store].length > 0) storage.kept.atLeastOne(store);
}

/**
 * Removes everything from some stores, in one transaction.
 * @throws {StorageProblem}
 */
export async function clear(storage: DeviceStorage, stores: readonly StoreName[]): Promise<void> {
  for (const store of stores) storage.kept.expectFewer(store, Infinity);
  await storage.write(
    stores,
    async (transaction) => {
      await Promise.all(stores.map(async (store) => transaction.objectStore(store).clear()));
    },
    { strict: true },
  );
}
