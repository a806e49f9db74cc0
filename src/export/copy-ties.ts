import { msg } from '@lit/localize';
import { asOf } from '../languages/as-of.js';
import { tieLabel } from '../languages/tie-kinds.js';
import type { Tie } from '../model/tie.js';
import { heading, ownTongue, ownWords, placeId, type Copy } from './copy.js';
import { copyEvidence } from './copy-evidence.js';
import { copySources } from './copy-sources.js';
import { element, type Content, type Markup } from './markup.js';

/** Who has to do with whom, as a table. */
export function copyTies(copy: Copy): Markup {
  const { ties, language } = copy.article;
  const id = placeId('glossary', 'ties-heading');
  const column = (words: string): Markup =>
    element('th', { scope: 'col', ...ownTongue(language) }, words);
  return element(
    'section',
    { 'aria-labelledby': id },
    heading(copy.form.level + 2, id, msg('Sides and ties'), language),
    element(
      'table',
      {},
      element('caption', ownTongue(language), msg('Who has to do with whom, and how it is known')),
      element(
        'thead',
        {},
        element(
          'tr',
          {},
          column(msg('From')),
          column(msg('What')),
          column(msg('To')),
          column(msg('How it is known')),
        ),
      ),
      element(
        'tbody',
        {},
        ties.map((tie) => copyTie(tie, copy)),
      ),
    ),
  );
}

function copyTie(tie: Tie, copy: Copy): Markup {
  const { from, to, kind, text, asOf: date, evidence, sources } = tie;
  const { language } = copy.article;
  const name = (id: string): Content => copy.names.get(id) ?? id;
  return element(
    'tr',
    {},
    element('th', { scope: 'row' }, name(from)),
    element('td', ownTongue(language), tieLabel(kind).verb),
    element('td', {}, name(to)),
    element(
      'td',
      {},
      element('p', {}, text, ' ', ownWords(language, asOf(date))),
      copyEvidence(evidence, copy),
      sources.length > 0 ? copySources(sources) : null,
    ),
  );
}
