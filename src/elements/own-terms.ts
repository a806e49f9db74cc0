import { msg, str, updateWhenLocaleChanges } from '@lit/localize';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { DeviceStorage } from '../storage/device-storage.js';
import { newTerm, termsIn } from '../storage/own-term.js';
import { StorageProblem } from '../storage/problem.js';
import type { OwnTerm } from '../storage/records.js';
import { repository } from '../storage/repository.js';
import { storage } from '../storage/storage.js';
import { announce } from './announce.js';
import { followStorage } from './follow-storage.js';
import { termList, termUndo } from './own-terms-row.js';
import './term-editor.js';
import { TermsChangedEvent, type TermChange } from './terms-changed.js';

/**
 * The words that the reader explained, for one of their texts or for all: each can be edited and
 * removed, and the removal undone until the page is left; new ones can be added.
 *
 * @fires terms-changed - `term` was saved, removed or brought back, as `change` says. Bubbles,
 * composed.
 */
export class OwnTerms extends LitElement {
  static override properties = {
    text: {},
    storage: { attribute: false },
    terms: { state: true },
    removed: { state: true },
    problem: { state: true },
  };

  /** Id of the text. */
  declare text: string;
  /** The site's own, unless it is given another. */
  declare storage: DeviceStorage;
  declare private terms: readonly OwnTerm[];
  /** What was removed last, and can be brought back. */
  declare private removed: OwnTerm | null;
  declare private problem: string;

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    followStorage(this, ['terms'], () => this.#look());
    this.text = '';
    this.storage = storage;
    this.terms = [];
    this.removed = null;
    this.problem = '';
  }

  override createRenderRoot(): this {
    return this;
  }

  override render(): TemplateResult {
    const { terms, removed, problem } = this;
    return html`<section class="own-terms">
        <h2 id="own-terms" tabindex="-1">${msg('Words you explained')}</h2>
        ${problem === '' ? nothing : html`<p class="mark-problem" role="alert">${problem}</p>`}
        ${termList(
          terms,
          (term) => void this.#edit(term),
          (term) => void this.#remove(term),
        )}
        ${removed ? termUndo(() => void this.#undo(removed)) : nothing}
        <p class="mark-buttons">
          <button type="button" @click=${() => void this.#edit(newTerm(this.text, ''))}>
            ${msg('Explain a word')}
          </button>
        </p>
      </section>
      <term-editor .storage=${this.storage}></term-editor>`;
  }

  async #look(): Promise<void> {
    await this.#try(async () => {
      this.terms = await termsIn(this.storage, this.text);
    });
  }

  async #edit(term: OwnTerm): Promise<void> {
    const kept = await this.querySelector('term-editor')!.open(term, this.text);
    if (kept) this.dispatchEvent(new TermsChangedEvent(kept, 'saved'));
  }

  async #remove(term: OwnTerm): Promise<void> {
    await this.#try(async () => {
      await repository(this.storage, 'terms').remove(term.id);
      this.removed = term;
      await this.#tell(term, 'removed', msg(str`Removed: ${term.term}`), '.mark-undo button');
    });
  }

  async #undo(term: OwnTerm): Promise<void> {
    await this.#try(async () => {
      await repository(this.storage, 'terms').put(term);
      this.removed = null;
      await this.#tell(term, 'back', msg(str`Explained again: ${term.term}`), '#own-terms');
    });
  }

  /** @param focus where it goes, since the button that was pressed is gone */
  async #tell(term: OwnTerm, change: TermChange, words: string, focus: string): Promise<void> {
    await this.#look();
    this.dispatchEvent(new TermsChangedEvent(term, change));
    announce(words);
    await this.updateComplete;
    this.querySelector<HTMLElement>(focus)?.focus();
  }

  async #try(deed: () => Promise<void>): Promise<void> {
    try {
      await deed();
      this.problem = '';
    } catch (problem) {
      if (!(problem instanceof StorageProblem)) throw problem;
      this.problem = problem.message;
    }
  }
}

customElements.define('own-terms', OwnTerms);

declare global {
  interface HTMLElementTagNameMap {
    'own-terms': OwnTerms;
  }
}
