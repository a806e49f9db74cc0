import { msg, updateWhenLocaleChanges } from '@lit/localize';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { DeviceStorage } from '../storage/device-storage.js';
import { faultOf, type TermFault } from '../storage/own-term.js';
import type { OwnTerm } from '../storage/records.js';
import { repository } from '../storage/repository.js';
import { storage } from '../storage/storage.js';
import { FAULTY, faultInWords, termForm, termIn } from './term-editor-form.js';

/**
 * A dialog in which the reader explains a word for themselves. What was typed stays until it is kept
 * or given up on purpose: where keeping fails it says why and what to do, and Escape asks first.
 */
export class TermEditor extends LitElement {
  static override properties = {
    storage: { attribute: false },
    term: { state: true },
    fault: { state: true },
    problem: { state: true },
  };

  /** The site's own, unless it is given another. */
  declare storage: DeviceStorage;
  declare private term: OwnTerm | null;
  declare private fault: TermFault;
  declare private problem: string;

  #text = '';
  #kept: OwnTerm | null = null;

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this.storage = storage;
    this.term = null;
    this.fault = null;
    this.problem = '';
  }

  override createRenderRoot(): this {
    return this;
  }

  /**
   * Settles once the dialog is closed.
   * @param term one that is kept, or a new one
   * @param text id of the own text that is read
   * @returns the term as it is kept now; null where the reader gave up
   */
  async open(term: OwnTerm, text: string): Promise<OwnTerm | null> {
    this.term = term;
    this.fault = null;
    this.problem = '';
    this.#text = text;
    this.#kept = null;
    await this.updateComplete;
    const dialog = this.querySelector('dialog')!;
    const closed = new Promise((resolve) => {
      dialog.addEventListener('close', resolve, { once: true });
    });
    dialog.showModal();
    // What is missing is written next.
    const first = term.term === '' ? 'term' : 'definition';
    this.querySelector<HTMLElement>(`[name=${first}]`)!.focus();
    await closed;
    this.term = null;
    await this.updateComplete;
    return this.#kept;
  }

  override render(): TemplateResult | typeof nothing {
    if (!this.term) return nothing;
    const problem = this.problem || faultInWords(this.fault);
    return html`<dialog
      class="mark-dialog"
      aria-labelledby="term-editor-heading"
      @cancel=${this.#onCancel}
    >
      <h2 id="term-editor-heading">${msg('Explain a word')}</h2>
      ${termForm(this.term, this.#text, this.fault, this.#onSubmit, this.#close)}
      <p class="mark-problem" id="term-problem" role="alert" ?hidden=${problem === ''}>
        ${problem}
      </p>
    </dialog>`;
  }

  #edited(): OwnTerm {
    return termIn(this.querySelector('form')!, this.term!);
  }

  #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    void this.#save(this.#edited());
  };

  async #save(term: OwnTerm): Promise<void> {
    this.problem = '';
    this.fault = faultOf(term);
    if (this.fault) {
      this.querySelector<HTMLElement>(`[name=${FAULTY[this.fault]}]`)!.focus();
      return;
    }
    try {
      await repository(this.storage, 'terms').put(term);
      this.#kept = term;
      this.#close();
    } catch (problem) {
      this.problem = (problem as Error).message;
    }
  }

  #close = (): void => {
    this.querySelector('dialog')?.close();
  };

  #onCancel = (event: Event): void => {
    const same = (one: OwnTerm): string => JSON.stringify({ ...one, changed: '' });
    if (same(this.#edited()) === same(this.term!)) return;
    event.preventDefault();
    this.problem = msg('This is not saved yet. Save it, or choose “Do not save”.');
  };
}

customElements.define('term-editor', TermEditor);

declare global {
  interface HTMLElementTagNameMap {
    'term-editor': TermEditor;
  }
}
