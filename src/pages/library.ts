import { html, type TemplateResult } from 'lit';
import { interfaceLanguage } from '../languages/language.js';
import type { Article } from '../model/article.js';
import { formatDate } from '../model/format-date.js';
import type { Site } from '../model/site.js';
import { inlines } from './inlines.js';
import { layout } from './layout.js';
import type { Page } from './page.js';

/** The library, the site's first page: `/`. */
export function libraryPage(site: Site): Page {
  const path = '';
  return {
    path,
    title: `${site.name}: complicated news, made followable`,
    description: site.description,
    language: interfaceLanguage(),
    entry: 'library',
    data: null,
    body: layout({
      path,
      siteName: site.name,
      skip: { to: 'text', label: 'Skip to the articles' },
      main: html`
        <header class="library-header">
          <h1>Library</h1>
          <p class="dek">${site.description}</p>
        </header>
        <ul class="cards" id="text" tabindex="-1">
          ${site.articles.map(card)}
        </ul>
        <install-app></install-app>
      `,
    }),
  };
}

function card(article: Article): TemplateResult {
  const address = `${article.slug}/`;
  return html`<li class="card" lang=${article.language} dir=${article.direction}>
    <p class="byline">
      <time datetime=${article.published}>${formatDate(article.published, article.language)}</time>
      <span>${article.readingMinutes} minute read</span>
    </p>
    <h2><a href=${address}>${article.title}</a></h2>
    <p class="card-dek">${inlines(article.dek, { glossary: `${address}glossary/` })}</p>
    <ul class="card-views">
      <li><a href="${address}summary/" aria-label="Summary of ${article.title}">Summary</a></li>
      <li><a href="${address}glossary/" aria-label="Glossary of ${article.title}">Glossary</a></li>
    </ul>
  </li>`;
}
