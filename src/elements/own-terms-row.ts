import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { OwnTerm } from '../storage/records.js';

/** The words the reader explained, or how that is done. */
export function termList(
  terms: readonly OwnTerm[],
  edit: (term: OwnTerm) => void,
  remove: (term: OwnTerm) => void,
): TemplateResult {
  if (terms.length === 0) {
    return html`<p>
      ${msg('None yet. Here, or by selecting a word in the text, you can explain one in your own words; it is then marked wherever it stands.')}
    </p>`;
  }
  return html`<ul class="own-terms-list">
    ${terms.map((term) =>
      item(
        term,
        () => edit(term),
        () => remove(term),
      ),
    )}
  </ul>`;
}

/** A word the reader explained, and what can be done with it. */
function item(term: OwnTerm, edit: () => void, remove: () => void): TemplateResult {
  const { id, text, aliases, definition } = term;
  return html`<li class="own-term">
    <h3 id="own-term-${id}" dir="auto">${term.term}</h3>
    ${aliases.length > 0 ? html`<p class="own-term-facts" dir="auto">${aliases.join(' · ')}</p>` : nothing}
    <p class="own-term-words" dir="auto">${definition}</p>
    <p class="own-term-facts">
      ${text === '' ? msg('In all texts of your own') : msg('In this text')}
    </p>
    <p class="mark-buttons">
      ${button(`edit-${id}`, id, msg('Edit'), edit)}
      ${button(`remove-${id}`, id, msg('Remove'), remove)}
    </p>
  </li>`;
}

/** Named by two elements: what it does, and the word. */
function button(own: string, term: string, words: string, act: () => void): TemplateResult {
  return html`<button
    type="button"
    id=${own}
    aria-labelledby="${own} own-term-${term}"
    @click=${act}
  >
    ${words}
  </button>`;
}

/** What stands where a word was, until the page is left. */
export function termUndo(undo: () => void): TemplateResult {
  return html`<p class="mark-undo">
    <span>${msg('The explanation is removed.')}</span>
    <button type="button" @click=${undo}>${msg('Undo')}</button>
  </p>`;
}
