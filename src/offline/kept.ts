import { languageAt, languageFolder } from '../languages/language-folder.js';
import { keptCache } from './kept-cache.js';
import { listOf, type KeptList } from './list-of.js';

/** The articles that are kept once they are read. */
export interface Kept {
  /** Whether an address can be answered: it is of this release, or kept from one before. */
  knows(href: string): Promise<boolean>;
  /**
   * Answers with the file as it was built, else as the server has it now: which is then kept if it
   * is the file that was built, with what its article needs besides.
   * @param request the page's own, so that the server's answer is what it would be without us
   * @param waitUntil is given what goes on after the answer
   * @throws {TypeError} where it is not kept and the server cannot be reached
   */
  answer(
    href: string,
    request: Request,
    waitUntil: (work: Promise<unknown>) => void,
  ): Promise<Response>;
  /** A kept file of any release, by its address alone: for those that never change. */
  find(href: string): Promise<Response | undefined>;
  /** Keeps this release's copy of what is kept of another, until one fails: the older copy stays. */
  renew(): Promise<void>;
  /** Removes what is kept of this release in another copy. */
  dropOld(): Promise<void>;
}

export interface KeptOptions {
  /** Absolute URL of the site's root. */
  root: string;
  /** Integrity of each list, by its absolute URL; none where every article is saved at once. */
  lists: ReadonlyMap<string, string>;
  cacheName: string;
  /** Makes a request for what is to be kept: past the HTTP cache, and not waiting for ever. */
  toKeep: (href: string, integrity: string) => Request;
}

/** Integrity by absolute URL. */
type Files = ReadonlyMap<string, string>;

/** @returns what answers for the articles of this release that are not saved for every reader */
export function keptArticles({ root, lists, cacheName, toKeep }: KeptOptions): Kept {
  const cache = keptCache(cacheName);
  const reading = new Map<string, Promise<KeptList>>();

  async function keep(href: string, integrity: string): Promise<Response> {
    const response = await fetch(toKeep(href, integrity));
    if (!(await cache.put(href, integrity, response.clone()))) throw new TypeError(href);
    return response;
  }

  function readList(href: string): Promise<KeptList> {
    const read = async (): Promise<KeptList> => {
      const integrity = lists.get(href)!;
      const response = (await cache.match(href, integrity)) ?? (await keep(href, integrity));
      return (await response.json()) as KeptList;
    };
    const list = reading.get(href) ?? read();
    reading.set(href, list);
    // Asked again next time: there may be a connection by then.
    list.catch(() => reading.delete(href));
    return list;
  }

  /** The files of the article that an address belongs to; none where that cannot be known now. */
  async function filesOf(href: string): Promise<Files> {
    const slug = slugOf(href, root);
    if (lists.size === 0 || slug === null) return new Map();
    try {
      const files = (await readList(root + listOf(slug, lists.size)))[slug] ?? {};
      return new Map(Object.entries(files).map(([url, one]) => [new URL(url, root).href, one]));
    } catch {
      return new Map();
    }
  }

  async function keepIfBuilt(href: string, response: Response, files: Files): Promise<void> {
    if (!(await cache.put(href, files.get(href)!, response))) return;
    // Pictures, words for the search, and what copies of it are made from.
    for (const [other, integrity] of files) {
      if (other.endsWith('/') || (await cache.match(other, integrity))) continue;
      await keep(other, integrity);
    }
  }

  return {
    find: (href) => cache.find(href),
    async knows(href) {
      return (await filesOf(href)).has(href) || (await cache.find(href)) !== undefined;
    },
    async answer(href, request, waitUntil) {
      const files = await filesOf(href);
      const integrity = files.get(href);
      const kept = integrity && (await cache.match(href, integrity));
      if (kept) return kept;
      try {
        const response = await fetch(request);
        if (integrity) {
          waitUntil(keepIfBuilt(href, response.clone(), files).catch(() => undefined));
        }
        return response;
      } catch (offline) {
        // Of an earlier release: not the newest words, but words that were published.
        const earlier = await cache.find(href);
        if (earlier) return earlier;
        throw offline;
      }
    },
    async renew() {
      const hrefs = new Set((await cache.entries()).map(([href]) => href));
      for (const href of hrefs) {
        const integrity = (await filesOf(href)).get(href);
        if (!integrity || (await cache.match(href, integrity))) continue;
        const isKept = await keep(href, integrity).then(
          () => true,
          () => false,
        );
        // The next would most likely fail as well, and each may take as long as a fetch is given.
        if (!isKept) return;
      }
    },
    async dropOld() {
      for (const [href, integrity] of await cache.entries()) {
        const current = lists.get(href) ?? (await filesOf(href)).get(href);
        if (!current || current === integrity || !(await cache.match(href, current))) continue;
        await cache.drop(href, integrity);
      }
    },
  };
}

/** The folder of the article that an address would be in; null at the root of a language. */
function slugOf(href: string, root: string): string | null {
  if (!href.startsWith(root)) return null;
  const path = href.slice(root.length);
  const folder = languageFolder(languageAt(path));
  const [slug = '', ...rest] = path.slice(folder.length).split('/');
  return rest.length > 0 ? slug : null;
}
