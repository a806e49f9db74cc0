import { msg } from '@lit/localize';
import { interfaceLanguage } from '../languages/language.js';
import type { AccessibilityResults } from '../model/accessibility-results.js';
import type { ArticleCard } from '../model/article-card.js';
import type { PublishedArticle } from '../model/article.js';
import type { ShippedPackage } from '../model/shipped-package.js';
import type { Site } from '../model/site.js';
import { aboutPage } from './about.js';
import { articlePage } from './article.js';
import { glossaryPage } from './glossary.js';
import { keepOffline } from './keep-offline.js';
import { libraryPage } from './library.js';
import { marksPage } from './marks.js';
import { notFoundPage } from './not-found.js';
import { olderPages } from './older.js';
import { openPage } from './open.js';
import type { Page, PlannedPage } from './page.js';
import type { Neighbour } from './pager.js';
import { readPages } from './read.js';
import { settingsPage } from './settings.js';
import { summaryPage } from './summary.js';
import { timelinePage } from './timeline.js';
import { viewsOf, type ViewId } from './views.js';
import { voicesPage } from './voices.js';

/** Gives an article in full, by its slug. */
export type ArticleAt = (slug: string) => PublishedArticle;

type Picture = (slug: string, file: string) => string;

/** The page of each view. `following` is what to read after the article's last view. */
const VIEW_PAGES: Record<
  ViewId,
  (site: Site, article: PublishedArticle, following: Neighbour, picture: Picture) => Page
> = {
  article: (site, article, following, picture) =>
    articlePage(
      site,
      article,
      (file) => picture(article.slug, file),
      following,
      article,
      keepOffline(site, article),
    ),
  summary: summaryPage,
  glossary: (site, article, following) => glossaryPage(site, article, following),
  timeline: timelinePage,
  voices: voicesPage,
};

/**
 * Every page of a site, in the language that the interface speaks now. Those of articles are yet to
 * be made; the few others are.
 * @param site what it publishes
 * @param articleAt gives an article in full, by its slug
 * @param picture the address of a picture file, given its article's slug
 * @param packages what others made of it
 * @param results what tests found of its accessibility, the word of `/about/`
 */
export function sitePages(
  site: Site,
  articleAt: ArticleAt,
  picture: Picture,
  packages: readonly ShippedPackage[],
  results: AccessibilityResults,
): PlannedPage[] {
  return [
    ...[libraryPage(site), ...olderPages(site)].map(made),
    ...site.articles.flatMap((_, at) => articlePages(site, at, articleAt, picture)),
    ...[
      openPage(site),
      ...readPages(site),
      marksPage(site),
      settingsPage(site),
      aboutPage(site, packages, results),
      notFoundPage(site),
    ].map(made),
  ];
}

/**
 * The views of an article.
 * @param at where it stands among the site's articles
 */
export function articlePages(
  site: Site,
  at: number,
  articleAt: ArticleAt,
  picture: Picture,
): PlannedPage[] {
  const language = interfaceLanguage();
  const card = site.articles[at]!;
  return viewsOf(card).map(({ id, folder }) => ({
    path: `${card.slug}/${folder}`,
    language,
    entry: id,
    make: () => {
      const after = following(id, site.articles[at + 1]);
      return VIEW_PAGES[id](site, articleAt(card.slug), after, picture);
    },
  }));
}

function made(page: Page): PlannedPage {
  return { ...page, make: () => page };
}

/** What comes after an article: the next one, or the library. */
function following(view: ViewId, article: ArticleCard | undefined): Neighbour {
  const root = view === 'article' ? '../' : '../../';
  return article
    ? { href: `${root}${article.slug}/`, label: article.shortTitle, language: article.language }
    : { href: root, label: msg('Library') };
}
