import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { interfaceLanguage } from '../languages/language.js';
import { contentTongue } from '../languages/tongue.js';
import { excerpt } from '../model/excerpt.js';
import { formatLocale } from '../model/format-locale.js';
import type { Mark } from '../model/mark.js';
import type { MarkedText } from '../model/marks-by-text.js';
import { remembered } from '../model/remembered.js';
import { markKindName } from './mark-kind-name.js';

/** What an item of the list needs besides its mark. */
export interface ItemContext {
  readonly href: string;
  /** Whether its passage is not in the text any more. */
  readonly lost: boolean;
  readonly edit: () => void;
  readonly remove: () => void;
}

/** So many words of a passage name what can be done with it. */
const NAME_WORDS = 8;

/** So many words of a longer passage are listed. */
const LISTED_WORDS = 80;

/** Marks under the titles of their texts. */
export function groups(
  texts: readonly MarkedText[],
  contextOf: (mark: Mark) => ItemContext,
): TemplateResult[] {
  return texts.map(({ source, marks }) => {
    const { lang, dir } = contentTongue(source.language);
    const address = contextOf(marks[0]!).href.replace(/#.*$/u, '');
    return html`<section class="mark-group">
      <h2 lang=${lang} dir=${dir}><a href=${address}>${source.title}</a></h2>
      ${items(marks, contextOf)}
    </section>`;
  });
}

/** The marks of one text. */
export function items(
  marks: readonly Mark[],
  contextOf: (mark: Mark) => ItemContext,
): TemplateResult {
  return html`<ol class="mark-items">
    ${marks.map((mark) => markItem(mark, contextOf(mark)))}
  </ol>`;
}

/** One mark: its kind, its passage as a link to its place, its note, and what can be done with it. */
function markItem(mark: Mark, { href, lost, edit, remove }: ItemContext): TemplateResult {
  const { id, kind, quote, note, source, created } = mark;
  const { lang, dir } = contentTongue(source.language);
  const passage = listed(quote.exact);
  return html`<li data-mark=${id}>
    <p class="mark-line">
      ${markKindName(kind)}
      ${created ? html`<time datetime=${created}>${dayOf(created)}</time>` : nothing}
    </p>
    <blockquote lang=${lang} dir=${dir}>
      ${lost ? html`<span>${passage}</span>` : html`<a href=${href}>${passage}</a>`}
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

/** Lists more; nothing where all are listed. */
export function morePart(
  shown: number,
  all: number,
  more: () => unknown,
): TemplateResult | typeof nothing {
  if (shown >= all) return nothing;
  const [some, total] = [shown, all].map((count) => count.toLocaleString(interfaceLanguage()));
  return html`<p class="mark-buttons">
    <span>${msg(str`Listed: ${some} of ${total}`)}</span>
    <button type="button" @click=${more}>${msg('Show more marks')}</button>
  </p>`;
}

/** A passage with its line breaks, or the beginning of one that is too long for a list. */
function listed(passage: string): string {
  const isLong = passage.trim().split(/\s+/u).length > LISTED_WORDS;
  return isLong ? excerpt(passage, LISTED_WORDS) : passage;
}

/** Making one takes longer than all else of an item. */
const dayFormat = remembered(
  (language) => new Intl.DateTimeFormat(formatLocale(language), { dateStyle: 'medium' }),
);

/** The day of a moment, where the reader is: `31 Jan 2026`. */
function dayOf(moment: string): string {
  return dayFormat(interfaceLanguage()).format(new Date(moment));
}
