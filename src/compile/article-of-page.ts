import { languageFolder } from '../languages/language-folder.js';
import type { PublishedArticle } from '../model/article.js';
import type { Site } from '../model/site.js';
import type { Page } from '../pages/page.js';

/** Where a page is. */
export type PagePlace = Pick<Page, 'language' | 'path'>;

/** A page's folder below the site's root, that of its language included: `ar/about/`. */
export function folderOf({ language, path }: PagePlace): string {
  return languageFolder(language) + path;
}

/** The article that a page is a view of, or null for a page of the site itself. */
export function articleOf(site: Site, { path }: PagePlace): PublishedArticle | null {
  const [first] = path.split('/');
  return site.articles.find(({ slug }) => slug === first) ?? null;
}
