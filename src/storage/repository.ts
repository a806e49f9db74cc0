import type { Change } from './change.js';
import type { DeviceStorage } from './device-storage.js';
import { StorageProblem } from './problem.js';
import { protectOnce } from './protect.js';
import { STORES, type RecordOf, type StoreName } from './records.js';
import { faultIn } from './shapes.js';

/** The records of one store. Every method throws `StorageProblem` and nothing else. */
export interface Repository<Value> {
  get(id: string): Promise<Value | null>;
  all(): Promise<Value[]>;
  count(): Promise<number>;
  /** Adds records, or puts them in the place of those with the same ids: all or none. */
  put(...records: Value[]): Promise<void>;
  remove(...ids: string[]): Promise<void>;
}

export function repository<Name extends StoreName>(
  storage: DeviceStorage,
  store: Name,
): Repository<RecordOf<Name>> {
  type Value = RecordOf<Name>;
  /** Where a newer schema has no such store any more, it is as good as empty. */
  const read = <T>(work: Parameters<typeof storage.read<T>>[1], none: T): Promise<T> =>
    storage.read([store], async (transaction) =>
      transaction.objectStoreNames.contains(store) ? work(transaction) : none,
    );
  return {
    get: (id) =>
      read<Value | null>(
        async (transaction) =>
          ((await transaction.objectStore(store).get(id)) as Value | undefined) ?? null,
        null,
      ),
    all: () => read<Value[]>(async (transaction) => transaction.objectStore(store).getAll(), []),
    count: () => read(async (transaction) => transaction.objectStore(store).count(), 0),
    async put(...records) {
      const fault = records.map((record) => faultIn(store, record)).find(Boolean);
      if (fault) throw new StorageProblem('invalid', `${store}: ${fault}`);
      await storage.change(records.map((record) => ({ store, put: record }) as Change));
      storage.kept.atLeastOne(store);
      if (STORES[store].own) void protectOnce();
    },
    async remove(...ids) {
      // Before, not after: were the browser stopped in between, an emptied store would be told
      // of as lost.
      storage.kept.expectFewer(store, ids.length);
      await storage.change(ids.map((id) => ({ store, remove: id })));
    },
  };
}
