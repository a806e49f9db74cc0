import type { DeviceStorage } from './device-storage.js';
import type { OwnText } from './records.js';

export const SHELF_ORDERS = ['newest', 'oldest', 'title'] as const;

export type ShelfOrder = (typeof SHELF_ORDERS)[number];

export const SHELF_FILTERS = ['all', 'unread', 'begun', 'read'] as const;

/** `unread`: never begun; `begun`: a place is kept in it; `read`: its end was seen. */
export type ShelfFilter = (typeof SHELF_FILTERS)[number];

/** One of the reader's own texts, with how far it was read. */
export interface ShelfText {
  text: OwnText;
  /** From 0 to 1; null where it was never begun. */
  progress: number | null;
}

export interface Shelf {
  texts: ShelfText[];
  /** Whether there are more that fit. */
  more: boolean;
  /** All own texts, whether they fit or not. */
  total: number;
}

const INDEX = {
  newest: ['changed', 'prev'],
  oldest: ['changed', 'next'],
  title: ['title', 'next'],
} as const satisfies Record<ShelfOrder, readonly [string, IDBCursorDirection]>;

/**
 * The first of the reader's own texts, in an order: only these are read, so that ten thousand cost
 * no more than ten.
 * @param most how many
 * @throws {StorageProblem}
 */
export async function readShelf(
  storage: DeviceStorage,
  { order, filter, most }: { order: ShelfOrder; filter: ShelfFilter; most: number },
): Promise<Shelf> {
  return storage.read(['texts', 'places'], async (transaction) => {
    const store = transaction.objectStore('texts');
    const places = transaction.objectStore('places');
    const [name, direction] = INDEX[order];
    const texts: ShelfText[] = [];
    let cursor = await store.index(name).openCursor(null, direction);
    while (cursor && texts.length <= most) {
      const place = await places.get(cursor.primaryKey);
      const shown = { text: cursor.value, progress: place?.progress ?? null };
      if (fits(shown, filter)) texts.push(shown);
      cursor = await cursor.continue();
    }
    return {
      texts: texts.slice(0, most),
      more: texts.length > most,
      total: await store.count(),
    };
  });
}

function fits({ progress }: ShelfText, filter: ShelfFilter): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'unread':
      return progress === null;
    case 'begun':
      return progress !== null && progress < 1;
    case 'read':
      return progress === 1;
  }
}
