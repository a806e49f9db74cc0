import { msg } from '@lit/localize';
import { summaryHeading, type SummarySection } from '../languages/summary-headings.js';
import type { SummaryPoint } from '../model/summary.js';
import { heading, ownTongue, placeId, type Copy } from './copy.js';
import { copyEvidence } from './copy-evidence.js';
import { copyInlines } from './copy-inlines.js';
import { element, type Content, type Markup } from './markup.js';

/** The summary: what it rests on, and whether a program made it, is said with it. */
export function copySummary(copy: Copy): Content {
  const { language, summary } = copy.article;
  const { automatic, sentence, points, plain } = summary;
  const words = (point: SummaryPoint): Content => copyInlines(point.children, copy, language);
  const part = (section: SummarySection, content: Content): Markup => {
    const id = placeId('summary', `${section}-heading`);
    return element(
      'section',
      { 'aria-labelledby': id },
      heading(copy.form.level + 1, id, summaryHeading(section), language),
      content,
    );
  };
  const paragraph = (point: SummaryPoint): Content => [
    element('p', { id: placeId('summary', point.id) }, words(point)),
    copyEvidence(point.evidence, copy),
  ];
  return [
    automatic
      ? element(
          'p',
          ownTongue(language),
          msg(
            'These sentences were picked out of the text by a program. It counts words and does not understand them, so it may miss what matters.',
          ),
        )
      : null,
    part('sentence', paragraph(sentence)),
    points.length > 0
      ? part(
          'points',
          element(
            'ol',
            {},
            points.map((point) =>
              element(
                'li',
                { id: placeId('summary', point.id) },
                element('p', {}, words(point)),
                copyEvidence(point.evidence, copy),
              ),
            ),
          ),
        )
      : null,
    plain.length > 0 ? part('plain', plain.map(paragraph)) : null,
  ];
}
