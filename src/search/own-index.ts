import type { DeviceStorage } from '../storage/device-storage.js';
import { newId } from '../storage/new-id.js';
import type { OwnText } from '../storage/records.js';
import { countTerms } from './count-terms.js';
import type { IndexFiles } from './index-files.js';
import { ownText } from './own-text.js';
import { changeSegment, type Counted, type IndexedText, type Segment } from './segment.js';

/** The index of the reader's own texts. */
export interface OwnIndex {
  /** What is known so far. */
  segments(): readonly Segment[];
  /** Takes over what was kept. */
  load(): Promise<void>;
  /**
   * Brings the index to what is kept now: texts that are gone or have changed leave it, new ones
   * come in. One tab does so at a time.
   * @param changed is told after each step
   * @throws {StorageProblem}
   */
  follow(changed: () => void): Promise<void>;
}

/** Of a whole segment all is written again when a text is added or removed. */
const TEXTS_A_SEGMENT = 500;
/** So many texts are read at once. */
const TEXTS_A_READ = 20;

export function ownIndex(storage: DeviceStorage, files: IndexFiles): OwnIndex {
  let segments = new Map<string, Segment>();

  async function load(): Promise<void> {
    const kept = await files.read();
    // In memory there may be more, where there was no room for it.
    if (kept.size > 0 || segments.size === 0) segments = kept;
  }

  /** Puts a segment in the place of one, or adds it. One with no texts is left out. */
  async function replace(old: string | null, segment: Segment): Promise<void> {
    const next = new Map(segments);
    if (old !== null) next.delete(old);
    if (segment.texts.length > 0) {
      const name = newId();
      await files.add(name, segment);
      next.set(name, segment);
    }
    await files.list(next.keys());
    segments = next;
  }

  async function follow(changed: () => void): Promise<void> {
    await load();
    const kept = await keptTexts(storage);
    const isCurrent = ({ id, changed: at }: IndexedText): boolean => kept.get(id) === at;
    for (const [name, segment] of segments) {
      if (segment.texts.every(isCurrent)) continue;
      await replace(name, changeSegment(segment, isCurrent, []));
      changed();
    }
    const known = new Set([...segments.values()].flatMap(({ texts }) => texts.map(({ id }) => id)));
    const missing = [...kept.keys()].filter((id) => !known.has(id));
    for (let at = 0; at < missing.length;) {
      const [name, segment] = roomiest(segments);
      const part = missing.slice(at, at + TEXTS_A_SEGMENT - (segment?.texts.length ?? 0));
      at += part.length;
      const counted = await countTexts(storage, part);
      await replace(
        name,
        changeSegment(segment, () => true, counted),
      );
      changed();
    }
  }

  return {
    segments: () => [...segments.values()],
    load,
    follow: (changed) => alone(() => follow(changed)),
  };
}

/** Ids of all texts, with when each was last changed. */
async function keptTexts(storage: DeviceStorage): Promise<Map<string, string>> {
  return storage.read(['texts'], async (transaction) => {
    const kept = new Map<string, string>();
    let cursor = await transaction.objectStore('texts').index('changed').openKeyCursor();
    while (cursor) {
      kept.set(cursor.primaryKey, cursor.key);
      cursor = await cursor.continue();
    }
    return kept;
  });
}

/** The first segment that has room; none where all are full. */
function roomiest(segments: ReadonlyMap<string, Segment>): [string, Segment] | [null, null] {
  const found = [...segments].find(([, { texts }]) => texts.length < TEXTS_A_SEGMENT);
  return found ?? [null, null];
}

async function countTexts(storage: DeviceStorage, ids: readonly string[]): Promise<Counted[]> {
  const counted: Counted[] = [];
  for (let at = 0; at < ids.length; at += TEXTS_A_READ) {
    for (const text of await readTexts(storage, ids.slice(at, at + TEXTS_A_READ))) {
      const { blocks, ...facts } = ownText(text);
      counted.push({ facts, counts: countTerms(blocks) });
    }
  }
  return counted;
}

/** @returns those of some texts that are there */
export async function readTexts(
  storage: DeviceStorage,
  ids: readonly string[],
): Promise<OwnText[]> {
  return storage.read(['texts'], async (transaction) => {
    const store = transaction.objectStore('texts');
    const texts = await Promise.all(ids.map(async (id) => store.get(id)));
    return texts.filter((text) => text !== undefined);
  });
}

/** Waits for other tabs however long they take: a first index of many texts takes its time. */
async function alone(work: () => Promise<void>): Promise<void> {
  const { locks } = navigator as { locks?: LockManager };
  if (locks) await locks.request('lectern-search', work);
  else await work();
}
