import { wrap, type IDBPDatabase } from 'idb';
import { bucket } from '../../../src/storage/bucket.js';
import { createDeviceStorage, type DeviceStorage } from '../../../src/storage/device-storage.js';
import { STORE_NAMES, type Schema } from '../../../src/storage/records.js';
import type { CopyPlace } from '../../../src/storage/second-copy.js';
import { discard, scratch } from './samples.js';

interface Buckets {
  delete(name: string): Promise<void>;
}

const { storageBuckets } = navigator as unknown as { storageBuckets: Buckets };

/** A database of its own for one test, with a second copy of its own. */
export interface Twins {
  readonly name: string;
  /** @param copyPlace another place for the copy than the usual one */
  open(copyPlace?: CopyPlace): DeviceStorage;
  /** All that the copy holds, by store. */
  copied(): Promise<Record<string, unknown[]>>;
  readonly place: CopyPlace;
  /** What the browser does to a database that it takes for damaged. */
  lose(which: 'main' | 'copy'): Promise<void>;
  closeAll(): void;
}

export function twins(): Twins {
  const { name, area } = scratch();
  const place: CopyPlace = (make) => bucket(name, make);
  const opened: DeviceStorage[] = [];
  const closeAll = (): void => {
    for (const storage of opened.splice(0)) storage.close();
  };
  return {
    name,
    place,
    open(copyPlace = place) {
      const storage = createDeviceStorage({ name, area: () => area, patience: 800, copyPlace });
      opened.push(storage);
      return storage;
    },
    async copied() {
      const factory = await place(false);
      // Opening one that is not there would make one.
      const known = (await factory?.databases()) ?? [];
      if (!factory || known.every((one) => one.name !== name)) return {};
      const db = await openRaw(factory, name);
      const lists = STORE_NAMES.map(
        async (store) =>
          [store, db.objectStoreNames.contains(store) ? await db.getAll(store) : []] as const,
      );
      const all = await Promise.all(lists);
      db.close();
      return Object.fromEntries(all);
    },
    async lose(which) {
      closeAll();
      if (which === 'main') await discard(name);
      else await storageBuckets.delete(name);
    },
    closeAll,
  };
}

/** Opens a database as it is, whatever its version, or makes it of a version that no site has. */
export async function openRaw(
  factory: IDBFactory,
  name: string,
  version?: number,
): Promise<IDBPDatabase<Schema>> {
  const request = factory.open(name, version);
  return (await wrap(request)) as unknown as IDBPDatabase<Schema>;
}
