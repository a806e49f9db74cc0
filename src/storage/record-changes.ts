import type { StoreName } from './records.js';

type AnyRecord = Record<string, unknown>;

/** What a version of the schema does to the records of the version before. */
export interface RecordChange {
  readonly version: number;
  readonly store: StoreName;
  readonly change: (record: AnyRecord) => AnyRecord;
}

/** In order of version. Used on databases, by the migrations, and on backups of old versions. */
export const RECORD_CHANGES: readonly RecordChange[] = [
  {
    version: 2,
    store: 'places',
    // Version 1 did not measure how far along a place is: it is known when the text is read next.
    change: (record) => ({ ...record, progress: 0 }),
  },
];

/**
 * Brings a record of an older schema to the newest.
 * @param from the schema it was written by
 */
export function modernise(store: StoreName, record: AnyRecord, from: number): AnyRecord {
  return RECORD_CHANGES.filter((c) => c.store === store && c.version > from).reduce(
    (current, { change }) => change(current),
    record,
  );
}
