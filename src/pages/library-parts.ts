import type { ArticleCard } from '../model/article-card.js';
import type { Site } from '../model/site.js';

/** So many articles stand on a page of the library. */
export const LISTED = 30;

/** The folder of the pages of older articles, below a language's root. */
export const OLDER = 'older';

/** A page of the library after its first. */
export interface LibraryPart {
  /** From 1, which has the oldest: a new article then changes the last part alone. */
  number: number;
  /** Its folder below its language's root: `older/3/`. */
  path: string;
  /** Newest first; at least one. */
  articles: ArticleCard[];
}

/** The articles on the library's first page, newest first. */
export function newestOf({ articles }: Pick<Site, 'articles'>): ArticleCard[] {
  return articles.slice(0, LISTED);
}

/** All other pages of the library, the newest first; none where all articles stand on the first. */
export function olderParts({ articles }: Pick<Site, 'articles'>): LibraryPart[] {
  const older = articles.slice(LISTED);
  const count = Math.ceil(older.length / LISTED);
  return Array.from({ length: count }, (_, index) => {
    const number = count - index;
    const end = older.length - (number - 1) * LISTED;
    return {
      number,
      path: `${OLDER}/${number}/`,
      articles: older.slice(Math.max(0, end - LISTED), end),
    };
  });
}

/**
 * The articles that a page of the library lists.
 * @param path its folder below its language's root
 * @returns none for another page
 */
export function listedOn(site: Pick<Site, 'articles'>, path: string): ArticleCard[] {
  if (path === '') return newestOf(site);
  return olderParts(site).find((part) => part.path === path)?.articles ?? [];
}
