import { html } from 'lit';
import { interfaceLanguage } from '../languages/language.js';
import type { Site } from '../model/site.js';
import { breadcrumbs } from './breadcrumbs.js';
import { layout } from './layout.js';
import { rootOf, type Page } from './page.js';

/** Text and display, as a page of its own: `/settings/`. */
export function settingsPage(site: Site): Page {
  const path = 'settings/';
  const root = rootOf(path);
  return {
    path,
    title: `Text and display – ${site.name}`,
    description: 'Size, typeface, spacing and colours of the text, kept on this device.',
    language: interfaceLanguage(),
    entry: 'settings',
    data: null,
    body: layout({
      path,
      siteName: site.name,
      skip: { to: 'text', label: 'Skip to the settings' },
      main: html`
        ${breadcrumbs([{ href: root, label: 'Library' }], 'Text and display')}
        <header class="article-header">
          <h1>Text and display</h1>
          <p class="dek">These are kept on this device and apply to everything you read here.</p>
        </header>
        <div class="settings-page" id="text" tabindex="-1">
          <noscript>
            <p>
              Changing the text needs JavaScript, which is off in this browser. Everything can still
              be read; the browser’s own zoom and its dark mode work here too.
            </p>
          </noscript>
          <settings-arrival></settings-arrival>
          <type-settings embedded></type-settings>
        </div>
        <section class="prose specimen" aria-labelledby="specimen-heading">
          <h2 id="specimen-heading">How it looks</h2>
          <p>
            Good reading is quiet. The eye moves along a line, finds the next one without effort,
            and forgets that there are letters at all.
          </p>
          <p>
            If you catch yourself reading a line twice, try a larger size, more space between the
            lines, or a shorter line.
          </p>
        </section>
        <section class="storage" id="kept" aria-labelledby="kept-heading">
          <h2 id="kept-heading" tabindex="-1">What is kept on this device</h2>
          <p>It stays in this browser and is sent nowhere.</p>
          <noscript>
            <p>
              With JavaScript off, nothing of yours is kept here. What was kept before is still
              there; switch JavaScript on to see it, back it up or remove it.
            </p>
          </noscript>
          <storage-kept></storage-kept>
        </section>
      `,
    }),
  };
}
