import { articleFiles, type Files } from './article-files.js';
import { chosenArticles, type Chosen } from './chosen.js';
import { keptCache } from './kept-cache.js';

/** The articles that are not saved for every reader: kept once they are read, or on purpose. */
export interface Kept extends Pick<Chosen, 'list' | 'keep'> {
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
  /** Removes what is kept of an article, on purpose or because it was read. */
  letGo(slug: string): Promise<void>;
  /** Keeps this release's copy of what is kept of another, until one fails: the older copy stays. */
  renew(): Promise<void>;
  /** Removes what is kept of this release in another copy. */
  dropOld(): Promise<void>;
  /**
   * Gets what is missing of the articles that are kept on purpose.
   * @param alone whether no other release is about to be used: what is of another then goes
   */
  mend(alone: boolean): Promise<void>;
}

export interface KeptOptions {
  /** Absolute URL of the site's root. */
  root: string;
  /** Integrity of each list, by its absolute URL; none where every article is saved at once. */
  lists: Files;
  /** The name of a cache, by what it is for. */
  nameOf: (use: 'kept' | 'chosen' | 'choices') => string;
  /** Makes a request for what is to be kept: past the HTTP cache, and not waiting for ever. */
  toKeep: (href: string, integrity: string) => Request;
  /** Whether this release saves a page for every reader. */
  isSaved: (href: string) => boolean;
}

/** So many files at most are kept because they were read: of some 100 articles. */
const MOST_READ = 600;

/** @returns what answers for the articles of this release that are not saved for every reader */
export function keptArticles({ root, lists, nameOf, toKeep, isSaved }: KeptOptions): Kept {
  const read = keptCache(nameOf('kept'), MOST_READ);
  const files = articleFiles(
    root,
    lists,
    async (href, integrity) => (await read.match(href, integrity)) ?? (await keep(href, integrity)),
  );
  const chosen = chosenArticles({
    choicesName: nameOf('choices'),
    filesName: nameOf('chosen'),
    root,
    filesOf: (slug) => files.of(slug),
    isSaved: (slug) => isSaved(`${root}${slug}/`),
    get: async (href, integrity) =>
      (await read.match(href, integrity)) ?? (await fetch(toKeep(href, integrity))),
  });

  async function keep(href: string, integrity: string): Promise<Response> {
    const response = await fetch(toKeep(href, integrity));
    if (!(await read.put(href, integrity, response.clone()))) throw new TypeError(href);
    return response;
  }

  async function match(href: string, integrity: string): Promise<Response | undefined> {
    return (await chosen.match(href, integrity)) ?? (await read.match(href, integrity));
  }

  async function find(href: string): Promise<Response | undefined> {
    return (await chosen.find(href)) ?? (await read.find(href));
  }

  async function keepIfBuilt(href: string, response: Response, own: Files): Promise<void> {
    if (!(await read.put(href, own.get(href)!, response))) return;
    // Pictures, words for the search, and what copies of it are made from.
    for (const [other, integrity] of own) {
      if (other.endsWith('/') || (await match(other, integrity))) continue;
      await keep(other, integrity);
    }
  }

  async function renewRead(): Promise<void> {
    const hrefs = new Set((await read.entries()).map(([href]) => href));
    for (const href of hrefs) {
      const integrity = (await files.beside(href)).get(href);
      if (!integrity || (await match(href, integrity))) continue;
      const isKept = await keep(href, integrity).then(
        () => true,
        () => false,
      );
      // The next would most likely fail as well, and each may take as long as a fetch is given.
      if (!isKept) return;
    }
  }

  return {
    find,
    list: () => chosen.list(),
    async keep(article, progress) {
      const problem = await chosen.keep(article, progress);
      // It is there twice now.
      if (problem === null)
        for (const file of await files.of(article.slug)) await read.drop(...file);
      return problem;
    },
    async letGo(slug) {
      for (const file of await chosen.letGo(slug)) await read.drop(...file);
    },
    async knows(href) {
      return (await files.beside(href)).has(href) || (await find(href)) !== undefined;
    },
    async answer(href, request, waitUntil) {
      const own = await files.beside(href);
      const integrity = own.get(href);
      const kept = integrity && (await match(href, integrity));
      if (kept) return kept;
      try {
        const response = await fetch(request);
        if (integrity) {
          waitUntil(keepIfBuilt(href, response.clone(), own).catch(() => undefined));
        }
        return response;
      } catch (offline) {
        // Of an earlier release: not the newest words, but words that were published.
        const earlier = await find(href);
        if (earlier) return earlier;
        throw offline;
      }
    },
    async renew() {
      await chosen.renew(false);
      await renewRead();
    },
    async dropOld() {
      for (const [href, integrity] of await read.entries()) {
        const current = lists.get(href) ?? (await files.beside(href)).get(href);
        if (!current || current === integrity || !(await match(href, current))) continue;
        await read.drop(href, integrity);
      }
    },
    mend: (alone) => chosen.renew(alone),
  };
}
