import { siteRoot } from '../elements/site-root.js';
import { articleFileName } from '../model/article-file.js';
import type { Article } from '../model/article.js';
import type { Way } from '../pages/take-along.js';

/**
 * Lets the reader take the page's text along. What makes the files is fetched when one is asked for.
 * @param articleOf gives the text with all that goes with it
 */
export function offerCopies(articleOf: () => Promise<Article>): void {
  document.querySelector('.take-along')?.addEventListener('click', ({ target }) => {
    const way = (target as Element).closest<HTMLElement>('[data-way]')?.dataset['way'] as
      Way | undefined;
    if (way === 'print') print();
    else if (way) {
      void import('./take-copy.js').then(({ takeCopy }) => takeCopy(way, articleOf));
    }
  });
}

/**
 * Fetches an article of the site, by its id: it is a file of its own.
 * @throws {TypeError | SyntaxError} where there is no connection and no saved copy, or a false one
 */
export async function siteArticle(id: string): Promise<Article> {
  const response = await fetch(siteRoot() + articleFileName(id));
  if (!response.ok) throw new TypeError(`${response.status} for ${response.url}`);
  return (await response.json()) as Article;
}
