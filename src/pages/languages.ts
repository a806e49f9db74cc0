import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { directionOf } from '../model/direction.js';
import { interfaceLanguage, LANGUAGES } from '../languages/language.js';
import { languageFolder } from '../languages/language-folder.js';
import { languageName } from '../languages/language-name.js';
import { rootOf } from './page.js';

/**
 * Links to the same page in every language of the interface, each named in its own language.
 * @param path the page's folder below its language's root; the page for unknown addresses links to
 *   the libraries, for it stands at no address of its own
 * @returns nothing where there is one language only
 */
export function languageLinks(path: string): TemplateResult | typeof nothing {
  if (LANGUAGES.length < 2) return nothing;
  const current = interfaceLanguage();
  const page = path === '404.html' ? '' : path;
  const site = rootOf(languageFolder(current) + page);
  return html`<nav class="languages" aria-label=${msg('Language')}>
    <ul>
      ${LANGUAGES.map(
        (tag) =>
          html`<li>
            <a
              href=${site + languageFolder(tag) + page}
              lang=${tag}
              dir=${directionOf(tag)}
              hreflang=${tag}
              data-language=${tag}
              aria-current=${tag === current ? 'true' : nothing}
              >${languageName(tag)}</a
            >
          </li>`,
      )}
    </ul>
  </nav>`;
}
