import type { PrecacheEntry } from 'workbox-precaching/_types.js';

/** A manifest in two: what is saved for every reader, and typefaces saved once chosen. */
export interface Parts {
  shell: PrecacheEntry[];
  /** Integrity by absolute URL. */
  typefaces: Map<string, string>;
}

/**
 * Takes the typefaces out of a precache manifest. A reader uses one of them, so saving all
 * would cost everyone hundreds of kilobytes that nearly no one sees.
 *
 * @param entries the manifest the build put into the service worker
 * @param base absolute URL the entries are relative to
 * @throws {Error} where an entry has no integrity: such a build must not be shipped
 */
export function splitTypefaces(entries: (PrecacheEntry | string)[], base: string): Parts {
  const parts: Parts = { shell: [], typefaces: new Map() };
  for (const entry of entries) {
    if (typeof entry === 'string' || !entry.integrity) {
      throw new Error(`No integrity for ${typeof entry === 'string' ? entry : entry.url}`);
    }
    if (entry.url.endsWith('.woff2')) {
      parts.typefaces.set(new URL(entry.url, base).href, entry.integrity);
    } else {
      parts.shell.push(entry);
    }
  }
  return parts;
}
