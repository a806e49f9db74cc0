import { msg, str } from '@lit/localize';
import { LANGUAGES } from '../languages/language.js';
import type { Site } from '../model/site.js';
import { rootOf, type Page } from '../pages/page.js';
import { articleOf, folderOf } from './article-of-page.js';
import { escapeMarkup } from '../model/escape-markup.js';
import { FEED, hasFeed } from './feed.js';

/**
 * What the head of a page tells those who share, list or subscribe to it: Open Graph, the feed,
 * and its own address. What has to be absolute by its standard (`canonical`, `og:url`,
 * `og:image`, the feed) is there only where the site has a `url`.
 * @returns lines of HTML
 */
export function headMetadata(site: Site, page: Page): string[] {
  // The page for missing addresses stands for none.
  if (page.path.endsWith('.html')) return ['<meta name="robots" content="noindex">'];
  const article = articleOf(site, page);
  const own = page.entry === 'article' ? article : null;
  const properties: [string, string][] = [
    ['og:type', own ? 'article' : 'website'],
    ['og:site_name', site.name],
    ['og:title', own?.title ?? page.title],
    ['og:description', page.description],
  ];
  if (own) properties.push(['article:published_time', own.published]);
  const lines = ['<meta name="twitter:card" content="summary">'];
  if (site.url !== null) {
    properties.push(
      ['og:url', site.url + folderOf(page)],
      ['og:image', `${site.url}icons/any-512.png`],
      ['og:image:width', '512'],
      ['og:image:height', '512'],
      ['og:image:alt', msg(str`The mark of ${site.name}`)],
    );
    for (const language of LANGUAGES) {
      const other = escapeMarkup(site.url + folderOf({ ...page, language }));
      lines.push(`<link rel="alternate" hreflang="${language}" href="${other}" vite-ignore>`);
    }
    lines.push(
      `<link rel="canonical" href="${escapeMarkup(site.url + folderOf(page))}" vite-ignore>`,
    );
  }
  if (hasFeed(site)) {
    const feed = `rel="alternate" type="application/atom+xml" title="${escapeMarkup(site.name)}"`;
    lines.push(`<link ${feed} href="${rootOf(folderOf(page))}${FEED}" vite-ignore>`);
  }
  const metas = properties.map(
    ([property, content]) => `<meta property="${property}" content="${escapeMarkup(content)}">`,
  );
  return [...metas, ...lines];
}
