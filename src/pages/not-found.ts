import { msg, str } from '@lit/localize';
import { html } from 'lit';
import { interfaceLanguage } from '../languages/language.js';
import type { Site } from '../model/site.js';
import { rootOf, type Page } from './page.js';

/** What an address without a page shows: `/404.html`, the name static hosts look for. */
export function notFoundPage(site: Site): Page {
  const path = '404.html';
  const root = rootOf(path);
  return {
    path,
    title: msg(str`Page not found – ${site.name}`),
    description: msg('There is no page at this address.'),
    language: interfaceLanguage(),
    entry: 'not-found',
    data: null,
    frame: {
      path,
      siteName: site.name,
      skip: { to: 'text', label: msg('Skip to the text') },
      main: html`
        <header class="article-header" id="text" tabindex="-1">
          <h1>${msg('There is no page at this address')}</h1>
          <p class="dek">
            ${msg(
              html`It may have moved, or you may be offline and it was never opened on this device.
                The <a href=${root}>library</a> has everything that is kept here.`,
            )}
          </p>
        </header>
      `,
    },
  };
}
