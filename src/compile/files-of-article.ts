import { articleFileName } from '../model/article-file.js';
import type { Article } from '../model/article.js';
import { definitionsFileName, definitionsOf } from '../model/definition.js';
import { wordsFile, type PlannedFile } from '../search/site-index.js';

/**
 * What the pages of an article fetch besides: its words for the search, what explains its terms, and
 * all of it for copies, which have no map: that is its largest part.
 */
export function filesOfArticle(article: Article): PlannedFile[] {
  const { slug } = article;
  return [
    wordsFile(article),
    { name: definitionsFileName(slug), make: () => JSON.stringify(definitionsOf(article)) },
    { name: articleFileName(slug), make: () => JSON.stringify({ ...article, map: null }) },
  ];
}
