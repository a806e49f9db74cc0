/**
 * What runs in the browser that is killed: reads back what earlier rounds wrote, then writes and
 * removes until the end comes, and tells the server of every write that was acknowledged to it.
 */
import { bucket } from '../../src/storage/bucket.js';
import { createDeviceStorage } from '../../src/storage/device-storage.js';
import type { Note, Place } from '../../src/storage/records.js';
import { repository } from '../../src/storage/repository.js';

/** What the page reports of the rounds before. */
export interface Found {
  /** Ids of the records that are there, and as they were written. */
  ids: string[];
  /** Ids of records that are there but not as they were written. */
  spoilt: string[];
  /** Whether the database was taken for emptied. */
  emptied: boolean;
}

const WRITERS = 6;
const parameters = new URLSearchParams(location.search);
const round = parameters.get('round')!;
/** Only the rounds from this one on are read back. */
const since = parameters.get('since')!;

const storage = createDeviceStorage({
  name: 'kills',
  copyPlace: (make) => bucket('kills-copy', make),
});
const notes = repository(storage, 'notes');
const places = repository(storage, 'places');

const post = (path: string, body: string): Promise<unknown> =>
  fetch(path, { method: 'POST', body });

const note = (id: string): Note => ({
  id,
  changed: '2026-01-01T00:00:00.000Z',
  text: 'kills',
  annotation: { body: `${id} `.repeat(20) },
});

const place = (id: string): Place => ({
  id,
  changed: '2026-01-01T00:00:00.000Z',
  title: `${id} `.repeat(20),
  block: id,
  offset: id.length,
  progress: 0.5,
});

async function readBack(): Promise<Found> {
  const range = IDBKeyRange.lowerBound(since);
  const [someNotes, somePlaces] = await storage.read(['notes', 'places'], (transaction) =>
    Promise.all([
      transaction.objectStore('notes').getAll(range),
      transaction.objectStore('places').getAll(range),
    ]),
  );
  const found: Found = { ids: [], spoilt: [], emptied: storage.kept.emptied() !== null };
  const judge = (id: string, record: unknown, right: unknown): void => {
    (JSON.stringify(record) === JSON.stringify(right) ? found.ids : found.spoilt).push(id);
  };
  for (const record of someNotes) judge(record.id, record, note(record.id));
  for (const record of somePlaces) judge(record.id, record, place(record.id));
  return found;
}

/**
 * Half of the writers keep notes, with strict durability; half keep places, with relaxed. Of ten
 * records one is removed again.
 */
async function write(writer: number): Promise<void> {
  for (let number = 0; ; number += 1) {
    const id = `${round}-${writer}-${String(number).padStart(6, '0')}`;
    if (writer % 2 === 0) await notes.put(note(id));
    else await places.put(place(id));
    const isRemoved = id.endsWith('5');
    if (isRemoved) await (writer % 2 === 0 ? notes : places).remove(id);
    // Told after it was acknowledged; not awaited, so that a kill hits writes, not waiting.
    void post(isRemoved ? '/removed' : '/acknowledged', id);
  }
}

await post('/found', JSON.stringify(await readBack()));
if (round !== 'last') {
  await Promise.all(Array.from({ length: WRITERS }, (_, writer) => write(writer)));
}
