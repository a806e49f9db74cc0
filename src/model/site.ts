import type { ArticleCard } from './article-card.js';
import type { PublishedArticle } from './article.js';
import type { Entry } from './entry.js';

/** Everything a build publishes. */
export interface Site {
  name: string;
  description: string;
  /** BCP 47 tag of the description. */
  language: string;
  /** The description in other languages of the interface, by tag. */
  descriptions: Readonly<Record<string, string>>;
  /** Absolute URL it will be served from, with a closing slash; null when not known. */
  url: string | null;
  /** Where readers can tell of barriers: a web or `mailto:` address; null where there is none. */
  contact: string | null;
  /** So many of the newest articles are saved on every reader's device. */
  saved: number;
  /** Newest first. */
  articles: ArticleCard[];
  /** Everything it can explain, whether an article names it or not. */
  entries: Entry[];
}

/** A site with its articles in full. */
export interface WholeSite extends Site {
  articles: PublishedArticle[];
}
