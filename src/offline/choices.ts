import type { KeptArticle } from './messages.js';

/** What is kept of an article that the reader keeps on purpose: each file, by address and integrity. */
export interface Choice extends KeptArticle {
  files: readonly (readonly [href: string, integrity: string])[];
}

/** The reader's choices of what to keep. */
export interface Choices {
  all(): Promise<Choice[]>;
  put(choice: Choice): Promise<void>;
  drop(slug: string): Promise<void>;
}

/**
 * Choices in a cache beside the files, so that a browser that clears the one clears the other.
 * @param name of the cache
 * @param root absolute URL of the site's root
 */
export function choicesIn(name: string, root: string): Choices {
  const open = (): Promise<Cache> => caches.open(name);
  const keyOf = (slug: string): string => `${root}${encodeURIComponent(slug)}`;
  return {
    async all() {
      const cache = await open();
      const found = await Promise.all((await cache.keys()).map((key) => cache.match(key)));
      return Promise.all(found.flatMap((one) => (one ? (one.json() as Promise<Choice>) : [])));
    },
    async put(choice) {
      await (await open()).put(keyOf(choice.slug), new Response(JSON.stringify(choice)));
    },
    async drop(slug) {
      await (await open()).delete(keyOf(slug));
    },
  };
}
