import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ManifestTransform } from 'workbox-build';

/**
 * The integrity of a file, as `fetch` and `<script integrity>` write it.
 * @param bytes the whole file
 * @returns `sha384-` and the digest in base64
 */
export function integrityOf(bytes: Uint8Array): string {
  return `sha384-${createHash('sha384').update(bytes).digest('base64')}`;
}

/**
 * Adds the integrity of the built file to every precache entry. Without it Workbox stores
 * for good whatever arrives under the address: half a file, or a captive portal's page.
 *
 * @param folder gives the built site's folder; asked late, since Vite settles it last
 * @throws {Error} naming the file, where an entry's file cannot be read
 */
export function addIntegrity(folder: () => string): ManifestTransform {
  return (entries) => ({
    // One file after the other: all of a library at once would not fit memory.
    manifest: entries.map((entry) => ({
      ...entry,
      integrity: integrityOf(bytesOf(join(folder(), decodeURI(entry.url)))),
    })),
  });
}

function bytesOf(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (cause) {
    throw new Error(`Precache: ${file} cannot be read, so it has no integrity.`, { cause });
  }
}
