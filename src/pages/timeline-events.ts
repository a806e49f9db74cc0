import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { contentTongue, interfaceTongue } from '../languages/tongue.js';
import type { Article } from '../model/article.js';
import type { Event } from '../model/event.js';
import { excerpt } from '../model/excerpt.js';
import { inlines } from './inlines.js';
import { sourceList } from './sources.js';
import { viewHref } from './views.js';

/**
 * The events of one part of a timeline as a list, which goes on counting where the part before
 * left off.
 * @param article the article they belong to
 * @param events those of this part
 * @param first number of its first event, 1 for the first of all
 * @param paragraphs the article's paragraphs by id, to name links by where they lead
 */
export function eventList(
  { language }: Article,
  events: readonly Event[],
  first: number,
  paragraphs: ReadonlyMap<string, string>,
): TemplateResult {
  const { lang, dir } = contentTongue(language);
  // `role` because Safari takes a list without markers for none.
  return html`<ol class="events" role="list" start=${first} lang=${lang} dir=${dir}>
    ${events.map((event, index) => eventItem(event, first + index, paragraphs, language))}
  </ol>`;
}

function eventItem(
  event: Event,
  number: number,
  paragraphs: ReadonlyMap<string, string>,
  language: string,
): TemplateResult {
  const own = interfaceTongue(language);
  const { id, children, evidence, sources } = event;
  const links = { glossary: viewHref('timeline', 'glossary'), language };
  const kind = evidence.length > 0 ? 'event-reported' : 'event-elsewhere';
  return html`<li id=${id} class=${kind}>
    <span class="event-sign" aria-hidden="true">${number}</span>
    <p class="event-date">${when(event)}</p>
    <p class="event-text">${inlines(children, links)}</p>
    ${
      evidence.length > 0
        ? html`<p class="basis">
            <span class="basis-label" lang=${own.lang} dir=${own.dir}
              >${msg('In the article')}</span
            >
            ${evidence.map(
              (paragraph) =>
                html`<a href="${viewHref('timeline', 'article')}#${paragraph}"
                  >“${excerpt(paragraphs.get(paragraph) ?? paragraph, 6)}”</a
                > `,
            )}
          </p>`
        : nothing
    }
    ${
      sources.length > 0
        ? html`<div class="event-sources">
            <p lang=${own.lang} dir=${own.dir}>
              <span class="trace-label"
                >${evidence.length > 0 ? msg('Also told by') : msg('Not from the report. Sources')}</span
              >
            </p>
            ${sourceList(sources, language)}
          </div>`
        : nothing
    }
  </li>`;
}

/** `<time>` holds one date; a span of days is `<data>`, with both days as ISO 8601 has them. */
function when({ date, until, dateText }: Event): TemplateResult {
  return until === null
    ? html`<time datetime=${date}>${dateText}</time>`
    : html`<data value="${date}/${until}">${dateText}</data>`;
}
