import { msg, str } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import { interfaceLanguage } from '../languages/language.js';
import { contentTongue } from '../languages/tongue.js';
import type { PublishedArticle } from '../model/article.js';
import { formatDate } from '../model/format-date.js';
import type { Site } from '../model/site.js';
import { contentWords } from './content-words.js';
import { inlines } from './inlines.js';
import type { Page } from './page.js';
import { readingTime } from './reading-time.js';

/** The library, the site's first page: `/`. */
export function libraryPage(site: Site): Page {
  const path = '';
  return {
    path,
    title: msg(str`${site.name}: complicated news, made followable`),
    description: site.descriptions[interfaceLanguage()] ?? site.description,
    language: interfaceLanguage(),
    entry: 'library',
    data: null,
    frame: {
      path,
      siteName: site.name,
      skip: { to: 'text', label: msg('Skip to the articles') },
      main: html`
        <header class="library-header">
          <h1>${msg('Library')}</h1>
          <p class="dek">${descriptionOf(site)}</p>
        </header>
        <library-search articles=${site.articles.length}></library-search>
        <ul class="cards" id="text" tabindex="-1">
          ${site.articles.map(card)}
        </ul>
        <own-shelf></own-shelf>
        <p class="library-open">
          <a href="open/">${msg('Open a text of your own')}</a>
        </p>
        <install-app></install-app>
      `,
    },
  };
}

function card(article: PublishedArticle): TemplateResult {
  const address = `${article.slug}/`;
  const { lang, dir } = contentTongue(article.language);
  const id = `card-${article.slug}`;
  // Named by two elements, each in its own language.
  return html`<li class="card" data-text=${article.id}>
    <p class="byline">
      <time datetime=${article.published}
        >${formatDate(article.published, interfaceLanguage())}</time
      >
      <span>${readingTime(article.readingMinutes)}</span>
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
    </ul>
  </li>`;
}

/** In the reader's language, where the site has it. */
function descriptionOf({ description, language, descriptions }: Site): TemplateResult | string {
  return descriptions[interfaceLanguage()] ?? contentWords(description, language);
}
