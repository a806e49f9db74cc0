import { deleteDB } from 'idb';
import { createDeviceStorage, type DeviceStorage } from '../../../src/storage/device-storage.js';
import { STORE_NAMES, type RecordOf, type StoreName } from '../../../src/storage/records.js';

let made = 0;

/** A database of its own for one test, and a localStorage of its own. */
export function scratch(): {
  name: string;
  area: Storage;
  open: () => DeviceStorage;
  /** Closes all that was opened, and removes the database. */
  end: () => Promise<void>;
} {
  made += 1;
  const name = `test-${Date.now()}-${made}`;
  const area = memoryArea();
  const opened: DeviceStorage[] = [];
  return {
    name,
    area,
    open() {
      const storage = createDeviceStorage({ name, area: () => area, patience: 800 });
      opened.push(storage);
      return storage;
    },
    async end() {
      for (const storage of opened) storage.close();
      await discard(name);
    },
  };
}

/** What localStorage does, as far as it is used. */
export function memoryArea(): Storage {
  const items = new Map<string, string>();
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
    key: (index: number) => [...items.keys()][index] ?? null,
    get length() {
      return items.size;
    },
  } as Storage;
}

export async function discard(name: string): Promise<void> {
  await deleteDB(name);
}

/** A moment that differs by number. */
export const moment = (number: number): string =>
  new Date(Date.UTC(2026, 0, 1) + number * 1000).toISOString();

const MAKERS: { [Name in StoreName]: (n: number) => Omit<RecordOf<Name>, 'id' | 'changed'> } = {
  places: (n) => ({ title: `Title ${n}`, block: `p-${n}`, offset: n, progress: (n % 100) / 100 }),
  presets: (n) => ({ name: `At night ${n}`, settings: { theme: 'dark', typeSize: '150' } }),
  bookmarks: (n) => ({ text: 'aleppo', block: `p-${n}`, offset: n, label: `‏مهم ${n} “” \u2028` }),
  notes: (n) => ({
    text: 'aleppo',
    annotation: {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      type: 'Annotation',
      body: [{ type: 'TextualBody', value: `Note ${n} 😀` }],
      target: {
        source: 'aleppo',
        selector: [{ type: 'TextPositionSelector', start: n, end: n + 9 }],
      },
    },
  }),
  texts: (n) => ({
    title: `Own ${n}`,
    language: 'ar',
    source: 'https://example.org/',
    article: { sections: [{ blocks: [{ type: 'paragraph', text: `حلب ${n}` }] }] },
  }),
  terms: (n) => ({ term: `Term ${n}`, aliases: ['a', 'b'], definition: 'What it is', text: '' }),
  history: (n) => ({ text: 'aleppo', title: 'Aleppo', seconds: n }),
};

export function sample<Name extends StoreName>(store: Name, number: number): RecordOf<Name> {
  return {
    id: `${store}-${String(number).padStart(6, '0')}`,
    changed: moment(number),
    ...MAKERS[store](number),
  } as RecordOf<Name>;
}

/** Puts so many records in all into the stores, in turn, in one transaction. */
export async function fill(storage: DeviceStorage, count: number): Promise<void> {
  await storage.write(STORE_NAMES, async (transaction) => {
    await Promise.all(
      Array.from({ length: count }, (_, n) => {
        const store = STORE_NAMES[n % STORE_NAMES.length]!;
        return transaction.objectStore(store).put(sample(store, n));
      }),
    );
  });
}

/** All there is, by store, for comparing. */
export async function everything(storage: DeviceStorage): Promise<Record<string, unknown[]>> {
  return storage.read(STORE_NAMES, async (transaction) =>
    Object.fromEntries(
      await Promise.all(
        STORE_NAMES.map(
          async (store) => [store, await transaction.objectStore(store).getAll()] as const,
        ),
      ),
    ),
  );
}

/** @returns what a promise was rejected with @throws {Error} where it was not */
export async function rejection(promise: Promise<unknown>): Promise<Error & { kind?: string }> {
  return promise.then(
    () => {
      throw new Error('It did not fail.');
    },
    (error: unknown) => error as Error,
  );
}
