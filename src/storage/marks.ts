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

export function marksIn(storage: DeviceStorage): Marks {
  const notes = repository(storage, 'notes');
  return {
    of: (text) =>
      storage.read(['notes'], async (transaction) =>
        // A newer schema may have no such store any more; then there is nothing of ours in it.
        transaction.objectStoreNames.contains('notes')
          ? (await transaction.objectStore('notes').index('text').getAll(text)).flatMap(markOf)
          : [],
      ),
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
