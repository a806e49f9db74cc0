import { msg, str, updateWhenLocaleChanges } from '@lit/localize';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { correct, countParts, type PartKind } from '../import/correct-blocks.js';
import type { ImportedDocument } from '../import/imported-document.js';
import { interfaceLanguage } from '../languages/language.js';
import { textOf } from '../model/inline.js';
import { readingMinutes } from '../model/reading-time.js';
import { languageChoices } from './open-languages.js';
import { partChoices } from './open-parts.js';

/** Fired when the reader has confirmed a text, as they corrected it. */
export class TextConfirmedEvent extends Event {
  readonly document: ImportedDocument;

  constructor(document: ImportedDocument) {
    super('text-confirmed', { bubbles: true, composed: true });
    this.document = document;
  }
}

/**
 * Shows what was found in a text before it is kept: its title, standfirst, language and parts, each
 * of which the reader can correct.
 *
 * @fires {TextConfirmedEvent} text-confirmed - the reader wants it kept
 * @fires {Event} text-refused - the reader does not want it
 */
export class OpenReview extends LitElement {
  static override properties = {
    document: { attribute: false },
    number: { type: Number },
    words: { type: Number },
    corrections: { state: true },
    opened: { state: true },
  };

  declare document: ImportedDocument;
  /** Makes the ids of its fields its own. */
  declare number: number;
  /** How many words the text has. */
  declare words: number;
  declare private corrections: ReadonlyMap<number, PartKind>;
  /** Whether the list of parts was opened: a long text's is drawn only then. */
  declare private opened: boolean;

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this.number = 1;
    this.words = 0;
    this.corrections = new Map();
    this.opened = false;
  }

  override createRenderRoot(): this {
    return this;
  }

  override render(): TemplateResult {
    const { title, dek, language, credit, url } = this.document;
    const id = `open-${this.number}`;
    const { words } = this;
    return html`<form class="open-review" aria-labelledby="${id}-heading" @submit=${this.#confirm}>
      <h3 id="${id}-heading" tabindex="-1">
        ${msg(str`Is this right? ${title || msg('A text without a title')}`)}
      </h3>
      <p>
        ${msg(str`Words: ${words.toLocaleString(interfaceLanguage())}. Minutes to read: ${readingMinutes(words)}.`)}
        ${credit === '' ? nothing : html`<bdi>${credit}</bdi>`}
        ${url === null ? nothing : html`<bdi class="open-address">${url}</bdi>`}
      </p>
      <label for="${id}-title">${msg('Title')}</label>
      <input id="${id}-title" name="title" dir="auto" required .value=${title} maxlength="2000" />
      <label for="${id}-dek">${msg('Introduction, shown under the title; may be empty')}</label>
      <textarea id="${id}-dek" name="dek" rows="2" dir="auto" .value=${textOf(dek)}></textarea>
      <label for="${id}-language">${msg('Language of the text')}</label>
      <select id="${id}-language" name="language">
        ${languageChoices(language)}
      </select>
      <details @toggle=${this.#open}>
        <summary>${msg(str`Parts of the text: ${countParts(this.document)}`)}</summary>
        ${this.opened ? partChoices(id, this.document, this.corrections, this.#correct) : nothing}
      </details>
      <div class="open-actions">
        <button class="primary">${msg('Keep and read')}</button>
        <button type="button" @click=${this.#refuse}>${msg('Do not keep')}</button>
      </div>
    </form>`;
  }

  #correct = (index: number, kind: PartKind): void => {
    this.corrections = new Map(this.corrections).set(index, kind);
  };

  #open = ({ target }: Event): void => {
    if ((target as HTMLDetailsElement).open) this.opened = true;
  };

  #confirm = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const field = (name: string): string => (form.get(name) as string).trim();
    const dek = field('dek');
    const corrected = correct(this.document, this.corrections);
    this.dispatchEvent(
      new TextConfirmedEvent({
        ...corrected,
        title: field('title') || msg('A text without a title'),
        // What the reader did not touch keeps its emphasis and links.
        dek:
          dek === textOf(this.document.dek).trim()
            ? corrected.dek
            : dek === ''
              ? []
              : [{ type: 'text', value: dek }],
        language: field('language'),
      }),
    );
  };

  #refuse = (): void => {
    this.dispatchEvent(new Event('text-refused', { bubbles: true, composed: true }));
  };
}

customElements.define('open-review', OpenReview);

declare global {
  interface HTMLElementTagNameMap {
    'open-review': OpenReview;
  }
}
