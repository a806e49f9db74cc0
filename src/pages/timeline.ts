import { html, nothing } from 'lit';
import { interfaceLanguage } from '../languages/language.js';
import type { Article } from '../model/article.js';
import type { Event } from '../model/event.js';
import { paragraphsOf } from '../model/paragraphs.js';
import type { Site } from '../model/site.js';
import { breadcrumbs } from './breadcrumbs.js';
import { definitionsOf } from '../model/definition.js';
import { layout } from './layout.js';
import { rootOf, type Page } from './page.js';
import { pager, type Neighbour } from './pager.js';
import { eventList } from './timeline-events.js';
import { timelinePicture } from './timeline-picture.js';
import { viewHref, viewNeighbours, viewsNav } from './views.js';

/** The parts of a timeline, and what is said of each as a whole. */
const PHASES: { phase: Event['phase']; heading: string; note: string | null }[] = [
  {
    phase: 'background',
    heading: 'Before',
    note: 'Background. What is not from the report is marked so, and names its sources.',
  },
  { phase: 'days', heading: 'The days of the report', note: null },
  {
    phase: 'aftermath',
    heading: 'After',
    note: 'What came later. The report could not know it; each event names its sources.',
  },
];

/**
 * What happened, in order of time: `/SLUG/timeline/`.
 * @param following what to read after the article's last view
 */
export function timelinePage(site: Site, article: Article, following: Neighbour): Page {
  const path = `${article.slug}/timeline/`;
  const root = rootOf(path);
  const { previous, next } = viewNeighbours(article, 'timeline', following);
  const paragraphs = paragraphsOf(article);
  // The order of the page, by which the events are counted in the list and in the picture.
  const events = PHASES.flatMap(({ phase }) => article.events.filter((one) => one.phase === phase));
  const phases = PHASES.map((phase) => ({
    ...phase,
    events: events.filter((event) => event.phase === phase.phase),
  })).filter((phase) => phase.events.length > 0);
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
            <div class="timeline-room">${timelinePicture(events, article.language)}</div>
            ${phases.map(
              (part) =>
                html`<section aria-labelledby="phase-${part.phase}">
                  <h2 id="phase-${part.phase}">${part.heading}</h2>
                  ${part.note ? html`<p class="phase-note">${part.note}</p>` : nothing}
                  ${eventList(part.events, events.indexOf(part.events[0]!) + 1, paragraphs)}
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
