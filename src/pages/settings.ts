import { msg, str } from '@lit/localize';
import { html } from 'lit';
import { interfaceLanguage } from '../languages/language.js';
import type { Site } from '../model/site.js';
import { breadcrumbs } from './breadcrumbs.js';
import { rootOf, type Page } from './page.js';
import { withoutScripts } from './without-scripts.js';

/** Text and display, as a page of its own: `/settings/`. */
export function settingsPage(site: Site): Page {
  const path = 'settings/';
  const root = rootOf(path);
  return {
    path,
    title: msg(str`Text and display – ${site.name}`),
    description: msg('Size, typeface, spacing and colours of the text, kept on this device.'),
    language: interfaceLanguage(),
    entry: 'settings',
    data: null,
    frame: {
      path,
      siteName: site.name,
      skip: { to: 'text', label: msg('Skip to the settings') },
      main: html`
        ${breadcrumbs([{ href: root, label: msg('Library') }], msg('Text and display'))}
        <header class="article-header">
          <h1>${msg('Text and display')}</h1>
          <p class="dek">
            ${msg('These are kept on this device and apply to everything you read here.')}
          </p>
        </header>
        <div class="settings-page" id="text" tabindex="-1">
          ${withoutScripts(msg('Changing the text needs JavaScript, which is off in this browser. Everything can still be read; the browser’s own zoom and its dark mode work here too.'))}
          <settings-arrival></settings-arrival>
          <type-settings embedded></type-settings>
        </div>
        <section class="prose specimen">
          <h2 id="specimen-heading">${msg('How it looks')}</h2>
          <p>
            ${msg('Good reading is quiet. The eye moves along a line, finds the next one without effort, and forgets that there are letters at all.')}
          </p>
          <p>
            ${msg('If you catch yourself reading a line twice, try a larger size, more space between the lines, or a shorter line.')}
          </p>
        </section>
        <section class="storage" id="kept">
          <h2 id="kept-heading" tabindex="-1">${msg('What is kept on this device')}</h2>
          <p>${msg('It stays in this browser and is sent nowhere.')}</p>
          ${withoutScripts(msg('With JavaScript off, nothing of yours is kept here. What was kept before is still there; switch JavaScript on to see it, back it up or remove it.'))}
          <storage-kept></storage-kept>
        </section>
      `,
    },
  };
}
