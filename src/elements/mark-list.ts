import { msg, updateWhenLocaleChanges } from '@lit/localize';
import { html, LitElement, type TemplateResult } from 'lit';
import type { Mark } from '../model/mark.js';
import { firstMarks, marksByText, searchMarks, type MarkedText } from '../model/marks-by-text.js';
import { marksIn, type Marks } from '../storage/marks.js';
import { storage } from '../storage/storage.js';
import { announce } from './announce.js';
import { FollowedMarks } from './followed-marks.js';
import './mark-editor.js';
import { groups, items, morePart, undoPart, type ItemContext } from './mark-list-parts.js';
import { MarksListedEvent } from './marks-listed.js';
import { problemOf } from './problem-of.js';

/** So many are listed at first, and more by as many: thousands at once would hold the page up. */
const STEP = 50;

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
    texts: { state: true },
    removed: { state: true },
    problem: { state: true },
    shown: { state: true },
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
  declare private removed: Mark | null;
  declare private problem: string;
  declare private shown: number;
  /** What is listed, or would be with room for all. */
  declare private texts: readonly MarkedText[];

  readonly #followed = new FollowedMarks(this);
  #listed: readonly Mark[] | null = null;

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this.text = null;
    this.kept = marksIn(storage);
    this.lost = new Set();
    this.hrefOf = ({ id }) => `#mark-${id}`;
    this.texts = [];
    this.removed = null;
    this.problem = '';
    this.query = '';
    this.shown = STEP;
  }

  override createRenderRoot(): this {
    return this;
  }

  /** Puts the focus on a mark of the list, however far down it is; on nothing where it is not there. */
  async focusMark(id: string): Promise<void> {
    await this.#followed.read;
    await this.updateComplete;
    const index = this.#found().findIndex((mark) => mark.id === id);
    this.shown = Math.max(this.shown, Math.ceil((index + 1) / STEP) * STEP);
    await this.updateComplete;
    this.querySelector<HTMLElement>(`[data-mark="${CSS.escape(id)}"] :is(a, button)`)?.focus();
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    const { marks } = this.#followed;
    if (marks === this.#listed && !changed.has('query')) return;
    this.#listed = marks;
    this.texts = marksByText(searchMarks(marks ?? [], this.query));
    if (changed.has('query')) this.shown = STEP;
  }

  override render(): TemplateResult {
    const texts = firstMarks(this.texts, this.shown);
    const problem = this.problem || this.#followed.problem;
    return html`
      <p class="mark-problem" role="alert" ?hidden=${!problem}>${problem}</p>
      ${undoPart(this.removed !== null, this.#undo)}
      ${this.text === null ? groups(texts, this.#context) : items(texts[0]?.marks ?? [], this.#context)}
      ${morePart(this.shown, this.#found().length, this.#more)}
      <mark-editor></mark-editor>
    `;
  }

  override updated(changed: Map<PropertyKey, unknown>): void {
    if (!this.#listed || !changed.has('texts')) return;
    this.dispatchEvent(new MarksListedEvent(this.#listed, this.#found()));
  }

  /** All marks that hold the words of the query, in the order of the list. */
  #found(): Mark[] {
    return this.texts.flatMap(({ marks }) => marks);
  }

  #context = (mark: Mark): ItemContext => ({
    href: this.hrefOf(mark),
    lost: this.lost.has(mark.id),
    edit: () => void this.querySelector('mark-editor')!.open(mark, this.kept),
    remove: () => void this.#remove(mark),
  });

  #more = (): Promise<void> => this.focusMark(this.#found()[this.shown]!.id);

  async #remove(mark: Mark): Promise<void> {
    this.problem = await problemOf(async () => {
      await this.kept.remove(mark.id);
      this.removed = mark;
      await this.updateComplete;
      this.querySelector<HTMLElement>('.mark-undo button')!.focus();
      announce(msg('The mark is removed.'));
    });
  }

  #undo = async (): Promise<void> => {
    const mark = this.removed!;
    this.problem = await problemOf(async () => {
      await this.kept.put(mark);
      this.removed = null;
      await this.#followed.look();
      await this.focusMark(mark.id);
      announce(msg('The mark is back.'));
    });
  };
}

customElements.define('mark-list', MarkList);

declare global {
  interface HTMLElementTagNameMap {
    'mark-list': MarkList;
  }
}
