import { msg, str, updateWhenLocaleChanges } from '@lit/localize';
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import type { Side } from '../model/entry.js';
import {
  EVERYTHING,
  findEntries,
  sortEntries,
  type EntryQuery,
  type EntryRow,
} from '../model/find-entries.js';
import { announceAtRest } from './announce-at-rest.js';
import { addressOf, queryOf } from './glossary-filter-address.js';
import { filterForm, showAll } from './glossary-filter-form.js';
import { showEntries } from './glossary-filter-page.js';

/**
 * Finds and orders the entries of the page it stands in: by name, kind and side. What is asked
 * for stands in the address, so that it can be kept and sent. Without scripts, and on paper, every
 * entry is there. A link to an entry that is hidden shows all again.
 *
 * Its rules are in `glossary-filter.css`.
 */
export class GlossaryFilter extends LitElement {
  static override properties = {
    rows: { attribute: false },
    sides: { attribute: false },
    query: { state: true },
  };

  /** All entries, as the article puts them. */
  declare rows: readonly EntryRow[];
  /** The sides there are, in words. */
  declare sides: readonly { side: Side; label: string }[];
  declare private query: EntryQuery;

  #count = announceAtRest(() => this.#outcome(this.#found().length));

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this.rows = [];
    this.sides = [];
    this.query = queryOf(location.search);
  }

  override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('click', this.#onClick, true);
    window.addEventListener('hashchange', this.#showTarget);
  }

  override disconnectedCallback(): void {
    document.removeEventListener('click', this.#onClick, true);
    window.removeEventListener('hashchange', this.#showTarget);
    this.#count.drop();
    super.disconnectedCallback();
  }

  override render(): TemplateResult | typeof nothing {
    if (this.rows.length === 0) return nothing;
    const count = this.#found().length;
    const all = addressOf(location.href, this.query) === addressOf(location.href, EVERYTHING);
    return html`<search aria-label=${msg('Find in the glossary')}>
      ${filterForm({ query: this.query, sides: this.sides, ask: this.#ask })}
      <div class="outcome">
        <p>${this.#outcome(count)}</p>
        ${all ? nothing : showAll(this.#onShowAll)}
      </div>
    </search>`;
  }

  override updated(changed: Map<PropertyKey, unknown>): void {
    if (this.rows.length === 0) return;
    this.#show();
    // An address may ask for some and lead to another.
    if (changed.has('rows')) this.#showTarget();
  }

  #show(): void {
    const sorted = sortEntries(this.rows, this.query.order, document.documentElement.lang);
    showEntries(document, sorted, new Set(this.#found().map(({ id }) => id)));
  }

  #found(): EntryRow[] {
    return findEntries(this.rows, this.query, document.documentElement.lang);
  }

  #outcome(count: number): string {
    return count === 0
      ? msg('No entry fits.')
      : msg(str`Entries shown: ${count} of ${this.rows.length}`);
  }

  /** Shows what is asked for, and says the count once, when the reader is done. */
  #ask = (change: Partial<EntryQuery>, typing = false): void => {
    this.query = { ...this.query, ...change };
    history.replaceState(history.state, '', addressOf(location.href, this.query));
    this.#count.asked(typing);
  };

  #onShowAll = (): void => {
    this.#ask(EVERYTHING);
    // The button goes: the field takes the focus rather than nothing.
    this.querySelector('input')?.focus();
  };

  /** Before the browser follows a link within the page: it cannot scroll to what is hidden. */
  #onClick = ({ target }: MouseEvent): void => {
    const link =
      target instanceof Element ? target.closest<HTMLAnchorElement>('a[href*="#"]') : null;
    if (link?.pathname === location.pathname) this.#reveal(link.hash);
  };

  #showTarget = (): void => {
    this.#reveal(location.hash)?.scrollIntoView();
  };

  /** @returns what a fragment leads to, where that had been hidden */
  #reveal(hash: string): HTMLElement | null {
    const target = document.getElementById(hash.slice(1));
    if (!target?.closest('.entries') || !target.closest('[hidden]')) return null;
    this.#ask({ ...EVERYTHING, order: this.query.order });
    this.#show();
    return target;
  }
}

customElements.define('glossary-filter', GlossaryFilter);

declare global {
  interface HTMLElementTagNameMap {
    'glossary-filter': GlossaryFilter;
  }
}
