import { html, type TemplateResult } from 'lit';
import { contentTongue } from '../languages/tongue.js';
import { coverOf } from '../model/cover.js';

/**
 * The cover of a text, for the eyes alone. Its letter is drawn by the style sheet: without one, and
 * in what is copied, a single letter before each title would be a riddle.
 * @param language BCP 47 tag of the title
 */
export function cover(title: string, language: string): TemplateResult {
  const { letter, design } = coverOf(title, language);
  const { lang } = contentTongue(language);
  return html`<span
    class="cover cover-${design}"
    lang=${lang}
    data-letter=${letter}
    aria-hidden="true"
  ></span>`;
}
