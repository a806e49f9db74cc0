import { msg, str } from '@lit/localize';
import { html } from 'lit';
import { interfaceLanguage } from '../languages/language.js';
import { languageFolder } from '../languages/language-folder.js';
import type { AccessibilityResults } from '../model/accessibility-results.js';
import type { ShippedPackage } from '../model/shipped-package.js';
import type { Site } from '../model/site.js';
import { accessibilityStatement } from './accessibility/statement.js';
import { breadcrumbs } from './breadcrumbs.js';
import { licences } from './licences.js';
import { rootOf, type Page } from './page.js';

/** What this is, privacy, accessibility, installing, licences: `/about/`. */
export function aboutPage(
  site: Site,
  packages: readonly ShippedPackage[],
  results: AccessibilityResults,
): Page {
  const path = 'about/';
  const root = rootOf(path);
  return {
    path,
    title: msg(str`About, privacy and accessibility – ${site.name}`),
    description: msg('What this reader does, what it keeps, and how accessible it is.'),
    language: interfaceLanguage(),
    entry: 'about',
    data: null,
    frame: {
      path,
      siteName: site.name,
      skip: { to: 'text', label: msg('Skip to the text') },
      main: html`
        ${breadcrumbs([{ href: root, label: msg('Library') }], msg('About'))}
        <header class="article-header">
          <h1>${msg(str`About ${site.name}`)}</h1>
          <p class="dek">
            ${msg('A reader for complicated news, on any device, with or without a connection.')}
          </p>
        </header>
        <div class="prose" id="text" tabindex="-1">
          <section>
            <h2 id="what">${msg('What it does')}</h2>
            <p>
              ${msg('Each article comes with a summary, whose points link to the paragraphs they rest on, and a glossary of the people, groups, places and terms in the story. Names in the text open their explanation where you are reading.')}
            </p>
            <p>
              ${msg(html`The size, typeface, spacing and colours of the text are yours to choose under <a href="${root}settings/">Text and display</a>.`)}
            </p>
          </section>
          <section>
            <h2 id="offline">${msg('Without a connection')}</h2>
            <p>
              ${whatIsKept(site)}
              ${msg('Installing is not needed for that; it adds an icon and a window of its own.')}
            </p>
            <install-app></install-app>
          </section>
          <section>
            <h2 id="privacy">${msg('Privacy')}</h2>
            <p>
              ${msg('Nothing you do here is sent anywhere. There are no accounts, no cookies, no counters and no requests to anybody but the site you opened. Your settings stay in this browser; clearing its site data removes them.')}
            </p>
          </section>
          <section>
            <h2 id="accessibility">${msg('Accessibility')}</h2>
            ${accessibilityStatement(results, site.contact)}
          </section>
          <section>
            <h2 id="licences">${msg('Licences')}</h2>
            ${licences(packages, rootOf(languageFolder(interfaceLanguage()) + path))}
            <p>
              ${msg('Borders on maps are those of Natural Earth, which are in the public domain. Coordinates of places are from GeoNames, under the Creative Commons Attribution 4.0 licence.')}
            </p>
          </section>
        </div>
      `,
    },
  };
}

function whatIsKept({ articles, saved }: Site): string {
  return articles.length > saved
    ? msg(
        str`After one visit, the ${saved} newest articles are kept on your device by a service worker, and so is each older page once you have read it, and each older article that you keep offline: they open without a connection.`,
      )
    : msg(
        'After one visit, everything here is kept on your device by a service worker, so every page opens without a connection.',
      );
}
