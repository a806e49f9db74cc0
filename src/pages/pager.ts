import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';

/** A neighbouring page in reading order. */
export interface Neighbour {
  href: string;
  label: string;
}

/**
 * Links to the page before and the page after, at the end of a page.
 * @param previous the page before, or null
 * @param next the page after, or null
 */
export function pager(previous: Neighbour | null, next: Neighbour | null): TemplateResult {
  return html`<nav class="pager" aria-label=${msg('Previous and next')}>
    ${
      previous
        ? html`<a class="pager-previous" rel="prev" href=${previous.href}
            ><span class="pager-direction">${msg('Previous')}</span> ${previous.label}</a
          >`
        : nothing
    }
    ${
      next
        ? html`<a class="pager-next" rel="next" href=${next.href}
            ><span class="pager-direction">${msg('Next')}</span> ${next.label}</a
          >`
        : nothing
    }
  </nav>`;
}
