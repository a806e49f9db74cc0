import { FORMAT, FORMAT_VERSION, SEAL_LENGTH, SEAL_PATTERN, SEPARATOR } from './backup-format.js';
import { BackupProblem } from './backup-problem.js';
import { sha256 } from './digest.js';
import { newestVersion } from './migrations.js';
import { isPlainJson } from './plain-json.js';
import { modernise } from './record-changes.js';
import { countsBy, STORE_NAMES, type Counts, type StoreName } from './records.js';
import type { Records } from './restore.js';
import { faultIn, isObject, isStoreName } from './shapes.js';

/** A backup that was found whole, in the newest schema. */
export interface Backup {
  /** When it was made, in ISO 8601. */
  readonly made: string;
  readonly settings: Record<string, string>;
  readonly records: Records;
  readonly counts: Counts;
}

/** A string of JavaScript can hold no more than about this many bytes in every browser. */
const LARGEST = 256 * 1024 * 1024;

/**
 * Reads a backup and checks all of it: the checksum of every byte first, then of each store, then
 * each record.
 * @throws {BackupProblem} and nothing else
 */
export async function readBackup(file: Blob): Promise<Backup> {
  if (file.size > LARGEST) throw new BackupProblem('large');
  const bytes = await file.arrayBuffer().catch(() => {
    throw new BackupProblem('unreadable');
  });
  const text = textOf(bytes);
  const data = parse(text);
  // Looked at before the checksum: a wrong file, or a newer form, is not a damaged backup.
  const looksLikeOurs = text.startsWith(`{"format":"${FORMAT}"`);
  if (!looksLikeOurs) throw new BackupProblem('foreign');
  await checkSeal(bytes, text);
  if (!isObject(data)) throw new BackupProblem('damaged');
  return backupFrom(data);
}

function textOf(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    // Pictures and archives are no UTF-8, and neither is a backup with a byte gone wrong.
    const start = new TextDecoder('latin1').decode(bytes.slice(0, 64));
    throw new BackupProblem(start.startsWith(`{"format":"${FORMAT}"`) ? 'damaged' : 'foreign');
  }
}

/** @returns undefined where it is no JSON; the seal tells why */
function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

async function checkSeal(bytes: ArrayBuffer, text: string): Promise<void> {
  const sealed = SEAL_PATTERN.exec(text.slice(-SEAL_LENGTH))?.[1];
  const checksum = await sha256(bytes.slice(0, -SEAL_LENGTH));
  if (sealed !== checksum) throw new BackupProblem('damaged', 'checksum of the file');
}

const FIELDS = ['format', 'version', 'schema', 'made', 'settings', 'stores', 'sha256'];

async function backupFrom(data: Record<string, unknown>): Promise<Backup> {
  const { version, schema, made, settings, stores } = data;
  if (!isVersion(version)) throw new BackupProblem('wrong', 'version');
  if (!isVersion(schema)) throw new BackupProblem('wrong', 'schema');
  if (version > FORMAT_VERSION || schema > newestVersion()) throw new BackupProblem('newer');
  const unasked = Object.keys(data).find((field) => !FIELDS.includes(field));
  if (unasked !== undefined) throw new BackupProblem('wrong', unasked);
  if (typeof made !== 'string' || Number.isNaN(Date.parse(made))) {
    throw new BackupProblem('wrong', 'made');
  }
  if (!areSettings(settings)) throw new BackupProblem('wrong', 'settings');
  if (!isObject(stores)) throw new BackupProblem('wrong', 'stores');
  const strange = Object.keys(stores).find((name) => !isStoreName(name));
  if (strange !== undefined) throw new BackupProblem('wrong', strange);

  const lists = await Promise.all(
    STORE_NAMES.map(
      async (store) =>
        [
          store,
          Object.hasOwn(stores, store) ? await recordsOf(store, stores[store], schema) : [],
        ] as const,
    ),
  );
  const records = Object.fromEntries(lists) as unknown as Records;
  return { made, settings, records, counts: countsBy((store) => records[store].length) };
}

async function recordsOf(store: StoreName, data: unknown, schema: number): Promise<unknown[]> {
  if (!isObject(data) || !Array.isArray(data['records'])) throw new BackupProblem('wrong', store);
  const records = data['records'] as unknown[];
  // Before it is turned into text again, which a nest made for the purpose would not survive.
  const hostile = records.findIndex((record) => !isObject(record) || !isPlainJson(record));
  if (hostile >= 0) throw new BackupProblem('wrong', `${store} ${hostile + 1}`);
  if (data['count'] !== records.length) throw new BackupProblem('wrong', `${store}: count`);
  const text = records.map((record) => JSON.stringify(record)).join(SEPARATOR);
  if (data['sha256'] !== (await sha256(text))) {
    throw new BackupProblem('damaged', `${store}: checksum`);
  }
  const ids = new Set<unknown>();
  return records.map((record, index) => {
    const where = `${store} ${index + 1}`;
    const modern = modernise(store, record as Record<string, unknown>, schema);
    const fault = faultIn(store, modern);
    if (fault) throw new BackupProblem('wrong', `${where}: ${fault}`);
    if (ids.has(modern['id'])) throw new BackupProblem('wrong', `${where}: id`);
    ids.add(modern['id']);
    return modern;
  });
}

function isVersion(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 1;
}

function areSettings(value: unknown): value is Record<string, string> {
  return (
    isObject(value) &&
    isPlainJson(value) &&
    Object.values(value).every((setting) => typeof setting === 'string')
  );
}
