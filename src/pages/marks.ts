import { msg, str } from '@lit/localize';
import { html } from 'lit';
import { interfaceLanguage } from '../languages/language.js';
import type { Site } from '../model/site.js';
import { breadcrumbs } from './breadcrumbs.js';
import { rootOf, type Page } from './page.js';
import { withoutScripts } from './without-scripts.js';

/** All that the reader marked, and what they read: `/marks/`. */
export function marksPage(site: Site): Page {
  const path = 'marks/';
  const root = rootOf(path);
  return {
    path,
    title: msg(str`Your marks – ${site.name}`),
    description: msg('The passages you marked and your notes on them, kept on this device.'),
    language: interfaceLanguage(),
    entry: 'marks',
    data: null,
    frame: {
      path,
      siteName: site.name,
      skip: { to: 'text', label: msg('Skip to your marks') },
      main: html`
        ${breadcrumbs([{ href: root, label: msg('Library') }], msg('Your marks'))}
        <header class="article-header">
          <h1>${msg('Your marks')}</h1>
          <p class="dek">
            ${msg('The passages you marked and your notes on them. They stay in this browser and are sent nowhere.')}
          </p>
        </header>
        <div class="marks-page" id="text" tabindex="-1">
          ${withoutScripts(msg('Marking passages needs JavaScript, which is off in this browser. What you marked before is still kept; switch JavaScript on to see it.'))}
          <all-marks></all-marks>
        </div>
        <section class="marks">
          <h2 id="history-heading" tabindex="-1">${msg('What you have read')}</h2>
          <reading-history></reading-history>
        </section>
      `,
    },
  };
}
