import { html, type TemplateResult } from 'lit';
import { interfaceLanguage } from '../languages/language.js';
import type { Article } from '../model/article.js';
import type { Event } from '../model/event.js';
import type { Site } from '../model/site.js';
import { breadcrumbs } from './breadcrumbs.js';
import { definitionsOf } from '../model/definition.js';
import { inlines } from './inlines.js';
import { layout } from './layout.js';
import { rootOf, type Page } from './page.js';
import { pager, type Neighbour } from './pager.js';
import { sourceList } from './sources.js';
import { viewHref, viewNeighbours, viewsNav } from './views.js';

const PHASES: { phase: Event['phase']; heading: string }[] = [
  { phase: 'background', heading: 'Before' },
  { phase: 'days', heading: 'The days of the report' },
  { phase: 'aftermath', heading: 'After' },
];

/**
 * What happened, in order of time: `/SLUG/timeline/`.
 * @param following what to read after the article's last view
 */
export function timelinePage(site: Site, article: Article, following: Neighbour): Page {
  const path = `${article.slug}/timeline/`;
  const root = rootOf(path);
  const { previous, next } = viewNeighbours(article, 'timeline', following);
  const phases = PHASES.map((phase) => ({
    ...phase,
    events: article.events.filter((event) => event.phase === phase.phase),
  })).filter(({ events }) => events.length > 0);
  return {
    path,
    title: `Timeline of ${article.title} – ${site.name}`,
    description: `What happened before, during and after, in order of time: ${article.title}`,
    language: interfaceLanguage(),
    entry: 'timeline',
    data: definitionsOf(article),
    body: layout({
      path,
      siteName: site.name,
      skip: { to: 'text', label: 'Skip to the timeline' },
      main: html`
        ${breadcrumbs(
          [
            { href: root, label: 'Library' },
            { href: viewHref('timeline', 'article'), label: article.shortTitle },
          ],
          'Timeline',
        )}
        ${viewsNav(article, 'timeline')}
        <article lang=${article.language} dir=${article.direction}>
          <header class="article-header">
            <p class="kicker">Timeline</p>
            <h1>${article.title}</h1>
          </header>
          <div class="prose" id="text" tabindex="-1">
            ${phases.map(
              ({ phase, heading, events }) =>
                html`<section aria-labelledby=${phase}>
                  <h2 id=${phase}>${heading}</h2>
                  <ol class="events">
                    ${events.map(eventItem)}
                  </ol>
                </section>`,
            )}
          </div>
        </article>
        ${pager(previous, next)}
      `,
      aside: html`<glossary-definition></glossary-definition>`,
    }),
  };
}

function eventItem(event: Event): TemplateResult {
  const links = { glossary: viewHref('timeline', 'glossary') };
  return html`<li id=${event.id}>
    <p><time datetime=${event.date}>${event.dateText}</time></p>
    <p>${inlines(event.children, links)}</p>
    ${
      event.evidence.length > 0
        ? html`<p class="basis">
            ${event.evidence.map(
              (id) => html`<a href="${viewHref('timeline', 'article')}#${id}">In the article</a> `,
            )}
          </p>`
        : sourceList(event.sources)
    }
  </li>`;
}
