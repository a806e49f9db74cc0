import type { IDBPDatabase, IDBPTransaction } from 'idb';
import { RECORD_CHANGES } from './record-changes.js';
import type { Schema, StoreName } from './records.js';

export type Upgrading = IDBPTransaction<Schema, StoreName[], 'versionchange'>;

/** One version of the schema and how to come to it from the one before. */
export interface Step {
  readonly version: number;
  readonly stores: (db: IDBPDatabase<Schema>, transaction: Upgrading) => void;
}

/**
 * Every version there has been, in order. A step is never changed once released: readers come
 * from any version. What a step does to records that exist is in `record-changes.ts`, because
 * an old backup needs it too.
 */
export const STEPS: readonly Step[] = [
  {
    version: 1,
    stores(db: IDBPDatabase<Schema>): void {
      db.createObjectStore('places', { keyPath: 'id' });
    },
  },
  {
    version: 2,
    stores(db: IDBPDatabase<Schema>, transaction: Upgrading): void {
      transaction.objectStore('places').createIndex('changed', 'changed');
      db.createObjectStore('notes', { keyPath: 'id' }).createIndex('text', 'text');
      db.createObjectStore('bookmarks', { keyPath: 'id' }).createIndex('text', 'text');
      db.createObjectStore('presets', { keyPath: 'id' });
    },
  },
  {
    version: 3,
    stores(db: IDBPDatabase<Schema>): void {
      db.createObjectStore('texts', { keyPath: 'id' }).createIndex('changed', 'changed');
      db.createObjectStore('terms', { keyPath: 'id' }).createIndex('text', 'text');
      db.createObjectStore('history', { keyPath: 'id' }).createIndex('changed', 'changed');
    },
  },
  {
    version: 4,
    stores(_db: IDBPDatabase<Schema>, transaction: Upgrading): void {
      transaction.objectStore('texts').createIndex('title', 'title');
    },
  },
  {
    version: 5,
    stores(db: IDBPDatabase<Schema>): void {
      db.createObjectStore('state', { keyPath: 'id' });
    },
  },
];

/** @returns the version a table of steps leads to */
export function newestVersion(steps: readonly Step[] = STEPS): number {
  return steps.at(-1)!.version;
}

/**
 * Takes a database through every step after its version, in the one transaction of the upgrade:
 * it is either at the newest version afterwards, or exactly as it was.
 */
export async function upgrade(
  db: IDBPDatabase<Schema>,
  from: number,
  transaction: Upgrading,
  steps: readonly Step[] = STEPS,
): Promise<void> {
  for (const step of steps.filter(({ version }) => version > from)) {
    step.stores(db, transaction);
    for (const { store, change } of RECORD_CHANGES.filter((c) => c.version === step.version)) {
      let cursor = await transaction.objectStore(store).openCursor();
      while (cursor) {
        await cursor.update(change(cursor.value as never) as never);
        cursor = await cursor.continue();
      }
    }
  }
}
