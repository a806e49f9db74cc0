import { msg, str, updateWhenLocaleChanges } from '@lit/localize';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { interfaceLanguage } from '../languages/language.js';
import { formatDate } from '../model/format-date.js';
import type { DeviceStorage } from '../storage/device-storage.js';
import { readingHistory, type ReadText } from '../storage/reading-history.js';
import type { Visit } from '../storage/records.js';
import { repository } from '../storage/repository.js';
import { storage } from '../storage/storage.js';
import { announce } from './announce.js';
import { followStorage } from './follow-storage.js';
import { problemOf } from './problem-of.js';
import { minutesInWords, readSoFar } from './reading-words.js';

/**
 * What the reader has read and when, the latest first. Each text leads to where it was left, and
 * can be taken off the list and brought back.
 */
export class ReadingHistory extends LitElement {
  static override properties = {
    storage: { attribute: false },
    hrefOf: { attribute: false },
    texts: { state: true },
    removed: { state: true },
    problem: { state: true },
  };

  /** The site's own, unless it is given another. */
  declare storage: DeviceStorage;
  /** Where a text is read. */
  declare hrefOf: (text: string) => string;
  declare private texts: readonly ReadText[] | null;
  declare private removed: readonly Visit[];
  declare private problem: string;

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    followStorage(this, ['history', 'places'], () => this.#look());
    this.storage = storage;
    this.hrefOf = (text) => `../${text}/`;
    this.texts = null;
    this.removed = [];
    this.problem = '';
  }

  override createRenderRoot(): this {
    return this;
  }

  override render(): TemplateResult {
    return html`
      ${this.texts?.length === 0 ? html`<p>${msg('Nothing yet.')}</p>` : nothing}
      <p class="mark-problem" role="alert" ?hidden=${!this.problem}>${this.problem}</p>
      <p class="mark-undo" ?hidden=${this.removed.length === 0}>
        <span>${msg('Taken off the list.')}</span>
        <button type="button" @click=${this.#undo}>${msg('Undo')}</button>
      </p>
      ${
        this.texts?.length
          ? html`<ol class="mark-items">
              ${this.texts.map((text, index) => this.#item(text, index))}
            </ol>`
          : nothing
      }
    `;
  }

  #item(read: ReadText, index: number): TemplateResult {
    const { text, title, last, seconds, place } = read;
    const id = `read-${index}`;
    const spent = minutesInWords(Math.max(1, Math.round(seconds / 60)));
    const begun = place !== null && place.progress < 1;
    const href = this.hrefOf(text);
    return html`<li>
      <h3 id=${id} dir="auto"><a href=${begun ? `${href}#continue` : href}>${title}</a></h3>
      <p class="mark-line">
        <time datetime=${last}>${formatDate(last.slice(0, 10), interfaceLanguage())}</time>
      </p>
      <p>
        ${place ? html`<span>${readSoFar(place.progress)}.</span>` : nothing}
        ${msg(str`Time spent: ${spent}.`)}
      </p>
      <p class="mark-buttons">
        <button
          type="button"
          id="off-${id}"
          aria-labelledby="off-${id} ${id}"
          @click=${() => void this.#remove(read)}
        >
          ${msg('Remove')}
        </button>
      </p>
    </li>`;
  }

  async #look(): Promise<void> {
    this.problem = await problemOf(async () => {
      this.texts = await readingHistory(this.storage);
    });
  }

  async #remove({ visits }: ReadText): Promise<void> {
    this.problem = await problemOf(async () => {
      await repository(this.storage, 'history').remove(...visits.map(({ id }) => id));
      this.removed = visits;
      await this.updateComplete;
      this.querySelector<HTMLElement>('.mark-undo button')!.focus();
      announce(msg('Taken off the list.'));
    });
  }

  #undo = async (): Promise<void> => {
    this.problem = await problemOf(async () => {
      await repository(this.storage, 'history').put(...this.removed);
      this.removed = [];
      // The button goes; where it led takes the focus.
      this.closest('section')?.querySelector('h2')?.focus();
    });
  };
}

customElements.define('reading-history', ReadingHistory);

declare global {
  interface HTMLElementTagNameMap {
    'reading-history': ReadingHistory;
  }
}
