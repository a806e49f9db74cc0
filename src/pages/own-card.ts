import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { interfaceLanguage } from '../languages/language.js';
import { contentTongue } from '../languages/tongue.js';
import { formatDate } from '../model/format-date.js';
import type { OwnLibraryText } from '../model/library-query.js';
import { cover } from './cover.js';

/**
 * One of the reader's own texts as the library lists it, beside articles: what stands within its
 * item of the list.
 * @param remove is called when the reader wants it removed
 */
export function ownCard(text: OwnLibraryText, remove: () => void): TemplateResult {
  const { id, title, language, date, source, progress, read } = text;
  const { lang, dir } = contentTongue(language);
  const address = `read/?text=${id}`;
  const day = date.slice(0, 10);
  return html`${cover(title, language)}
    <div>
      <p class="byline">
        <time datetime=${day}>${formatDate(day, interfaceLanguage())}</time>
        <span>${msg('Your own text')}</span>
        ${source === '' ? nothing : html`<span><bdi>${shortSource(source)}</bdi></span>`}
        <span>${read}</span>
      </p>
      <h2 id="own-${id}" lang=${lang} dir=${dir}><a href=${address}>${title}</a></h2>
      <ul class="card-views">
        ${
          progress !== null && progress < 1
            ? html`<li>
                <a
                  id="continue-${id}"
                  href="${address}#continue"
                  aria-labelledby="continue-${id} own-${id}"
                  >${msg('Continue')}</a
                >
              </li>`
            : nothing
        }
        <li>
          <button type="button" @click=${remove} aria-label=${msg(str`Remove: ${title}`)}>
            ${msg('Remove')}
          </button>
        </li>
      </ul>
    </div>`;
}

/** Of an address the site; of a file its name. */
function shortSource(source: string): string {
  return URL.canParse(source) ? new URL(source).hostname || source : source;
}
