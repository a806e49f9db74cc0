import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { interfaceLanguage } from '../languages/language.js';
import { contentTongue } from '../languages/tongue.js';
import { excerpt } from '../model/excerpt.js';
import { formatLocale } from '../model/format-locale.js';
import type { Mark } from '../model/mark.js';
import { marksByText } from '../model/marks-by-text.js';
import { markKindName } from './mark-kind-name.js';

/** What an item of the list needs besides its mark. */
interface ItemContext {
  readonly href: string;
  /** Whether its passage is not in the text any more. */
  readonly lost: boolean;
  readonly edit: () => void;
  readonly remove: () => void;
}

/** So many words of a passage name what can be done with it. */
const NAME_WORDS = 8;

/**
 * Marks under the titles of their texts.
 * @param hrefOf where a mark's passage is found
 * @param items lists the marks of one text
 */
export function groups(
  marks: readonly Mark[],
  hrefOf: (mark: Mark) => string,
  items: (marks: readonly Mark[]) => TemplateResult,
): TemplateResult[] {
  return marksByText(marks).map(({ source, marks: own }) => {
    const { lang, dir } = contentTongue(source.language);
    const address = hrefOf(own[0]!).replace(/#.*$/u, '');
    return html`<section class="mark-group">
      <h2 lang=${lang} dir=${dir}><a href=${address}>${source.title}</a></h2>
      ${items(own)}
    </section>`;
  });
}

/** One mark: its kind, its passage as a link to its place, its note, and what can be done with it. */
export function markItem(mark: Mark, { href, lost, edit, remove }: ItemContext): TemplateResult {
  const { id, kind, quote, note, source, created } = mark;
  const { lang, dir } = contentTongue(source.language);
  return html`<li data-mark=${id}>
    <p class="mark-line">
      ${markKindName(kind)}
      ${created ? html`<time datetime=${created}>${dayOf(created)}</time>` : nothing}
    </p>
    <blockquote lang=${lang} dir=${dir}>
      ${lost ? html`<span>${quote.exact}</span>` : html`<a href=${href}>${quote.exact}</a>`}
    </blockquote>
    ${
      lost
        ? html`<p class="mark-lost">
            ${msg('This passage is not in the text any more. The text has changed since you marked it; your mark and note are kept.')}
          </p>`
        : nothing
    }
    ${note ? html`<p class="mark-note" dir="auto">${note}</p>` : nothing}
    <p class="mark-buttons">
      <span id="name-${id}" lang=${lang} dir=${dir} hidden
        >${excerpt(quote.exact, NAME_WORDS)}</span
      >
      ${itemButton(`edit-${id}`, `name-${id}`, msg('Edit'), edit)}
      ${itemButton(`remove-${id}`, `name-${id}`, msg('Remove'), remove)}
    </p>
  </li>`;
}

/** Named by two elements, each in its own language: what it does, and the passage. */
function itemButton(id: string, passage: string, words: string, act: () => void): TemplateResult {
  return html`<button type="button" id=${id} aria-labelledby="${id} ${passage}" @click=${act}>
    ${words}
  </button>`;
}

/** Brings the mark back that was removed last. */
export function undoPart(possible: boolean, undo: () => unknown): TemplateResult {
  return html`<p class="mark-undo" ?hidden=${!possible}>
    <span>${msg('The mark is removed.')}</span>
    <button type="button" @click=${undo}>${msg('Undo')}</button>
  </p>`;
}

/** The day of a moment, where the reader is: `31 Jan 2026`. */
function dayOf(moment: string): string {
  const format = new Intl.DateTimeFormat(formatLocale(interfaceLanguage()), {
    dateStyle: 'medium',
  });
  return format.format(new Date(moment));
}
