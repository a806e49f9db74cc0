import { html, nothing, type TemplateResult } from 'lit';
import type { Event } from '../model/event.js';
import { excerpt } from '../model/excerpt.js';
import { inlines } from './inlines.js';
import { sourceList } from './sources.js';
import { viewHref } from './views.js';

/**
 * The events of one part of a timeline as a list, which goes on counting where the part before
 * left off.
 * @param first number of its first event, 1 for the first of all
 * @param paragraphs the article's paragraphs by id, to name links by where they lead
 */
export function eventList(
  events: readonly Event[],
  first: number,
  paragraphs: ReadonlyMap<string, string>,
): TemplateResult {
  // `role` because Safari takes a list without markers for none.
  return html`<ol class="events" role="list" start=${first}>
    ${events.map((event, index) => eventItem(event, first + index, paragraphs))}
  </ol>`;
}

function eventItem(
  event: Event,
  number: number,
  paragraphs: ReadonlyMap<string, string>,
): TemplateResult {
  const { id, children, evidence, sources } = event;
  const links = { glossary: viewHref('timeline', 'glossary') };
  const kind = evidence.length > 0 ? 'event-reported' : 'event-elsewhere';
  return html`<li id=${id} class=${kind}>
    <span class="event-sign" aria-hidden="true">${number}</span>
    <p class="event-date">${when(event)}</p>
    <p class="event-text">${inlines(children, links)}</p>
    ${
      evidence.length > 0
        ? html`<p class="basis">
            <span class="basis-label">In the article</span>
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
            <p>${evidence.length > 0 ? 'Also told by' : 'Not from the report. Sources'}</p>
            ${sourceList(sources)}
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
