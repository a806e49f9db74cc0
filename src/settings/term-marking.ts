import type { Settings } from './effects.js';

/**
 * Makes the chosen mentions of glossary entries links, and the others plain words, by giving
 * and taking `href` alone: the text's nodes, and with them the reader's selection and notes,
 * stay as they are.
 * @param root what holds the mentions: `a.term` with `data-href`, and `data-first` on the first
 * mention of an entry in its section
 * @param marked which of them become links
 */
export function markTerms(root: ParentNode, marked: Settings['terms']): void {
  for (const term of root.querySelectorAll<HTMLAnchorElement>('a.term[data-href]')) {
    const link = marked === 'all' || (marked === 'first' && term.hasAttribute('data-first'));
    if (link === term.hasAttribute('href')) continue;
    if (link) term.setAttribute('href', term.dataset['href']!);
    else term.removeAttribute('href');
  }
}
