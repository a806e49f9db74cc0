/**
 * The form of a backup: one JSON file.
 *
 *     {"format":"lectern-backup","version":1,"schema":3,"made":"…","settings":{…},"stores":{
 *     "notes":{"count":2,"sha256":"…","records":[
 *     {…},
 *     {…}]}},
 *     "sha256":"…"}
 *
 * Each store's checksum is of its records' text, from the first `{` to the last `}`; the last one
 * is of every byte before its own line. So the slightest change is found, and where it is.
 */
export const FORMAT = 'lectern-backup';

/** Of the file; the schema of the records has its own. */
export const FORMAT_VERSION = 1;

export const TYPE = 'application/json';

/** The last line, given the checksum of all before it. */
export function seal(checksum: string): string {
  return `"sha256":"${checksum}"}\n`;
}

export const SEAL_LENGTH = seal('0'.repeat(64)).length;

export const SEAL_PATTERN = /^"sha256":"([0-9a-f]{64})"\}\n$/;

/** Between two records. */
export const SEPARATOR = ',\n';

/** `lectern-backup-2026-01-31.json` */
export function backupName(made: string): string {
  return `${FORMAT}-${made.slice(0, 10)}.json`;
}
