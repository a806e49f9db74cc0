/**
 * What a kill leaves behind when it strikes while Chromium's LevelDB writes: the head of a record,
 * seven bytes, whose body was never written. The next start finds nothing wrong and writes on
 * behind it; the one after takes the whole database for damaged (google/leveldb#1287).
 */
import { appendFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Where a profile keeps the log of a site's own database, and of one in a bucket. */
const LOGS = {
  main: /^Default.IndexedDB.[^/\\]+\.leveldb.\d+\.log$/,
  copy: /^Default.WebStorage.\d+.IndexedDB.[^/\\]+\.leveldb.\d+\.log$/,
} as const;

/** A checksum, the length of the body, little-endian, and the kind: a whole record. */
const HEAD = Uint8Array.of(1, 2, 3, 4, 0x90, 1, 1);

/** @returns how many logs were torn: none where the browser keeps its databases otherwise */
export async function tearLog(profile: string, which: keyof typeof LOGS): Promise<number> {
  const paths = await readdir(profile, { recursive: true });
  const logs = paths.filter((path) => LOGS[which].test(path));
  for (const path of logs) await appendFile(join(profile, path), HEAD);
  return logs.length;
}
