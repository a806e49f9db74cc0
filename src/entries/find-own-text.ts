import { msg } from '@lit/localize';
import { keptJson } from '../import/kept-document.js';
import { ownEntries } from '../import/own-entries.js';
import type { OwnTextToMake } from '../import/own-text-worker.js';
import { termsIn } from '../storage/own-term.js';
import { repository } from '../storage/repository.js';
import { storage } from '../storage/storage.js';

/**
 * A text of the reader's own, with all that an article is made of it by.
 * @returns null where it is not on this device
 * @throws {StorageProblem}
 */
export async function findOwnText(id: string): Promise<OwnTextToMake | null> {
  const kept = await repository(storage, 'texts').get(id);
  if (!kept) return null;
  const { entries, language } = await import('virtual:lectern-entries');
  const own = ownEntries(await termsIn(storage, id));
  return {
    json: keptJson(kept.article),
    context: {
      id,
      // What the reader explained comes first: they know better what this text means.
      entries: [...own, ...entries],
      entriesLanguage: language,
      notesName: msg('Notes'),
    },
  };
}
