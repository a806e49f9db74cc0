import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';

/** A page above this one. */
export interface Crumb {
  href: string;
  label: string;
}

/**
 * The way from the library to this page, as links (WCAG 2.4.8).
 * @param above the pages above it, the library first
 * @param here the name of this page
 */
export function breadcrumbs(above: readonly Crumb[], here: string): TemplateResult {
  return html`<nav class="breadcrumbs" aria-label=${msg('Breadcrumb')}>
    <ol>
      ${above.map(({ href, label }) => html`<li><a href=${href}>${label}</a></li>`)}
      <li><span aria-current="page">${here}</span></li>
    </ol>
  </nav>`;
}
