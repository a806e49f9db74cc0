import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { entryGroups } from '../languages/entry-groups.js';
import { interfaceLanguage } from '../languages/language.js';
import { contentTongue } from '../languages/tongue.js';
import type { Article } from '../model/article.js';
import type { Entry, EntryType } from '../model/entry.js';
import { mentionsByEntry } from '../model/mentions-by-entry.js';
import type { Site } from '../model/site.js';
import { breadcrumbs } from './breadcrumbs.js';
import { glossaryData } from './glossary-data.js';
import { glossaryEntry } from './glossary-entry.js';
import { mapSection } from './locator-map.js';
import { rootOf, type Page } from './page.js';
import { pager, type Neighbour } from './pager.js';
import { readingTools } from './reading-tools.js';
import { tiesSection } from './ties.js';
import { viewHref, viewNeighbours, viewsNav } from './views.js';

/**
 * The glossary of an article: `/SLUG/glossary/`.
 * @param following what to read after the article's last view
 * @param most mentions of an entry that are listed; all, unless others are added later
 */
export function glossaryPage(
  site: Pick<Site, 'name'>,
  article: Article,
  following: Neighbour,
  most = Infinity,
): Page {
  const { previous, next } = viewNeighbours(article, 'glossary', following);
  const path = `${article.slug}/glossary/`;
  const root = rootOf(path);
  const { lang, dir } = contentTongue(article.language);
  const names = new Map(article.glossary.map((entry) => [entry.id, entry.name]));
  const mentions = mentionsByEntry(article.mentions);
  const groups = entryGroups()
    .map((group) => ({
      ...group,
      entries: article.glossary.filter((entry) => entry.type === group.type),
    }))
    .filter((group) => group.entries.length > 0);

  return {
    path,
    title: msg(str`Glossary of ${article.title} – ${site.name}`),
    description: msg(str`Who is who in the story, with places and terms: ${article.title}`),
    language: interfaceLanguage(),
    entry: 'glossary',
    data: glossaryData(article),
    frame: {
      path,
      siteName: site.name,
      skip: { to: 'text', label: msg('Skip to the glossary') },
      main: html`
        ${breadcrumbs(
          [
            { href: root, label: msg('Library') },
            {
              href: viewHref('glossary', 'article'),
              label: article.shortTitle,
              language: article.language,
            },
          ],
          msg('Glossary'),
        )}
        ${viewsNav(article, 'glossary')}
        <div data-marked="${article.id}/glossary">
          <header class="article-header">
            <p class="kicker">${msg('Glossary')}</p>
            <h1 lang=${lang} dir=${dir}>${article.title}</h1>
          </header>
          ${readingTools()}
          <glossary-filter></glossary-filter>
          <div
            id="text"
            class="prose"
            role="doc-glossary"
            aria-label=${msg('Glossary')}
            tabindex="-1"
          >
            ${groups.map(
              ({ type, id, heading, entries }) =>
                html`<section class="entries">
                  <h2 id=${id}>${heading}</h2>
                  ${index(article, heading, entries, aidsOf(article, type))}
                  ${type === 'place' && article.map ? mapSection(article.map, article.language) : nothing}
                  ${entries.map((entry) => glossaryEntry(article, entry, names, mentions.get(entry.id) ?? [], most))}
                  ${type === 'actor' ? tiesSection(article, names) : nothing}
                </section>`,
            )}
          </div>
        </div>
        ${pager(previous, next)}
      `,
    },
  };
}

interface Aid {
  id: string;
  label: string;
}

/** What a group has besides its entries. */
function aidsOf({ ties, map }: Article, type: EntryType): Aid[] {
  if (type === 'actor' && ties.length > 0) return [{ id: 'ties', label: msg('Sides and ties') }];
  return type === 'place' && map ? [{ id: 'map', label: msg('Map') }] : [];
}

function index(
  { glossaryLanguage }: Article,
  heading: string,
  entries: readonly Entry[],
  aids: readonly Aid[],
): TemplateResult {
  const { lang, dir } = contentTongue(glossaryLanguage);
  return html`<nav class="entry-index" aria-label=${msg(str`Names: ${heading}`)}>
    <ul>
      ${aids.map(({ id, label }) => html`<li class="to-${id}"><a href="#${id}">${label}</a></li>`)}
      ${entries.map((entry) => html`<li><a href="#${entry.id}" lang=${lang} dir=${dir}>${entry.name}</a></li>`)}
    </ul>
  </nav>`;
}
