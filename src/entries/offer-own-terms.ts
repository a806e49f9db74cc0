/** The words that the reader explained, in the glossary of their text. */
import { msg, str } from '@lit/localize';
import '../elements/own-terms.js';
import { sayAfterReload } from './say-after-reload.js';

/**
 * Puts them after the glossary's entries. The page is loaded again once one is saved; where one is
 * removed, its entry goes, and comes back with it.
 * @param text id of the own text
 */
export function offerOwnTerms(text: string): void {
  const terms = document.createElement('own-terms');
  terms.text = text;
  document.querySelector('#text')!.after(terms);
  terms.addEventListener('terms-changed', ({ term, change }) => {
    if (change === 'saved') {
      sayAfterReload(msg(str`Explained: ${term.term}`));
      location.reload();
      return;
    }
    const id = CSS.escape(`own-${term.id}`);
    const entry = `#${id}, .entry-index li:has(> a[href="#${id}"])`;
    for (const part of document.querySelectorAll<HTMLElement>(entry)) {
      part.hidden = change === 'removed';
    }
  });
}
