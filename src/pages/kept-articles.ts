import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import { contentTongue } from '../languages/tongue.js';
import type { PublishedArticle } from '../model/article.js';
import { keepButton } from './keep-offline.js';

/** Where the library lists them, once it is known which are kept. */
export const KEPT_ARTICLES = 'kept-articles';

/**
 * Articles that the reader keeps offline and that have no card on the library's first page, each with
 * its button: without a connection, the page that lists them may not be there.
 * @param articles at least one; their addresses are from the root of the page's language
 */
export function keptArticles(
  articles: readonly Pick<PublishedArticle, 'slug' | 'title' | 'language'>[],
): TemplateResult {
  return html`<section aria-labelledby="kept-heading">
    <h2 id="kept-heading">${msg('Older articles that you keep offline')}</h2>
    <ul>
      ${articles.map((article) => {
        const { lang, dir } = contentTongue(article.language);
        const id = `kept-${article.slug}`;
        return html`<li>
          <a id=${id} href="${article.slug}/" lang=${lang} dir=${dir}>${article.title}</a>
          ${keepButton(article, { id: `${id}-keep`, namedBy: id })}
        </li>`;
      })}
    </ul>
  </section>`;
}
