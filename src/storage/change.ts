import type { Recording } from './recording.js';
import type { RecordOf, StoreName } from './records.js';

/** What is to become of one record: it is to be as given, or to be gone. */
export type Change = { [Name in StoreName]: Put<Name> }[StoreName] | Removal;

interface Put<Name extends StoreName> {
  readonly store: Name;
  readonly put: RecordOf<Name>;
}

interface Removal {
  readonly store: StoreName;
  readonly remove: string;
}

/** The stores that changes are to, each once. */
export function storesOf(changes: readonly Change[]): StoreName[] {
  return [...new Set(changes.map(({ store }) => store))];
}

/** Makes changes, in their order. @param transaction one of all the stores that they are to */
export async function makeChanges(
  transaction: Recording,
  changes: readonly Change[],
): Promise<void> {
  // `async`, so that one that throws leaves no other unheard.
  await Promise.all(
    changes.map(async (change) => {
      const store = transaction.objectStore(change.store);
      await ('put' in change ? store.put(change.put) : store.delete(change.remove));
    }),
  );
}
