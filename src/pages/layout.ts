import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { languageLinks } from './languages.js';
import { mark } from './mark.js';
import { rootOf } from './page.js';

/** What every page has around its own content. */
export interface Layout {
  /** The page's folder below its language's root: `aleppo-ceasefire/summary/`. */
  path: string;
  siteName: string;
  /** Id of the element the skip link leads to, and what it says. */
  skip: { to: string; label: string };
  /** The content of `<main>`. */
  main: TemplateResult;
  /** Elements outside the text, such as the shared definition; after the footer. */
  aside?: TemplateResult;
}

/**
 * The frame of a page: skip link, header, main, footer, and the page's one live region.
 * @returns what goes into `<body>`
 */
export function layout({ path, siteName, skip, main, aside }: Layout): TemplateResult {
  const root = rootOf(path);
  return html`
    <a class="skip-link" href="#${skip.to}">${skip.label}</a>
    <header class="site-header">
      <a class="brand" href=${root}>${mark()}<span>${siteName}</span></a>
      <a class="settings-link" href="${root}settings/"
        ><span class="settings-link-sign" aria-hidden="true">Aa</span>
        <span class="settings-link-words">${msg('Text and display')}</span></a
      >
    </header>
    <main id="main">${main}</main>
    <footer class="site-footer">
      <nav aria-label=${msg('Site')}>
        <ul>
          <li><a href=${root}>${msg('Library')}</a></li>
          <li><a href="${root}open/">${msg('Open a text of your own')}</a></li>
          <li><a class="marks-link" href="${root}marks/">${msg('Your marks')}</a></li>
          <li><a href="${root}settings/">${msg('Text and display')}</a></li>
          <li><a href="${root}about/">${msg('About, privacy and accessibility')}</a></li>
        </ul>
      </nav>
      ${languageLinks(path)}
    </footer>
    ${aside ?? nothing}
    <offline-status></offline-status>
    <p id="status" class="visually-hidden" role="status"></p>
  `;
}
