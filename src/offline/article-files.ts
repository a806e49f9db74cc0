import { languageAt, languageFolder } from '../languages/language-folder.js';
import { listOf, type KeptList } from './list-of.js';

/** Integrity by absolute URL. */
export type Files = ReadonlyMap<string, string>;

/** What this release has of the articles that are not saved for every reader. */
export interface ArticleFiles {
  /**
   * Every file of an article: its pages in each language, its pictures, what explains its terms.
   * @returns none where it is no such article
   * @throws {TypeError} where its list is not kept and cannot be fetched
   */
  of(slug: string): Promise<Files>;
  /** As above, of the article that an address belongs to; none also where that cannot be known now. */
  beside(href: string): Promise<Files>;
}

/**
 * @param root absolute URL of the site's root
 * @param lists integrity of each list, by its absolute URL; none where every article is saved at once
 * @param get gives a list, kept or fetched, as it was built
 */
export function articleFiles(
  root: string,
  lists: Files,
  get: (href: string, integrity: string) => Promise<Response>,
): ArticleFiles {
  const reading = new Map<string, Promise<KeptList>>();

  function readList(href: string): Promise<KeptList> {
    const read = async (): Promise<KeptList> =>
      (await (await get(href, lists.get(href)!)).json()) as KeptList;
    const list = reading.get(href) ?? read();
    reading.set(href, list);
    // Asked again next time: there may be a connection by then.
    list.catch(() => reading.delete(href));
    return list;
  }

  async function of(slug: string): Promise<Files> {
    if (lists.size === 0) return new Map();
    const files = (await readList(root + listOf(slug, lists.size)))[slug] ?? {};
    return new Map(Object.entries(files).map(([url, one]) => [new URL(url, root).href, one]));
  }

  return {
    of,
    async beside(href) {
      const slug = slugOf(href, root);
      return slug === null ? new Map() : of(slug).catch(() => new Map());
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
