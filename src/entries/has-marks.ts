import { storage } from '../storage/storage.js';

/**
 * Whether a text has marks, at the price of a glance: where no notes at all are kept, the database
 * is not opened for it.
 * @param text its id
 */
export async function hasMarks(text: string): Promise<boolean> {
  if (!storage.mayHold('notes')) return false;
  try {
    const key = await storage.read(['notes'], async (transaction) =>
      transaction.objectStore('notes').index('text').getKey(text),
    );
    return key !== undefined;
  } catch {
    // What cannot be read is said where it is asked for.
    return false;
  }
}
