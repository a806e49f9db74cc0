import type { DeviceStorage } from './device-storage.js';
import { protection, type Protection } from './protect.js';
import { countsBy, STORE_NAMES, type Counts } from './records.js';
import { room } from './room.js';

/** What is kept, how much it is, and how safe. */
export interface Overview {
  counts: Counts;
  /** Bytes of all of this site, by the browser's account; null where it does not say. */
  used: number | null;
  protection: Protection;
  /** What was there before the database came back empty; null where it did not. */
  emptied: Counts | null;
}

/** @throws {StorageProblem} */
export async function overview(storage: DeviceStorage): Promise<Overview> {
  const counts = await storage.read(STORE_NAMES, async (transaction) => {
    const present = STORE_NAMES.filter((store) => transaction.objectStoreNames.contains(store));
    const numbers = await Promise.all(present.map((s) => transaction.objectStore(s).count()));
    return countsBy((store) => numbers[present.indexOf(store)] ?? 0);
  });
  const [{ used }, protectedness] = await Promise.all([room(), protection()]);
  return { counts, used, protection: protectedness, emptied: storage.kept.emptied() };
}
