import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import { interfaceLanguage } from '../languages/language.js';
import { timelinePhases } from '../languages/timeline-phases.js';
import { contentTongue } from '../languages/tongue.js';
import type { Article } from '../model/article.js';
import { paragraphsOf } from '../model/paragraphs.js';
import type { Site } from '../model/site.js';
import { breadcrumbs } from './breadcrumbs.js';
import { rootOf, type Page } from './page.js';
import { pager, type Neighbour } from './pager.js';
import { eventList } from './timeline-events.js';
import { timelinePicture } from './timeline-picture.js';
import { viewHref, viewNeighbours, viewsNav } from './views.js';

/**
 * What happened, in order of time: `/SLUG/timeline/`.
 * @param following what to read after the article's last view
 */
export function timelinePage(site: Site, article: Article, following: Neighbour): Page {
  const path = `${article.slug}/timeline/`;
  const root = rootOf(path);
  const { lang, dir } = contentTongue(article.language);
  const { previous, next } = viewNeighbours(article, 'timeline', following);
  const paragraphs = paragraphsOf(article);
  // The order of the page, by which the events are counted in the list and in the picture.
  const all = timelinePhases();
  const events = all.flatMap(({ phase }) => article.events.filter((one) => one.phase === phase));
  const phases = all
    .map((phase) => ({
      ...phase,
      events: events.filter((event) => event.phase === phase.phase),
    }))
    .filter((phase) => phase.events.length > 0);
  return {
    path,
    title: msg(str`Timeline of ${article.title} – ${site.name}`),
    description: msg(
      str`What happened before, during and after, in order of time: ${article.title}`,
    ),
    language: interfaceLanguage(),
    entry: 'timeline',
    data: null,
    frame: {
      path,
      siteName: site.name,
      skip: { to: 'text', label: msg('Skip to the timeline') },
      main: html`
        ${breadcrumbs(
          [
            { href: root, label: msg('Library') },
            {
              href: viewHref('timeline', 'article'),
              label: article.shortTitle,
              language: article.language,
            },
          ],
          msg('Timeline'),
        )}
        ${viewsNav(article, 'timeline')}
        <article data-text=${article.id}>
          <header class="article-header">
            <p class="kicker">${msg('Timeline')}</p>
            <h1 lang=${lang} dir=${dir}>${article.title}</h1>
          </header>
          <div class="prose" id="text" tabindex="-1">
            <div class="timeline-room">${timelinePicture(events, article.language)}</div>
            ${phases.map(
              (part) =>
                html`<section>
                  <h2 id="phase-${part.phase}">${part.heading}</h2>
                  ${part.note ? html`<p class="phase-note">${part.note}</p>` : nothing}
                  ${eventList(article, part.events, events.indexOf(part.events[0]!) + 1, paragraphs)}
                </section>`,
            )}
          </div>
        </article>
        ${pager(previous, next)}
      `,
      aside: html`<glossary-definition
        article=${article.slug}
        language=${article.language}
      ></glossary-definition>`,
    },
  };
}
