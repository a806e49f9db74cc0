import { msg } from '@lit/localize';
import { excerpt } from '../model/excerpt.js';
import { ownWords, placeHref, type Copy } from './copy.js';
import { element, type Content } from './markup.js';

/** Words of a paragraph that name the link to it. */
const WORDS = 6;

/**
 * Links to the paragraphs that something rests on, named by their first words.
 * @param evidence ids of paragraphs
 */
export function copyEvidence(evidence: readonly string[], copy: Copy): Content {
  const found = evidence.filter((id) => copy.places.has(id));
  if (found.length === 0) return null;
  return element(
    'p',
    { class: 'basis' },
    ownWords(copy.article.language, msg('In the article')),
    found.map((id) => [
      ' ',
      element(
        'a',
        { href: placeHref(copy, 'text', id) },
        `“${excerpt(copy.paragraphs.get(id) ?? id, WORDS)}”`,
      ),
    ]),
  );
}
