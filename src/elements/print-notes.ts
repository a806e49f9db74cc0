import { msg } from '@lit/localize';
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { contentTongue } from '../languages/tongue.js';
import type { Definition } from '../model/definition.js';
import { printNotes, type PrintNote } from '../model/print-notes.js';

/**
 * The glossary as notes on paper: what a reader of the screen opens with a tap, a reader of a
 * printed page or a PDF finds at its end, under the letter that stands at the name's first mention.
 *
 * It is empty but while the browser prints. Without scripts a page prints without these notes; the
 * glossary is a page of its own, to be printed like any other.
 *
 * Its rules are in `print.css`.
 *
 * @attr {string} language - BCP 47 tag of the definitions; the page's own where not given
 */
export class PrintNotes extends LitElement {
  static override properties = {
    definitions: { attribute: false },
    language: {},
    notes: { state: true },
  };

  /** Entry id → what its note says. */
  declare definitions: Record<string, Definition>;
  declare language: string;
  declare private notes: PrintNote[];

  constructor() {
    super();
    this.definitions = {};
    this.language = document.documentElement.lang;
    this.notes = [];
  }

  override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('beforeprint', this.#write);
    addEventListener('afterprint', this.#clear);
  }

  override disconnectedCallback(): void {
    removeEventListener('beforeprint', this.#write);
    removeEventListener('afterprint', this.#clear);
    super.disconnectedCallback();
  }

  override render(): TemplateResult | typeof nothing {
    if (this.notes.length === 0) return nothing;
    const { lang, dir } = contentTongue(this.language);
    return html`<section class="prose">
      <h2 id="print-notes">${msg('Names and terms')}</h2>
      <dl lang=${lang} dir=${dir}>
        ${this.notes.map(({ entry, letters }) => note(letters, this.definitions[entry]!))}
      </dl>
    </section>`;
  }

  #write = (): void => {
    const terms = [...document.querySelectorAll<HTMLElement>('main .term[data-entry]')];
    const mentions = terms.map(({ dataset }) => dataset['entry']!);
    this.notes = printNotes(mentions, (entry) => Object.hasOwn(this.definitions, entry));
    for (const { first, letters } of this.notes) terms[first]!.dataset['note'] = letters;
  };

  #clear = (): void => {
    this.notes = [];
    for (const term of document.querySelectorAll<HTMLElement>('.term[data-note]')) {
      delete term.dataset['note'];
    }
  };
}

function note(
  letters: string,
  { name, kind, native, definition, role }: Definition,
): TemplateResult {
  return html`<div>
    <dt>
      <span class="print-notes-sign">${letters}</span> ${name}${native.map(
        ({ text, lang, dir }) => html`, <bdi lang=${lang} dir=${dir}>${text}</bdi>`,
      )}
      <span class="print-notes-kind">(${kind})</span>
    </dt>
    <dd>${definition}${role ? html` ${role}` : nothing}</dd>
  </div>`;
}

customElements.define('print-notes', PrintNotes);

declare global {
  interface HTMLElementTagNameMap {
    'print-notes': PrintNotes;
  }
}
