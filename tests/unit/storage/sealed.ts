import { seal } from '../../../src/storage/backup-format.js';
import { sha256 } from '../../../src/storage/digest.js';

interface Parts {
  version?: unknown;
  schema?: unknown;
  settings?: unknown;
  stores?: Record<string, unknown[]>;
}

/** A backup whose checksums are right, whatever is in it: as someone with bad intent would make. */
export async function sealed({
  version = 1,
  schema = 3,
  settings = {},
  stores = {},
}: Parts): Promise<Blob> {
  const head = {
    format: 'lectern-backup',
    version,
    schema,
    made: '2026-01-01T00:00:00.000Z',
    settings,
  };
  const lists = await Promise.all(
    Object.entries(stores).map(async ([store, records]) => {
      const text = records.map((record) => JSON.stringify(record)).join(',\n');
      return `"${store}":{"count":${records.length},"sha256":"${await sha256(text)}","records":[${text}]}`;
    }),
  );
  const body = `${JSON.stringify(head).slice(0, -1)},"stores":{${lists.join(',')}},\n`;
  return new Blob([body, seal(await sha256(body))]);
}
