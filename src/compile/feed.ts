import { textOf } from '../model/inline.js';
import type { Site } from '../model/site.js';
import { escapeMarkup } from '../model/escape-markup.js';

/** Its address below the site's root. */
export const FEED = 'feed.xml';

/**
 * Whether a site has a feed: one with a `url` and an article. An entry's `id` must be an absolute
 * address that stays the same, and nothing else known here is one.
 */
export function hasFeed({ url, articles }: Pick<Site, 'url' | 'articles'>): boolean {
  return url !== null && articles.length > 0;
}

/**
 * The Atom feed (RFC 4287) of a site's articles, newest first.
 * @returns XML, or null where the site has none
 */
export function atomFeed({ name, description, url, articles }: Site): string | null {
  const [newest] = articles;
  if (url === null || !newest) return null;
  const entries = articles.map(({ slug, title, language, published, dek }) => {
    const address = escapeMarkup(`${url}${slug}/`);
    return `  <entry xml:lang="${escapeMarkup(language)}">
    <id>${address}</id>
    <title>${escapeMarkup(title)}</title>
    <link rel="alternate" type="text/html" hreflang="${escapeMarkup(language)}" href="${address}"/>
    <published>${published}T00:00:00Z</published>
    <updated>${published}T00:00:00Z</updated>
    <summary>${escapeMarkup(textOf(dek))}</summary>
  </entry>
`;
  });
  const site = escapeMarkup(url);
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
  <id>${site}</id>
  <title>${escapeMarkup(name)}</title>
  <subtitle>${escapeMarkup(description)}</subtitle>
  <author><name>${escapeMarkup(name)}</name></author>
  <link rel="self" type="application/atom+xml" href="${site}${FEED}"/>
  <link rel="alternate" type="text/html" href="${site}"/>
  <updated>${newest.published}T00:00:00Z</updated>
${entries.join('')}</feed>
`;
}
