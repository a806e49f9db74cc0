import { languageFolder } from '../languages/language-folder.js';
import type { ArticleCard } from '../model/article-card.js';
import type { Site } from '../model/site.js';
import type { Page } from '../pages/page.js';

/** Where a page is. */
export type PagePlace = Pick<Page, 'language' | 'path'>;

/** A page's folder below the site's root, that of its language included: `ar/about/`. */
export function folderOf({ language, path }: PagePlace): string {
  return languageFolder(language) + path;
}

/** The card of the article that a page is a view of, or null for a page of the site itself. */
export function articleOf(site: Site, { path }: PagePlace): ArticleCard | null {
  const [first] = path.split('/', 1);
  return site.articles.find(({ slug }) => slug === first) ?? null;
}
