import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { contentWords } from './content-words.js';

/** A neighbouring page in reading order. */
export interface Neighbour {
  href: string;
  label: string;
  /** BCP 47 tag of the label, where it is content. */
  language?: string;
}

/**
 * Links to the page before and the page after, at the end of a page.
 * @param previous the page before, or null
 * @param next the page after, or null
 * @param name what the links lead through
 */
export function pager(
  previous: Neighbour | null,
  next: Neighbour | null,
  name = msg('Previous and next'),
): TemplateResult {
  return html`<nav class="pager" aria-label=${name}>
    ${
      previous
        ? html`<a class="pager-previous" rel="prev" href=${previous.href}
            ><span class="pager-direction">${msg('Previous')}</span> ${labelOf(previous)}</a
          >`
        : nothing
    }
    ${
      next
        ? html`<a class="pager-next" rel="next" href=${next.href}
            ><span class="pager-direction">${msg('Next')}</span> ${labelOf(next)}</a
          >`
        : nothing
    }
  </nav>`;
}

function labelOf({ label, language }: Neighbour): TemplateResult | string {
  return language === undefined ? label : contentWords(label, language);
}
