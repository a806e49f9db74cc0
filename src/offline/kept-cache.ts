import { asBuilt } from './as-built.js';
import { matchesIntegrity } from './matches-integrity.js';

/** Names the integrity a file had when it was kept, in its key: so each can be checked by itself. */
const INTEGRITY = 'integrity';

/** Files, each under its address and the integrity it was kept with. */
export interface KeptCache {
  /** Keeps an answer if it is the file that was built. @returns whether it is */
  put(href: string, integrity: string, response: Response): Promise<boolean>;
  /** @returns what is kept under an integrity and matches it; what does not is removed */
  match(href: string, integrity: string): Promise<Response | undefined>;
  /** @returns what is kept of an address with any integrity, the last first */
  find(href: string): Promise<Response | undefined>;
  /** @returns address and integrity of everything that is kept */
  entries(): Promise<[href: string, integrity: string][]>;
  drop(href: string, integrity: string): Promise<void>;
}

/**
 * @param name of the cache
 * @param most so many files at most: those kept first go first
 */
export function keptCache(name: string, most: number): KeptCache {
  const open = (): Promise<Cache> => caches.open(name);

  async function match(href: string, integrity: string): Promise<Response | undefined> {
    const cache = await open();
    const key = keyOf(href, integrity);
    const kept = await cache.match(key);
    if (!kept || (await matchesIntegrity(kept.clone(), integrity))) return kept;
    await cache.delete(key);
    return undefined;
  }

  return {
    match,
    async put(href, integrity, response) {
      if (!response.ok || !(await matchesIntegrity(response.clone(), integrity))) return false;
      const cache = await open();
      await cache.put(keyOf(href, integrity), asBuilt(response, href));
      const keys = await cache.keys();
      const surplus = keys.slice(0, Math.max(0, keys.length - most));
      await Promise.all(surplus.map((key) => cache.delete(key)));
      return true;
    },
    async find(href) {
      const keys = await (await open()).keys(href, { ignoreSearch: true });
      for (const { url } of [...keys].reverse()) {
        const kept = await match(...readKey(url));
        if (kept) return kept;
      }
      return undefined;
    },
    async entries() {
      return (await (await open()).keys()).map(({ url }) => readKey(url));
    },
    async drop(href, integrity) {
      await (await open()).delete(keyOf(href, integrity));
    },
  };
}

function keyOf(href: string, integrity: string): string {
  const url = new URL(href);
  url.search = new URLSearchParams({ [INTEGRITY]: integrity }).toString();
  return url.href;
}

function readKey(key: string): [href: string, integrity: string] {
  const url = new URL(key);
  const integrity = url.searchParams.get(INTEGRITY) ?? '';
  url.search = '';
  return [url.href, integrity];
}
