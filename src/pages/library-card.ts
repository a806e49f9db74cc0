import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { interfaceLanguage } from '../languages/language.js';
import { contentTongue } from '../languages/tongue.js';
import type { ArticleCard } from '../model/article-card.js';
import { formatDate } from '../model/format-date.js';
import type { Site } from '../model/site.js';
import { cover } from './cover.js';
import { inlines } from './inlines.js';
import { keepOffline } from './keep-offline.js';
import { readingTime } from './reading-time.js';

/**
 * Articles as the library lists them.
 * @param articles some of the site's
 * @param root the way from the page to its language's root, empty on the first
 */
export function cards(
  site: Pick<Site, 'articles' | 'saved'>,
  articles: readonly ArticleCard[],
  root: string,
): TemplateResult {
  return html`<ul class="cards" id="text" tabindex="-1">
    ${articles.map((article) => card(site, article, root))}
  </ul>`;
}

function card(
  site: Pick<Site, 'articles' | 'saved'>,
  article: ArticleCard,
  root: string,
): TemplateResult {
  const address = `${root}${article.slug}/`;
  const { lang, dir } = contentTongue(article.language);
  const id = `card-${article.slug}`;
  const keeping = keepOffline(site, article, { id: `${id}-keep`, namedBy: id });
  // Named by two elements, each in its own language.
  return html`<li class="card" data-text=${article.id}>
    ${cover(article.title, article.language)}
    <div>
      <p class="byline">
        <time datetime=${article.published}
          >${formatDate(article.published, interfaceLanguage())}</time
        >
        <span class="card-reading">${readingTime(article.readingMinutes)}</span>
      </p>
      <h2 id=${id} lang=${lang} dir=${dir}><a href=${address}>${article.title}</a></h2>
      <p class="card-dek" lang=${lang} dir=${dir}>
        ${inlines(article.dek, { glossary: `${address}glossary/`, language: article.language })}
      </p>
      <ul class="card-views">
        <li>
          <a id="${id}-summary" href="${address}summary/" aria-labelledby="${id}-summary ${id}"
            >${msg('Summary')}</a
          >
        </li>
        <li>
          <a id="${id}-glossary" href="${address}glossary/" aria-labelledby="${id}-glossary ${id}"
            >${msg('Glossary')}</a
          >
        </li>
        ${keeping === nothing ? nothing : html`<li class="card-keep">${keeping}</li>`}
      </ul>
    </div>
  </li>`;
}
