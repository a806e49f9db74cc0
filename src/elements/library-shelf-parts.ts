import { msg, str } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import type { LibraryLook } from './library-shelf-look.js';

/** What stands above the list until the page is left, once a text was removed. */
export function undoOffer(undo: () => void): TemplateResult {
  return html`<p class="shelf-undo">
    ${msg('The text is removed.')}
    <button type="button" @click=${undo}>${msg('Undo')}</button>
  </p>`;
}

/** How many texts are shown. */
export function shownInWords({ texts, more }: LibraryLook): string {
  if (texts.length === 0) return msg('No text fits.');
  return more
    ? msg(str`Texts shown: the first ${texts.length}`)
    : msg(str`Texts shown: ${texts.length}`);
}

/**
 * What a choice has led to, and the way back.
 * @param look null where that is not known yet
 */
export function shelfOutcome(look: LibraryLook | null, showAll: () => void): TemplateResult {
  return html`<p class="shelf-outcome">
    <span>${look && shownInWords(look)}</span>
    <button type="button" @click=${showAll}>${msg('Show all')}</button>
  </p>`;
}

/** The way to more texts than are shown. */
export function moreTexts(more: () => void): TemplateResult {
  return html`<button type="button" @click=${more}>${msg('Show more texts')}</button>`;
}
