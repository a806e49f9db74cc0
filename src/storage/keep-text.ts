import type { DeviceStorage } from './device-storage.js';
import { newId } from './new-id.js';
import type { Json, OwnText } from './records.js';
import { repository } from './repository.js';

/** What of a text is kept beside the text itself. */
export interface TextToKeep {
  title: string;
  language: string;
  /** Where it came from: an address or a file's name; may be empty. */
  source: string;
  /** The text, as plain JSON. */
  article: unknown;
}

/**
 * Keeps a text of the reader's own.
 * @returns its new id
 * @throws {StorageProblem}
 */
export async function keepText(storage: DeviceStorage, text: TextToKeep): Promise<string> {
  const id = newId();
  const record: OwnText = {
    id,
    changed: new Date().toISOString(),
    ...text,
    article: text.article as Json,
  };
  await repository(storage, 'texts').put(record);
  return id;
}
