import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { interfaceLanguage } from '../languages/language.js';
import type { Site } from '../model/site.js';
import { contentWords } from './content-words.js';
import { KEPT_ARTICLES } from './kept-articles.js';
import { cards } from './library-card.js';
import { newestOf, OLDER, olderParts, type LibraryPart } from './library-parts.js';
import { libraryPager } from './older.js';
import type { Page } from './page.js';

/** The library, the site's first page: `/`. */
export function libraryPage(site: Site): Page {
  const path = '';
  const [older] = olderParts(site);
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
        ${older ? html`<p class="go-on"></p>` : nothing}
        <library-search articles=${site.articles.length}></library-search>
        <library-shelf ?older=${older !== undefined}
          >${cards(site, newestOf(site), '')}</library-shelf
        >
        ${older ? html`<div class=${KEPT_ARTICLES}></div>` : nothing}
        ${older ? wayToOlder(older) : nothing}
        <p class="library-open">
          <a href="open/">${msg('Open a text of your own')}</a>
        </p>
        <install-app></install-app>
      `,
    },
  };
}

function wayToOlder(newest: LibraryPart): TemplateResult {
  return html`${libraryPager('', null, newest)}
    <p class="library-open"><a href="${OLDER}/">${msg('All older articles by date')}</a></p>`;
}

/** In the reader's language, where the site has it. */
function descriptionOf({ description, language, descriptions }: Site): TemplateResult | string {
  return descriptions[interfaceLanguage()] ?? contentWords(description, language);
}
