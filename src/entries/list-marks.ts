import { msg } from '@lit/localize';
import { html, render } from 'lit';
import type { AnchoredMarks } from '../elements/anchored-marks.js';
import { canPaint } from '../elements/paint-marks.js';
import type { Passage } from '../model/text-content.js';
import type { Marks } from '../storage/marks.js';

interface Listing {
  /** Id of the text. */
  readonly text: string;
  readonly kept: Marks;
  readonly marks: AnchoredMarks;
  readonly goTo: (passage: Passage) => void;
}

/** Fragments that lead to a mark: `#mark-ID`. */
const FRAGMENT = '#mark-';

/**
 * Lists the marks of a text at its end, and keeps list and drawing in step with what is kept, here
 * and in other tabs. The list is also the way to marks for those who do not see them in the text.
 * @returns looks anew at what is kept
 */
export function listMarks(
  article: HTMLElement,
  { text, kept, marks, goTo }: Listing,
): { refresh(): Promise<void> } {
  let section: HTMLElement | null = null;
  let arrived = false;

  function draw(lost: ReadonlySet<string>, count: number): void {
    if (!section) {
      if (count === 0) return;
      section = document.createElement('section');
      section.className = 'marks';
      section.setAttribute('aria-labelledby', 'marks-heading');
      article.querySelector('.article-sources, print-notes')?.before(section);
      if (!section.isConnected) article.append(section);
    }
    const all = document.querySelector<HTMLAnchorElement>('a.marks-link')?.href;
    render(
      html`<h2 id="marks-heading">${msg('Your marks')}</h2>
        ${
          canPaint()
            ? ''
            : html`<p>
                ${msg('This browser cannot draw marks in the text. They are kept, and listed here.')}
              </p>`
        }
        <mark-list .text=${text} .kept=${kept} .lost=${lost}></mark-list>
        ${all ? html`<p><a href=${all}>${msg('Your marks in all texts')}</a></p>` : ''}`,
      section,
    );
  }

  /** Leads to the mark that the address names; to its item in the list where it is lost. */
  function arrive(): void {
    if (!location.hash.startsWith(FRAGMENT)) return;
    const id = location.hash.slice(FRAGMENT.length);
    const passage = marks.passageOf(id);
    if (passage) goTo(passage);
    else void section?.querySelector('mark-list')?.focusMark(id);
  }

  async function refresh(): Promise<void> {
    const all = await kept.of(text).catch(() => null);
    if (!all) return;
    draw(await marks.show(all), all.length);
    if (arrived) return;
    arrived = true;
    arrive();
  }

  kept.subscribe(() => void refresh());
  addEventListener('hashchange', arrive);
  // A link to where the address leads already changes nothing, though the reader has gone on.
  article.addEventListener('click', ({ target }) => {
    const link = target instanceof Element && target.closest<HTMLAnchorElement>('.marks a');
    if (link && link.href === location.href) arrive();
  });
  return { refresh };
}
