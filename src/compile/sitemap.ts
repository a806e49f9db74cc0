import { folderOf, type PagePlace } from './article-of-page.js';
import { escapeMarkup } from '../model/escape-markup.js';

/**
 * The sitemap of a site: the address of every page but the one for missing addresses.
 * @param url where the site is served from, or null where that is not known
 * @returns XML, or null without `url`: a sitemap's addresses must be absolute
 */
export function sitemap(url: string | null, pages: readonly PagePlace[]): string | null {
  if (url === null) return null;
  const addresses = pages
    .filter(({ path }) => !path.endsWith('.html'))
    .map((page) => `  <url><loc>${escapeMarkup(url + folderOf(page))}</loc></url>\n`);
  return `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${addresses.join('')}</urlset>
`;
}

/**
 * The `robots.txt` that lets everything be read and says where the sitemap is.
 * @returns null where the site has no `url` or is in a folder: crawlers read the file at the
 *   root of a host only
 */
export function robots(url: string | null): string | null {
  if (url === null || new URL(url).pathname !== '/') return null;
  return `User-agent: *\nAllow: /\n\nSitemap: ${url}sitemap.xml\n`;
}
