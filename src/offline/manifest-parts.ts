import type { PrecacheEntry } from 'workbox-precaching/_types.js';

/** A manifest by when its files are saved. */
export interface ManifestParts {
  /** For every reader, at once. */
  shell: PrecacheEntry[];
  /** Once they are first used: typefaces, and the search of older articles. Integrity by absolute URL. */
  onUse: Map<string, string>;
  /** Lists of the files of older articles, which are saved once they are read. As above. */
  lists: Map<string, string>;
}

/** Each file of the index has the articles of a time; a new one goes into the last. */
const SEARCH = /(?:^|\/)search\/(\d+)\.bin$/;

const LIST = /(?:^|\/)kept\/\d+\.json$/;

/**
 * Parts a precache manifest by when its files are saved. A reader uses one typeface and reads some
 * of many articles, so saving all would cost everyone what nearly no one sees.
 *
 * @param entries the manifest the build put into the service worker
 * @param base absolute URL the entries are relative to
 * @throws {Error} where an entry has no integrity: such a build must not be shipped
 */
export function partManifest(entries: (PrecacheEntry | string)[], base: string): ManifestParts {
  const parts: ManifestParts = { shell: [], onUse: new Map(), lists: new Map() };
  const newestSearch = Math.max(...entries.map(searchNumber).filter(Number.isFinite));
  for (const entry of entries) {
    if (typeof entry === 'string' || !entry.integrity) {
      throw new Error(`No integrity for ${typeof entry === 'string' ? entry : entry.url}`);
    }
    const { href } = new URL(entry.url, base);
    if (LIST.test(entry.url)) parts.lists.set(href, entry.integrity);
    else if (entry.url.endsWith('.woff2') || searchNumber(entry) < newestSearch) {
      parts.onUse.set(href, entry.integrity);
    } else parts.shell.push(entry);
  }
  return parts;
}

/** @returns which part of the index a file is; infinite where it is none */
function searchNumber(entry: PrecacheEntry | string): number {
  const url = typeof entry === 'string' ? entry : entry.url;
  return Number(SEARCH.exec(url)?.[1] ?? Infinity);
}
