import { msg, str, updateWhenLocaleChanges } from '@lit/localize';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { interfaceLanguage } from '../languages/language.js';
import { annotationCollection } from '../model/annotation-collection.js';
import type { Mark } from '../model/mark.js';
import { marksMarkdown } from '../model/marks-markdown.js';
import { announceAtRest } from './announce-at-rest.js';
import './mark-list.js';
import type { MarksListedEvent } from './marks-listed.js';
import { markKindLabels } from './mark-words.js';
import { saveFile } from './save-file.js';

/**
 * All marks and notes of the reader: a search over them, the list, and ways to take them elsewhere.
 */
export class AllMarks extends LitElement {
  static override properties = {
    hrefOf: { attribute: false },
    query: { state: true },
    all: { state: true },
    listed: { state: true },
  };

  /** Where a mark's passage is found. */
  declare hrefOf: (mark: Mark) => string;
  declare private query: string;
  declare private all: readonly Mark[] | null;
  declare private listed: readonly Mark[];

  #count = announceAtRest(() => this.#outcome());

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this.hrefOf = ({ text, id }) => `../${text}/#mark-${id}`;
    this.query = '';
    this.all = null;
    this.listed = [];
  }

  override createRenderRoot(): this {
    return this;
  }

  override disconnectedCallback(): void {
    this.#count.drop();
    super.disconnectedCallback();
  }

  override render(): TemplateResult {
    const { all } = this;
    return html`
      ${all && all.length > 0 ? this.#search() : nothing}
      ${
        all?.length === 0
          ? html`<p>
              ${msg('You have no marks yet. Select a passage of a text, with a finger, the mouse or the button “Mark passages”, and choose what it is to you.')}
            </p>`
          : nothing
      }
      <mark-list
        .query=${this.query}
        .hrefOf=${this.hrefOf}
        @marks-listed=${this.#onListed}
      ></mark-list>
      ${all && all.length > 0 ? this.#waysOut() : nothing}
    `;
  }

  #search(): TemplateResult {
    return html`<search class="mark-search">
      <label for="mark-words">${msg('Find in your marks and notes')}</label>
      <input
        id="mark-words"
        type="search"
        autocomplete="off"
        .value=${this.query}
        @input=${this.#onInput}
      />
      <p>${this.#outcome()}</p>
    </search>`;
  }

  #waysOut(): TemplateResult {
    return html`<section>
      <h2 id="marks-out-heading">${msg('Take them with you')}</h2>
      <p>
        ${msg('What is listed above as a file: as Markdown, to read and to edit, or as JSON-LD (W3C Web Annotations), for other programs.')}
      </p>
      <p class="mark-buttons">
        <button type="button" @click=${this.#saveMarkdown}>${msg('Save as Markdown')}</button>
        <button type="button" @click=${this.#saveJson}>${msg('Save as JSON-LD')}</button>
      </p>
    </section>`;
  }

  #outcome(): string {
    const number = (count: number): string => count.toLocaleString(interfaceLanguage());
    const [listed, all] = [number(this.listed.length), number(this.all?.length ?? 0)];
    return this.query.trim() === ''
      ? msg(str`Marks: ${all}`)
      : msg(str`Marks found: ${listed} of ${all}`);
  }

  #onInput = ({ target }: Event): void => {
    this.query = (target as HTMLInputElement).value;
    this.#count.asked(true);
  };

  #onListed = ({ all, listed }: MarksListedEvent): void => {
    this.all = all;
    this.listed = listed;
  };

  #saveMarkdown = (): void => {
    const text = marksMarkdown(this.listed, msg('Your marks'), markKindLabels());
    saveFile(new Blob([text], { type: 'text/markdown;charset=utf-8' }), 'lectern-marks.md');
  };

  #saveJson = (): void => {
    const text = annotationCollection(this.listed, msg('Your marks'));
    saveFile(new Blob([text], { type: 'application/ld+json' }), 'lectern-marks.jsonld');
  };
}

customElements.define('all-marks', AllMarks);

declare global {
  interface HTMLElementTagNameMap {
    'all-marks': AllMarks;
  }
}
