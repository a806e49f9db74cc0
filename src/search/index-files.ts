import type { Segment } from './segment.js';
import { readSegment, writeSegment } from './segment-file.js';

/** Where the index of the reader's own texts is kept. What cannot be kept or read is made anew. */
export interface IndexFiles {
  /** All segments by name; none where nothing is kept, or not all of it is as it was written. */
  read(): Promise<Map<string, Segment>>;
  /** Keeps a segment under a name that it has for good. */
  add(name: string, segment: Segment): Promise<void>;
  /** Says which segments make up the index, and removes all others. */
  list(names: Iterable<string>): Promise<void>;
}

/** Names no page: nothing is ever fetched from there. */
const FOLDER = '/lectern-search/';
const LIST = 'list';

/**
 * Files in the Cache API, and not in IndexedDB with the reader's own things: what is only derived
 * from them must not be written between the two copies of these, nor fill a backup. Gives and does
 * nothing where the browser has no caches, or no room.
 * @param name of the cache; in another form of the index it is another one
 */
export function indexFiles(name: string): IndexFiles {
  const open = async (): Promise<Cache> => caches.open(name);
  const addressOf = (file: string): string => new URL(FOLDER + file, location.origin).href;

  async function listed(cache: Cache): Promise<string[]> {
    const list = await cache.match(addressOf(LIST));
    return list ? ((await list.json()) as string[]) : [];
  }

  return {
    async read() {
      const segments = new Map<string, Segment>();
      try {
        const cache = await open();
        const names = await listed(cache);
        await Promise.all(
          names.map(async (file) => {
            const kept = await cache.match(addressOf(file));
            const segment = kept && readSegment(await kept.arrayBuffer());
            if (segment) segments.set(file, segment);
          }),
        );
      } catch {
        // What was read so far is good.
      }
      return segments;
    },
    async add(file, segment) {
      await quietly(async () => {
        await (await open()).put(addressOf(file), new Response(writeSegment(segment)));
      });
    },
    async list(names) {
      await quietly(async () => {
        const cache = await open();
        const current = [...names];
        await cache.put(addressOf(LIST), Response.json(current));
        const wanted = new Set([LIST, ...current].map(addressOf));
        const old = (await cache.keys()).filter(({ url }) => !wanted.has(url));
        await Promise.all(old.map((request) => cache.delete(request)));
      });
    },
  };
}

async function quietly(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch {
    // The index is whole in memory; it is made anew next time.
  }
}
