import { fromAnnotation, toAnnotation } from '../model/annotation.js';
import type { Mark } from '../model/mark.js';
import type { DeviceStorage } from './device-storage.js';
import type { Note } from './records.js';
import { repository } from './repository.js';

/** The reader's marks and notes. Every method throws `StorageProblem` and nothing else. */
export interface Marks {
  /** @param text id of the text they are in */
  of(text: string): Promise<Mark[]>;
  all(): Promise<Mark[]>;
  put(...marks: Mark[]): Promise<void>;
  remove(...ids: string[]): Promise<void>;
  /** Hears of changes in this tab and in others. @returns ends it */
  subscribe(listener: () => void): () => void;
}

/** So many are read in one go: thousands would hold the page up. */
const AT_ONCE = 200;

export function marksIn(storage: DeviceStorage): Marks {
  const notes = repository(storage, 'notes');
  return {
    of: (text) =>
      storage.read(['notes'], async (transaction) => {
        // A newer schema may have no such store any more; then there is nothing of ours in it.
        if (!transaction.objectStoreNames.contains('notes')) return [];
        const store = transaction.objectStore('notes');
        const ids = await store.index('text').getAllKeys(text);
        const marks: Mark[] = [];
        for (let first = 0; first < ids.length; first += AT_ONCE) {
          const [from, to] = [ids[first]!, ids[Math.min(first + AT_ONCE, ids.length) - 1]!];
          // Those of other texts lie between them.
          const notes = await store.getAll(IDBKeyRange.bound(from, to));
          marks.push(...notes.filter((note) => note.text === text).flatMap(markOf));
        }
        return marks;
      }),
    all: async () => (await notes.all()).flatMap(markOf),
    put: (...marks) =>
      notes.put(
        ...marks.map((mark) => ({
          id: mark.id,
          changed: mark.modified,
          text: mark.text,
          annotation: toAnnotation(mark),
        })),
      ),
    remove: (...ids) => notes.remove(...ids),
    subscribe: (listener) =>
      storage.subscribe((stores) => {
        if (stores.includes('notes')) listener();
      }),
  };
}

/** What quotes nothing, as another's annotation may, is kept and backed up, but is no mark. */
function markOf({ id, text, annotation }: Note): Mark[] {
  const mark = fromAnnotation(id, text, annotation);
  return mark ? [mark] : [];
}
