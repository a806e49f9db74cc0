import { msg, str, updateWhenLocaleChanges } from '@lit/localize';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { toKeep } from '../import/kept-document.js';
import { keepText } from '../storage/keep-text.js';
import { StorageProblem } from '../storage/problem.js';
import { storage } from '../storage/storage.js';
import { announce } from './announce.js';
import type { OpenItem, TextSource } from './open-item.js';
import { openList } from './open-list.js';
import { readItem } from './open-read.js';
import type { TextConfirmedEvent } from './open-review.js';
import { openWays } from './open-ways.js';

/** Fired when a text is kept. */
export class TextKeptEvent extends Event {
  /** What it is kept under. */
  readonly id: string;
  /** Whether no other text waits to be looked at. */
  readonly alone: boolean;

  constructor(id: string, alone: boolean) {
    super('text-kept', { bubbles: true, composed: true });
    this.id = id;
    this.alone = alone;
  }
}

/**
 * Brings a text of the reader's own: by pasting, by files, or by what was shared. What was found is
 * shown and confirmed before it is kept; nothing of it leaves the device.
 *
 * @fires {TextKeptEvent} text-kept - a text is kept
 */
export class OpenText extends LitElement {
  static override properties = {
    items: { state: true },
    problem: {},
    sourceOf: { attribute: false },
  };

  /** Makes a source of what was pasted or of a file; given by the page's script. */
  declare sourceOf: (given: string | File) => TextSource;
  declare private items: readonly OpenItem[];
  /** What could not be done, in words; empty where all is well. */
  declare problem: string;

  #count = 0;

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this.items = [];
    this.problem = '';
  }

  override createRenderRoot(): this {
    return this;
  }

  override render(): TemplateResult {
    return html`
      ${this.problem === '' ? nothing : html`<p class="problem">${this.problem}</p>`}
      ${openList(this.items, (item) => ({
        stop: () => this.#remove(item),
        confirm: (event) => void this.#keep(item, event),
      }))}
      ${openWays({
        paste: this.#paste,
        give: this.#give,
        address: new URL('.', document.baseURI).href,
      })}
    `;
  }

  /** Reads all of them, one after the other, and shows what is found in each. */
  async open(sources: readonly TextSource[]): Promise<void> {
    const waiting = sources.map((source): OpenItem => {
      this.#count += 1;
      const controller = new AbortController();
      return { number: this.#count, source, state: 'reading', controller, share: 0 };
    });
    this.items = [...this.items, ...waiting];
    await this.updateComplete;
    this.querySelector<HTMLElement>('#open-list-heading')?.focus();
    for (const item of waiting) await readItem(item, this.#replace);
    const read = waiting.filter(({ number }) => this.#find(number)?.state === 'read').length;
    if (waiting.length > 0) announce(msg(str`Texts found: ${read} of ${waiting.length}`));
  }

  async #keep(item: OpenItem, { document: confirmed }: TextConfirmedEvent): Promise<void> {
    const { number, source } = item;
    const { title, language, url } = confirmed;
    try {
      const id = await keepText(storage, {
        title,
        language,
        source: url ?? source.name,
        article: await toKeep(confirmed),
      });
      this.problem = '';
      await source.settled?.();
      this.#replace({ number, source, state: 'kept', id, title });
      this.dispatchEvent(new TextKeptEvent(id, this.items.length === 1));
    } catch (problem) {
      if (!(problem instanceof StorageProblem)) throw problem;
      // What the reader wrote stays in its form.
      this.problem = problem.message;
      announce(problem.message);
    }
  }

  #find(number: number): OpenItem | undefined {
    return this.items.find((item) => item.number === number);
  }

  #replace = (item: OpenItem): void => {
    this.items = this.items.map((old) => (old.number === item.number ? item : old));
  };

  #remove(item: OpenItem): void {
    if (item.state === 'reading') item.controller.abort();
    void item.source.settled?.();
    this.items = this.items.filter(({ number }) => number !== item.number);
    void this.updateComplete.then(() => {
      const next = this.querySelector<HTMLElement>('#open-list-heading, #open-pasted');
      next?.focus();
    });
  }

  #paste = (event: SubmitEvent): void => {
    event.preventDefault();
    const field = this.querySelector<HTMLTextAreaElement>('#open-pasted')!;
    void this.open([{ ...this.sourceOf(field.value), settled: () => void (field.value = '') }]);
  };

  #give = (given: readonly (string | File)[]): void => {
    void this.open(given.map((each) => this.sourceOf(each)));
  };
}

customElements.define('open-text', OpenText);

declare global {
  interface HTMLElementTagNameMap {
    'open-text': OpenText;
  }
  interface HTMLElementEventMap {
    'text-kept': TextKeptEvent;
  }
}
