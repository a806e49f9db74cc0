import { msg } from '@lit/localize';
import { sideLabel } from '../languages/side-labels.js';
import { statusLabel } from '../languages/status-labels.js';
import { numberedStatements, type NumberedStatement } from '../model/trace.js';
import { ownTongue, ownWords, placeHref, placeId, type Copy } from './copy.js';
import { copyEvidence } from './copy-evidence.js';
import { element, type Content, type Markup } from './markup.js';

/** Who says what, for which side, and how sure it is. */
export function copyVoices(copy: Copy): Content {
  const { language } = copy.article;
  return [
    element(
      'p',
      ownTongue(language),
      msg('Who says what in the article, and how sure it is. The words are the article’s own.'),
    ),
    element(
      'ol',
      {},
      numberedStatements(copy.article).map((statement) => copyStatement(statement, copy)),
    ),
  ];
}

function copyStatement(statement: NumberedStatement, copy: Copy): Markup {
  const { id, by, who, setting, side, status, text, note, paragraph } = statement;
  const { language } = copy.article;
  const speaker = by === null ? undefined : copy.names.get(by);
  return element(
    'li',
    { id: placeId('voices', id) },
    element(
      'p',
      {},
      element('strong', {}, who),
      setting === null ? null : [' ', setting],
      speaker === undefined || by === null
        ? null
        : [' (', element('a', { href: placeHref(copy, 'glossary', by) }, speaker), ')'],
    ),
    element('blockquote', {}, element('p', {}, text)),
    element(
      'p',
      {},
      ownWords(
        language,
        statusLabel(status),
        side === null ? null : [' · ', msg('Side'), ': ', sideLabel(side)],
      ),
    ),
    note === null ? null : element('p', {}, note),
    copyEvidence([paragraph], copy),
  );
}
