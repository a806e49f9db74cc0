import { msg } from '@lit/localize';
import { timelinePhases } from '../languages/timeline-phases.js';
import type { Event } from '../model/event.js';
import { heading, ownTongue, placeId, type Copy } from './copy.js';
import { copyEvidence } from './copy-evidence.js';
import { copyInlines } from './copy-inlines.js';
import { copySources } from './copy-sources.js';
import { element, type Content, type Markup } from './markup.js';

/** What happened, in order of time. */
export function copyTimeline(copy: Copy): Content {
  const { events, language } = copy.article;
  return timelinePhases().map(({ phase, heading: words, note }) => {
    const own = events.filter((event) => event.phase === phase);
    if (own.length === 0) return null;
    const id = placeId('timeline', `${phase}-heading`);
    return element(
      'section',
      { 'aria-labelledby': id },
      heading(copy.form.level + 1, id, words, language),
      note === null ? null : element('p', ownTongue(language), note),
      element(
        'ol',
        {},
        own.map((event) => copyEvent(event, copy)),
      ),
    );
  });
}

function copyEvent(event: Event, copy: Copy): Markup {
  const { id, date, until, dateText, children, evidence, sources } = event;
  const { language } = copy.article;
  return element(
    'li',
    { id: placeId('timeline', id) },
    element(
      'p',
      {},
      element(
        'strong',
        {},
        until === null ? element('time', { datetime: date }, dateText) : dateText,
      ),
    ),
    element('p', {}, copyInlines(children, copy, language)),
    copyEvidence(evidence, copy),
    sources.length > 0
      ? [
          element(
            'p',
            ownTongue(language),
            evidence.length > 0 ? msg('Also told by') : msg('Not from the report. Sources'),
          ),
          copySources(sources),
        ]
      : null,
  );
}
