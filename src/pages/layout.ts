import { html, nothing, type TemplateResult } from 'lit';
import { mark } from './mark.js';

/** What every page has around its own content. */
export interface Layout {
  /** The way to the site's root, from `rootOf`. */
  root: string;
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
export function layout({ root, siteName, skip, main, aside }: Layout): TemplateResult {
  return html`
    <a class="skip-link" href="#${skip.to}">${skip.label}</a>
    <header class="site-header">
      <a class="brand" href=${root}>${mark()}<span>${siteName}</span></a>
      <a class="settings-link" href="${root}settings/"
        ><span class="settings-link-sign">Aa</span>
        <span class="settings-link-words">Text and display</span></a
      >
    </header>
    <main id="main">${main}</main>
    <footer class="site-footer">
      <nav aria-label="Site">
        <ul>
          <li><a href=${root}>Library</a></li>
          <li><a href="${root}settings/">Text and display</a></li>
          <li><a href="${root}about/">About, privacy and accessibility</a></li>
        </ul>
      </nav>
    </footer>
    ${aside ?? nothing}
    <offline-status></offline-status>
    <p id="status" class="visually-hidden" role="status"></p>
  `;
}
