import { render } from 'lit';
import { spoken } from '../languages/spoken.js';
import { keptState, learnWhatIsKept } from '../offline/keep-article.js';
import type { KeptArticle } from '../offline/messages.js';
import { KEPT_ARTICLES, keptArticles } from '../pages/kept-articles.js';

/**
 * Lists the articles that the reader keeps and that have no card on the page. One that is let go
 * stays in the list until the page is left, with the button that brings it back.
 */
export async function listKept(): Promise<void> {
  const room = document.querySelector<HTMLElement>(`.${KEPT_ARTICLES}`);
  if (!room) return;
  await spoken;
  const listed = new Map<string, KeptArticle>();
  keptState.subscribe(({ articles }) => {
    for (const article of articles ?? []) {
      if (!document.querySelector(`#card-${CSS.escape(article.slug)}`)) {
        listed.set(article.slug, article);
      }
    }
    if (listed.size === 0) return;
    render(keptArticles([...listed.values()]), room);
    void import('../elements/keep-offline.js');
  });
  await learnWhatIsKept();
}
