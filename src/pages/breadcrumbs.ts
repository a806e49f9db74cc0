import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import { contentTongue, SAME_TONGUE, type Tongue } from '../languages/tongue.js';

/** A page above this one. */
export interface Crumb {
  href: string;
  label: string;
  /** BCP 47 tag of the label, where it is content. */
  language?: string;
}

/**
 * The way from the library to this page, as links (WCAG 2.4.8).
 * @param above the pages above it, the library first
 * @param here the name of this page
 * @param language BCP 47 tag of that name, where it is content
 */
export function breadcrumbs(
  above: readonly Crumb[],
  here: string,
  language?: string,
): TemplateResult {
  const own = tongueOf(language);
  return html`<nav class="breadcrumbs" aria-label=${msg('Breadcrumb')}>
    <ol>
      ${above.map((crumb) => {
        const { lang, dir } = tongueOf(crumb.language);
        return html`<li><a href=${crumb.href} lang=${lang} dir=${dir}>${crumb.label}</a></li>`;
      })}
      <li><span aria-current="page" lang=${own.lang} dir=${own.dir}>${here}</span></li>
    </ol>
  </nav>`;
}

function tongueOf(language: string | undefined): Tongue {
  return language === undefined ? SAME_TONGUE : contentTongue(language);
}
