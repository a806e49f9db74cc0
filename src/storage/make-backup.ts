import { FORMAT, FORMAT_VERSION, seal, SEPARATOR, TYPE } from './backup-format.js';
import type { DeviceStorage } from './device-storage.js';
import { sha256 } from './digest.js';
import { STORE_NAMES, type StoreName } from './records.js';

/** So many records are read at once, and become one piece of the file. */
const BATCH = 500;

/**
 * Everything that is kept, as a file. Read in one transaction, so that it is of one moment, and in
 * batches, so that the whole is never one string.
 *
 * @param settings what is kept outside of the database, to go into the file as well
 * @param now when it is made
 * @throws {StorageProblem}
 */
export async function makeBackup(
  storage: DeviceStorage,
  settings: Record<string, string>,
  now = new Date(),
): Promise<Blob> {
  const schema = await storage.version();
  const stores = await storage.read(STORE_NAMES, async (transaction) => {
    const all: [StoreName, Batches][] = [];
    for (const store of STORE_NAMES) {
      if (!transaction.objectStoreNames.contains(store)) continue;
      const source = transaction.objectStore(store);
      all.push([
        store,
        await batches((after) =>
          source.getAll(after === null ? null : IDBKeyRange.lowerBound(after, true), BATCH),
        ),
      ]);
    }
    return all;
  });

  const head = {
    format: FORMAT,
    version: FORMAT_VERSION,
    schema,
    made: now.toISOString(),
    settings,
  };
  const parts: BlobPart[] = [`${JSON.stringify(head).slice(0, -1)},"stores":{`];
  for (const [index, [store, { count, pieces }]] of stores.entries()) {
    // The browser may keep a blob outside of memory.
    const records = new Blob(pieces);
    const checksum = await sha256(await records.arrayBuffer());
    parts.push(
      `${index > 0 ? ',' : ''}\n"${store}":{"count":${count},"sha256":"${checksum}","records":[\n`,
      records,
      ']}',
    );
  }
  parts.push('},\n');
  const body = new Blob(parts);
  return new Blob([body, seal(await sha256(await body.arrayBuffer()))], { type: TYPE });
}

interface Batches {
  count: number;
  pieces: string[];
}

/** @param next gives the records after an id, or the first ones */
async function batches(
  next: (after: string | null) => Promise<{ id: string }[]>,
): Promise<Batches> {
  const pieces: string[] = [];
  let count = 0;
  let batch = await next(null);
  while (batch.length > 0) {
    const text = batch.map((record) => JSON.stringify(record)).join(SEPARATOR);
    pieces.push(count > 0 ? SEPARATOR + text : text);
    count += batch.length;
    batch = batch.length < BATCH ? [] : await next(batch.at(-1)!.id);
  }
  return { count, pieces };
}
