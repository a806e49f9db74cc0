import { msg, updateWhenLocaleChanges } from '@lit/localize';
import { html, LitElement, type TemplateResult } from 'lit';
import type { Mark } from '../model/mark.js';
import { inReadingOrder, searchMarks } from '../model/marks-by-text.js';
import { marksIn, type Marks } from '../storage/marks.js';
import { storage } from '../storage/storage.js';
import { announce } from './announce.js';
import './mark-editor.js';
import { groups, markItem, undoPart } from './mark-list-parts.js';
import { MarksListedEvent } from './marks-listed.js';

/**
 * The reader's marks and notes as a list: those of one text, or of all of them, text by text. Each
 * leads to its passage, can be changed, and can be removed and brought back.
 *
 * @attr text - id of the text whose marks it lists; those of all texts where left out
 * @fires marks-listed - the list has changed. Bubbles, composed.
 */
export class MarkList extends LitElement {
  static override properties = {
    text: {},
    query: { attribute: false },
    kept: { attribute: false },
    lost: { attribute: false },
    hrefOf: { attribute: false },
    marks: { state: true },
    removed: { state: true },
    problem: { state: true },
  };

  declare text: string | null;
  /** Words that a mark must hold to be listed. */
  declare query: string;
  /** Where marks are kept; the site's own, unless it is given another. */
  declare kept: Marks;
  /** Ids of marks whose passage is not in the text any more. */
  declare lost: ReadonlySet<string>;
  /** Where a mark's passage is found. */
  declare hrefOf: (mark: Mark) => string;
  declare private marks: readonly Mark[] | null;
  declare private removed: Mark | null;
  declare private problem: string;

  #end: () => void = () => undefined;

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this.text = null;
    this.kept = marksIn(storage);
    this.lost = new Set();
    this.hrefOf = ({ id }) => `#mark-${id}`;
    this.marks = null;
    this.removed = null;
    this.problem = '';
    this.query = '';
  }

  override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#end = this.kept.subscribe(() => void this.#look());
    void this.#look();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#end();
  }

  /** Opens a mark, to be changed or removed. Settles once the reader is through with it. */
  async edit(mark: Mark): Promise<void> {
    await this.updateComplete;
    await this.querySelector('mark-editor')!.open(mark, this.kept);
  }

  override render(): TemplateResult {
    const marks = searchMarks(this.marks ?? [], this.query);
    return html`
      <p class="mark-problem" role="alert" ?hidden=${!this.problem}>${this.problem}</p>
      ${undoPart(this.removed !== null, this.#undo)}
      ${this.text === null ? groups(marks, this.hrefOf, this.#items) : this.#items(marks)}
      <mark-editor></mark-editor>
    `;
  }

  override updated(changed: Map<PropertyKey, unknown>): void {
    if (this.marks === null || !(changed.has('marks') || changed.has('query'))) return;
    this.dispatchEvent(new MarksListedEvent(this.marks, searchMarks(this.marks, this.query)));
  }

  #items = (marks: readonly Mark[]): TemplateResult =>
    html`<ol class="mark-items">
      ${inReadingOrder(marks).map((mark) =>
        markItem(mark, {
          href: this.hrefOf(mark),
          lost: this.lost.has(mark.id),
          edit: () => void this.edit(mark),
          remove: () => void this.#remove(mark),
        }),
      )}
    </ol>`;

  #look = (): Promise<void> =>
    this.#try(async () => {
      this.marks = await (this.text === null ? this.kept.all() : this.kept.of(this.text));
    });

  #remove = (mark: Mark): Promise<void> =>
    this.#try(async () => {
      await this.kept.remove(mark.id);
      this.removed = mark;
      await this.updateComplete;
      this.querySelector<HTMLElement>('.mark-undo button')!.focus();
      announce(msg('The mark is removed.'));
    });

  #undo = (): Promise<void> =>
    this.#try(async () => {
      const mark = this.removed!;
      await this.kept.put(mark);
      this.removed = null;
      await this.#look();
      await this.updateComplete;
      this.querySelector<HTMLElement>(`[data-mark="${mark.id}"] a`)?.focus();
      announce(msg('The mark is back.'));
    });

  async #try(work: () => Promise<void>): Promise<void> {
    try {
      await work();
      this.problem = '';
    } catch (problem) {
      this.problem = (problem as Error).message;
    }
  }
}

customElements.define('mark-list', MarkList);

declare global {
  interface HTMLElementTagNameMap {
    'mark-list': MarkList;
  }
}
