import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { PublishedArticle } from '../model/article.js';
import type { ArticleAt } from '../pages/site-pages.js';
import { writeInto } from './write-into.js';

/** Where compiled articles are kept until their pages are made: all at once would not fit memory. */
export interface ArticleShelf {
  put: (article: PublishedArticle) => void;
  /** Gives an article in full, by its slug. */
  articleAt: ArticleAt;
}

/** @param folder where it keeps a file for each, absolute */
export function articleShelf(folder: string): ArticleShelf {
  const fileOf = (slug: string): string => `${slug}.json`;
  // One article has several pages, which are made one after the other.
  let last: PublishedArticle | null = null;
  return {
    put(article) {
      writeInto(folder, fileOf(article.slug), JSON.stringify(article));
    },
    articleAt(slug) {
      if (last?.slug !== slug) {
        last = JSON.parse(
          readFileSync(path.join(folder, fileOf(slug)), 'utf8'),
        ) as PublishedArticle;
      }
      return last;
    },
  };
}
