import { msg, updateWhenLocaleChanges } from '@lit/localize';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { librarySearch, type LibrarySearch as Search } from '../search/library-search.js';
import type { SearchOutcome } from '../search/messages.js';
import { indexFileCount } from '../search/site-files.js';
import { storage } from '../storage/storage.js';
import { announceAtRest } from './announce-at-rest.js';
import { addressOf, queryOf, type SearchQuery } from './library-search-address.js';
import { searchForm } from './library-search-form.js';
import { countInWords, searchOutcome } from './library-search-results.js';
import { siteRoot } from './site-root.js';

/** So many are shown at first, and more by as many. */
const STEP = 10;

/**
 * Searches the texts of the site and the reader's own, on the device alone. What is asked for stands
 * in the address, so that it can be kept, and gone back to. Without scripts it is not there.
 *
 * Its rules are in `library-search.css`, which also keeps its room free before it is there.
 */
export class LibrarySearch extends LitElement {
  static override properties = {
    articles: { type: Number },
    query: { state: true },
    outcome: { state: true },
    hasFailed: { state: true },
  };

  /** How many articles the site publishes. */
  declare articles: number;
  declare private query: SearchQuery;
  /** Null where nothing is asked for, or not answered yet. */
  declare private outcome: SearchOutcome | null;
  declare private hasFailed: boolean;

  #search: Search | null = null;
  #most = STEP;
  /** Whether what is shown is the answer to what is asked for now. */
  #isAnswered = false;
  #count = announceAtRest(() => {
    if (this.query.words.trim() === '') return '';
    return this.#isAnswered && !this.outcome?.isReading ? countInWords(this.outcome) : null;
  });

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this.articles = 0;
    this.query = queryOf(location.search);
    this.outcome = null;
    this.hasFailed = false;
  }

  override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('popstate', this.#onPopState);
    this.#find();
  }

  override disconnectedCallback(): void {
    window.removeEventListener('popstate', this.#onPopState);
    this.#count.drop();
    this.#search?.end();
    this.#search = null;
    super.disconnectedCallback();
  }

  override render(): TemplateResult {
    return html`<search aria-label=${msg('Search in the library')}>
        ${searchForm({
          query: this.query,
          hasOwn: this.query.shelf !== '' || storage.kept.get().texts > 0,
          ask: this.#ask,
          submit: this.#onSubmit,
          prepare: this.#prepare,
        })}
      </search>
      ${this.query.words.trim() === '' ? nothing : searchOutcome(this.outcome, this.hasFailed, this.#more)}`;
  }

  /** Starts the search, so that it is ready when the first word is there. */
  #prepare = (): Search => {
    this.#search ??= librarySearch(siteRoot(), indexFileCount(this.articles), this.#show, () => {
      this.hasFailed = true;
    });
    return this.#search;
  };

  #find(): void {
    const { words, shelf } = this.query;
    this.#isAnswered = false;
    if (words.trim() === '') this.outcome = null;
    else this.#prepare().ask({ words, shelf: shelf || null, most: this.#most });
  }

  #show = (outcome: SearchOutcome, asked: { words: string }): void => {
    if (asked.words !== this.query.words) return;
    this.outcome = outcome;
    this.#isAnswered = true;
    this.#count.answered();
  };

  /** Searches while the reader writes, and says the count once, when they are done. */
  #ask = (change: Partial<SearchQuery>): void => {
    const before = addressOf(location.href, { words: '', shelf: '' }) === location.href;
    this.query = { ...this.query, ...change };
    this.#most = STEP;
    const address = addressOf(location.href, this.query);
    // Back leads to the library as it was before the search.
    if (before && address !== location.href) history.pushState(null, '', address);
    else history.replaceState(history.state, '', address);
    this.#find();
    this.#count.asked(true);
  };

  /** The keyboard of a phone goes, and reading goes on at the results. */
  #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    // The focus reads the count out.
    if (this.#isAnswered) this.#count.drop();
    this.querySelector<HTMLElement>('#search-count')?.focus();
  };

  #more = (): void => {
    this.#most += STEP;
    this.#find();
  };

  #onPopState = (): void => {
    this.query = queryOf(location.search);
    this.#most = STEP;
    this.#find();
  };
}

customElements.define('library-search', LibrarySearch);

declare global {
  interface HTMLElementTagNameMap {
    'library-search': LibrarySearch;
  }
}
