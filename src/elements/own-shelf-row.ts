import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { interfaceLanguage } from '../languages/language.js';
import { contentTongue } from '../languages/tongue.js';
import { coverOf } from '../model/cover.js';
import { formatDate } from '../model/format-date.js';
import type { ShelfText } from '../storage/shelf.js';
import { readSoFar } from './reading-words.js';

/**
 * One text of the reader's own, as the library lists it.
 * @param remove is called when the reader wants it removed
 */
export function shelfRow({ text, progress }: ShelfText, remove: () => void): TemplateResult {
  const { id, title, language, source, changed } = text;
  const { lang, dir } = contentTongue(language);
  const { letter, design } = coverOf(title, language);
  const day = changed.slice(0, 10);
  return html`<li class="shelf-text">
    <span
      class="cover cover-${design}"
      lang=${lang}
      data-letter=${letter}
      aria-hidden="true"
    ></span>
    <div>
      <h3 id="shelf-${id}"><a href="read/?text=${id}" lang=${lang} dir=${dir}>${title}</a></h3>
      <p class="shelf-facts">
        <time datetime=${day}>${formatDate(day, interfaceLanguage())}</time>
        ${source === '' ? nothing : html`<bdi>${shortSource(source)}</bdi>`}
        <span>${progressInWords(progress)}</span>
        ${
          progress !== null && progress < 1
            ? html`<a
                id="continue-${id}"
                href="read/?text=${id}#continue"
                aria-labelledby="continue-${id} shelf-${id}"
                >${msg('Continue')}</a
              >`
            : nothing
        }
      </p>
    </div>
    <button type="button" @click=${remove} aria-label=${msg(str`Remove: ${title}`)}>
      ${msg('Remove')}
    </button>
  </li>`;
}

/** What stands where a text was, until the page is left. */
export function undoOffer(undo: () => void): TemplateResult {
  return html`<p class="shelf-undo">
    ${msg('The text is removed.')}
    <button type="button" @click=${undo}>${msg('Undo')}</button>
  </p>`;
}

/** Of an address the site; of a file its name. */
function shortSource(source: string): string {
  return URL.canParse(source) ? new URL(source).hostname || source : source;
}

function progressInWords(progress: number | null): string {
  return progress === null ? msg('Not begun') : readSoFar(progress);
}
