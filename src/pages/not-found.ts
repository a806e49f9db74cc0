import { html } from 'lit';
import type { Site } from '../model/site.js';
import { layout } from './layout.js';
import { rootOf, type Page } from './page.js';

/** What an address without a page shows: `/404.html`, the name static hosts look for. */
export function notFoundPage(site: Site): Page {
  const path = '404.html';
  const root = rootOf(path);
  return {
    path,
    title: `Page not found – ${site.name}`,
    description: 'There is no page at this address.',
    language: 'en',
    entry: 'not-found',
    data: null,
    body: layout({
      root,
      siteName: site.name,
      skip: { to: 'text', label: 'Skip to the text' },
      main: html`
        <header class="article-header" id="text" tabindex="-1">
          <h1>There is no page at this address</h1>
          <p class="dek">
            It may have moved, or you may be offline and it was never opened on this device. The
            <a href=${root}>library</a> has everything that is kept here.
          </p>
        </header>
      `,
    }),
  };
}
