import { msg, str } from '@lit/localize';
import { html } from 'lit';
import { interfaceLanguage } from '../languages/language.js';
import type { Site } from '../model/site.js';
import { breadcrumbs } from './breadcrumbs.js';
import { rootOf, type Page } from './page.js';
import { withoutScripts } from './without-scripts.js';

/** Where a reader brings a text of their own: `/open/`. */
export function openPage(site: Site): Page {
  const path = 'open/';
  const root = rootOf(path);
  return {
    path,
    title: msg(str`Open a text of your own – ${site.name}`),
    description: msg('Paste a text or open a file, and read it here like any other article.'),
    language: interfaceLanguage(),
    entry: 'open',
    data: null,
    frame: {
      path,
      siteName: site.name,
      skip: { to: 'text', label: msg('Skip to the ways of opening a text') },
      main: html`
        ${breadcrumbs([{ href: root, label: msg('Library') }], msg('Open a text'))}
        <header class="article-header">
          <h1>${msg('Open a text of your own')}</h1>
          <p class="dek">
            ${msg('It is read with the same type, colours, explanations and summary as everything here. It stays on this device and is sent nowhere.')}
          </p>
        </header>
        <div class="open-page" id="text" tabindex="-1">
          ${withoutScripts(msg('Opening a text of your own happens on your device, and needs JavaScript, which is off in this browser.'))}
          <open-text></open-text>
        </div>
      `,
    },
  };
}
