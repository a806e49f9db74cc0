import { msg, str, updateWhenLocaleChanges } from '@lit/localize';
import { html, LitElement, nothing, render, type TemplateResult } from 'lit';
import { WHOLE_LIBRARY, type LibraryQuery, type OwnLibraryText } from '../model/library-query.js';
import type { DeviceStorage } from '../storage/device-storage.js';
import { removeText } from '../storage/remove-text.js';
import { storage } from '../storage/storage.js';
import { announceAtRest } from './announce-at-rest.js';
import { announce } from './announce.js';
import { followStorage } from './follow-storage.js';
import { isWhole } from './library-shelf-address.js';
import { showCards, siteTexts } from './library-shelf-cards.js';
import { shelfChoices } from './library-shelf-choices.js';
import { lookAtLibrary, type LibraryLook } from './library-shelf-look.js';
import { moreTexts, shelfOutcome, shownInWords, undoOffer } from './library-shelf-parts.js';
import { followQuery } from './library-shelf-query.js';
import { problemOf } from './problem-of.js';

/** So many own texts are shown at first, and more by as many. */
const STEP = 20;

/**
 * Sorts and filters the articles that stand in it and the reader's own texts as one list, by what
 * the address asks for; each says how far it is read. An own text can be removed, and brought back
 * until the page is left. Without scripts the articles stay as they are.
 *
 * Its rules are in `library-shelf.css`; `src/settings/await-shelf.ts` has it painted when it is full.
 */
export class LibraryShelf extends LitElement {
  static override properties = {
    storage: { attribute: false },
    drawOwn: { attribute: false },
    older: { type: Boolean },
    look: { state: true },
    problem: { state: true },
    undo: { state: true },
  };

  /** The site's own, unless it is given another. */
  declare storage: DeviceStorage;
  /** What stands on the card of an own text. Nothing is shown before it is there. */
  declare drawOwn: ((text: OwnLibraryText, remove: () => void) => TemplateResult) | null;
  /** Whether there are more articles on other pages. */
  declare older: boolean;
  declare private look: LibraryLook | null;
  declare private problem: string;
  declare private undo: (() => Promise<void>) | null;

  #most = STEP;
  #more = document.createElement('div');
  /** Null while what is shown does not answer what is asked. */
  #answer: LibraryLook | null = null;
  #count = announceAtRest(() => this.#answer && shownInWords(this.#answer));
  #query = followQuery(this, () => {
    this.#most = STEP;
    this.#answer = null;
    void this.#look();
  });

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    followStorage(this, ['texts', 'places'], () => this.#look());
    this.storage = storage;
    this.drawOwn = null;
    this.older = false;
    this.look = null;
    this.problem = '';
    this.undo = null;
  }

  override createRenderRoot(): this {
    // The articles stand in it already; its own comes before them.
    this.renderOptions.renderBefore = this.firstChild;
    return this;
  }

  override render(): TemplateResult {
    const { look, older, problem } = this;
    return html`${shelfChoices({ query: this.#query.now, older, look, ask: this.#ask })}
    ${problem || look?.problem ? html`<p class="problem">${problem || look?.problem}</p>` : nothing}
    ${this.undo ? undoOffer(() => void this.#undo()) : nothing}
    ${isWhole(this.#query.now) ? nothing : shelfOutcome(look, this.#showAll)}`;
  }

  override updated(): void {
    const { look, drawOwn } = this;
    if (!look || !drawOwn) return;
    const list = this.querySelector('.cards')!;
    showCards(list, look.texts, (text) => drawOwn(text, () => void this.#remove(text)));
    this.append(this.#more);
    render(look.more ? moreTexts(() => void this.#onMore()) : nothing, this.#more);
    document.documentElement.dataset['shelf'] = 'shown';
  }

  async #look(): Promise<void> {
    const query = this.#query.now;
    const look = await lookAtLibrary(this.storage, siteTexts(this), query, this.#most);
    if (query !== this.#query.now) return;
    this.look = look;
    this.#answer = look;
    await this.updateComplete;
    this.#count.answered();
  }

  /** Shows what is asked for, and says the count once. */
  #ask = (change: Partial<LibraryQuery>): void => {
    this.#query.change(change);
    this.#count.asked(false);
  };

  #showAll = (): void => {
    this.#ask(WHOLE_LIBRARY);
    // The button goes: what it undid takes the focus rather than nothing.
    this.querySelector('summary')!.focus();
  };

  async #onMore(): Promise<void> {
    const before = this.look!.texts.length;
    this.#most += STEP;
    await this.#look();
    this.querySelectorAll<HTMLElement>('.card:not([hidden]) h2 a')[before]?.focus();
  }

  async #remove({ id, title }: OwnLibraryText): Promise<void> {
    this.problem = await problemOf(async () => {
      this.undo = await removeText(this.storage, id);
      announce(msg(str`Removed: ${title}`));
      await this.#look();
      this.querySelector<HTMLElement>('.shelf-undo button')!.focus();
    });
  }

  async #undo(): Promise<void> {
    this.problem = await problemOf(async () => {
      await this.undo?.();
      this.undo = null;
      await this.#look();
      announce(msg('The text is back.'));
      this.querySelector('summary')!.focus();
    });
  }
}

customElements.define('library-shelf', LibraryShelf);

declare global {
  interface HTMLElementTagNameMap {
    'library-shelf': LibraryShelf;
  }
}
