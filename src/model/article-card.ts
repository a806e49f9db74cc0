import type { PublishedArticle } from './article.js';

/** How many there are of something. */
interface Some {
  readonly length: number;
}

/**
 * What the library, and the pages of other articles, know of an article. A library has more articles
 * than memory has room for; their cards it has.
 */
export interface ArticleCard extends Pick<
  PublishedArticle,
  'id' | 'slug' | 'title' | 'shortTitle' | 'dek' | 'published' | 'language' | 'readingMinutes'
> {
  events: Some;
  statements: Some;
}

/** @returns the card of an article, which holds nothing else of it */
export function cardOf({
  id,
  slug,
  title,
  shortTitle,
  dek,
  published,
  language,
  readingMinutes,
  events,
  statements,
}: PublishedArticle): ArticleCard {
  return {
    id,
    slug,
    title,
    shortTitle,
    dek,
    published,
    language,
    readingMinutes,
    events: { length: events.length },
    statements: { length: statements.length },
  };
}
