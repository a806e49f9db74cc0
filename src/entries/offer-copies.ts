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

/** An article of the site, by its id: its data is a file of its own, fetched with this. */
export async function siteArticle(id: string): Promise<Article> {
  const { articles } = await import('virtual:lectern-articles');
  return (await articles[id]!()).article;
}
