import { msg, str, updateWhenLocaleChanges } from '@lit/localize';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { DeviceStorage } from '../storage/device-storage.js';
import { StorageProblem } from '../storage/problem.js';
import { removeText } from '../storage/remove-text.js';
import {
  readShelf,
  type Shelf,
  type ShelfFilter,
  type ShelfOrder,
  type ShelfText,
} from '../storage/shelf.js';
import { storage } from '../storage/storage.js';
import { announce } from './announce.js';
import { followStorage } from './follow-storage.js';
import { shelfChoices } from './own-shelf-choices.js';
import { shelfRow, undoOffer } from './own-shelf-row.js';

/** So many are shown at first, and more by as many. */
const STEP = 20;

/**
 * The texts the reader brought, in the library: sorted, filtered, with how far each was read; each
 * can be removed, and the removal undone until the page is left. Shows nothing where there are none.
 */
export class OwnShelf extends LitElement {
  static override properties = {
    storage: { attribute: false },
    shelf: { state: true },
    problem: { state: true },
    undo: { state: true },
  };

  /** The site's own, unless it is given another. */
  declare storage: DeviceStorage;
  declare private shelf: Shelf | null;
  declare private problem: string;
  declare private undo: (() => Promise<void>) | null;

  #order: ShelfOrder = 'newest';
  #filter: ShelfFilter = 'all';
  #most = STEP;

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    followStorage(this, ['texts', 'places'], () => this.#look());
    this.storage = storage;
    this.shelf = null;
    this.problem = '';
    this.undo = null;
  }

  override createRenderRoot(): this {
    return this;
  }

  override render(): TemplateResult | typeof nothing {
    const { shelf } = this;
    const empty = (shelf?.total ?? 0) === 0;
    if (empty && !this.undo && this.problem === '') return nothing;
    return html`<section class="shelf">
      <h2 id="own-texts" tabindex="-1">${msg('Your own texts')}</h2>
      ${this.problem === '' ? nothing : html`<p class="problem">${this.problem}</p>`}
      ${this.undo ? undoOffer(() => void this.#undo()) : nothing}
      ${
        shelf === null || empty
          ? nothing
          : html`${shelfChoices(this.#order, this.#filter, this.#show)}
              ${shelf.texts.length === 0 ? html`<p>${msg('None of your texts is of this kind.')}</p>` : nothing}
              <ul class="shelf-list">
                ${shelf.texts.map((text) => shelfRow(text, () => void this.#remove(text)))}
              </ul>
              ${shelf.more ? html`<button type="button" @click=${this.#more}>${msg('Show more of your texts')}</button>` : nothing}`
      }
    </section>`;
  }

  async #look(): Promise<void> {
    try {
      const asked = { order: this.#order, filter: this.#filter, most: this.#most };
      this.shelf = await readShelf(this.storage, asked);
    } catch (problem) {
      this.#tell(problem);
    }
  }

  #show = (order: ShelfOrder, filter: ShelfFilter): void => {
    this.#order = order;
    this.#filter = filter;
    this.#most = STEP;
    void this.#look();
  };

  async #remove({ text }: ShelfText): Promise<void> {
    try {
      this.undo = await removeText(this.storage, text.id);
      announce(msg(str`Removed: ${text.title}`));
      await this.#look();
      await this.updateComplete;
      this.querySelector<HTMLElement>('.shelf-undo button')?.focus();
    } catch (problem) {
      this.#tell(problem);
    }
  }

  async #undo(): Promise<void> {
    try {
      await this.undo?.();
      this.undo = null;
      await this.#look();
      announce(msg('The text is back.'));
      await this.updateComplete;
      this.querySelector<HTMLElement>('#own-texts')?.focus();
    } catch (problem) {
      this.#tell(problem);
    }
  }

  #more = (): void => {
    this.#most += STEP;
    void this.#look();
  };

  #tell(problem: unknown): void {
    if (!(problem instanceof StorageProblem)) throw problem;
    // A browser that keeps nothing for anyone has no texts to show.
    if (problem.kind !== 'unavailable') this.problem = problem.message;
  }
}

customElements.define('own-shelf', OwnShelf);

declare global {
  interface HTMLElementTagNameMap {
    'own-shelf': OwnShelf;
  }
}
