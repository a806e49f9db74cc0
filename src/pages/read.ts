import { msg, str } from '@lit/localize';
import { html } from 'lit';
import { interfaceLanguage } from '../languages/language.js';
import type { Site } from '../model/site.js';
import { breadcrumbs } from './breadcrumbs.js';
import { rootOf, type Page } from './page.js';
import { VIEWS } from './views.js';
import { withoutScripts } from './without-scripts.js';

/** The views of a reader's own text: what no person prepared for it is left out. */
const OWN_VIEWS = VIEWS.filter(({ id }) => ['article', 'summary', 'glossary'].includes(id));

/**
 * The pages of a reader's own text, `/read/?text=ID` and its views. They are the same for every
 * text, which is on the reader's device alone: their script puts it in.
 */
export function readPages(site: Site): Page[] {
  return OWN_VIEWS.map(({ id, folder, label }) => {
    const path = `read/${folder}`;
    const root = rootOf(path);
    const name = id === 'article' ? msg('Your own text') : label();
    return {
      path,
      title:
        id === 'article'
          ? msg(str`Your own text – ${site.name}`)
          : msg(str`Your own text: ${name} – ${site.name}`),
      description: msg('A text of your own, read from this device.'),
      language: interfaceLanguage(),
      entry: 'read',
      data: { view: id },
      frame: {
        path,
        siteName: site.name,
        skip: { to: 'text', label: msg('Skip to the text') },
        main: html`
          ${breadcrumbs([{ href: root, label: msg('Library') }], name)}
          <header class="article-header" id="text" tabindex="-1">
            <h1>${name}</h1>
            ${withoutScripts(msg('A text of your own is on your device alone, and showing it needs JavaScript, which is off in this browser.'))}
          </header>
        `,
        aside: html`<div class="own-aside"></div>`,
      },
    };
  });
}
