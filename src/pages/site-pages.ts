import type { Site } from '../model/site.js';
import { aboutPage } from './about.js';
import { articlePage } from './article.js';
import { glossaryPage } from './glossary.js';
import { libraryPage } from './library.js';
import { notFoundPage } from './not-found.js';
import type { Page } from './page.js';
import { settingsPage } from './settings.js';
import { summaryPage } from './summary.js';

/**
 * Every page of a site.
 * @param site what it publishes
 * @param picture the address of a picture file, given its article's slug
 */
export function sitePages(site: Site, picture: (slug: string, file: string) => string): Page[] {
  return [
    libraryPage(site),
    ...site.articles.flatMap((article, index) => {
      const next = site.articles[index + 1];
      return [
        articlePage(site, article, (file) => picture(article.slug, file)),
        summaryPage(site, article),
        glossaryPage(
          site,
          article,
          next
            ? { href: `../../${next.slug}/`, label: next.shortTitle }
            : { href: '../../', label: 'Library' },
        ),
      ];
    }),
    settingsPage(site),
    aboutPage(site),
    notFoundPage(site),
  ];
}
