import { msg, str, updateWhenLocaleChanges } from '@lit/localize';
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import {
  isOpen,
  NO_FILTER,
  passes,
  readFilter,
  writeFilter,
  type FilterOptions,
  type Filter,
  type SideChoice,
} from '../model/statement-filter.js';
import type { StatementStatus } from '../model/statement.js';
import { announce } from './announce.js';
import { choices, ticked } from './statement-filter-choices.js';

/**
 * Filters a list of statements by side and by how sure they are. The choice stands in the page's
 * address, so that it can be shared and holds on reload. Without JavaScript all are shown.
 *
 * @attr for - id of the list; each of its items has `data-side` and `data-status`.
 */
export class StatementFilter extends LitElement {
  static override properties = {
    for: {},
    options: { attribute: false },
    filter: { state: true },
  };

  declare for: string;
  /** What there is to choose from, with its words; null until it is known. */
  declare options: FilterOptions | null;
  declare private filter: Filter;
  /** Where the address brought choices, they are in view from the start. */
  #opened = false;

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this.for = '';
    this.options = null;
    this.filter = NO_FILTER;
  }

  override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('hashchange', this.#showTarget);
    this.#filterBy(readFilter(location.search));
    this.#opened = !isOpen(this.filter);
    this.#showTarget();
  }

  override disconnectedCallback(): void {
    window.removeEventListener('hashchange', this.#showTarget);
    super.disconnectedCallback();
  }

  override render(): TemplateResult | typeof nothing {
    const { options } = this;
    if (!options || options.sides.length + options.statuses.length === 0) return nothing;
    return html`<details class="filter" ?open=${this.#opened}>
        <summary>${msg('Filter the statements')}</summary>
        ${choices({
          legend: msg('Side'),
          name: 'side',
          options: options.sides,
          chosen: this.filter.sides,
          choose: this.#choose,
        })}
        ${choices({
          legend: msg('How sure'),
          name: 'status',
          options: options.statuses,
          chosen: this.filter.statuses,
          choose: this.#choose,
        })}
      </details>
      <div class="filter-result">
        <p>${this.#result()}</p>
        ${
          isOpen(this.filter)
            ? nothing
            : html`<button type="button" @click=${this.#showAll}>${msg('Show all')}</button>`
        }
      </div>`;
  }

  /** What the filter leaves, in words. */
  #result(): string {
    const items = this.#items();
    const shown = items.filter(({ hidden }) => !hidden).length;
    return shown === 0
      ? msg('No statement fits what you chose. Untick something, or show all.')
      : msg(str`Statements shown: ${shown} of ${items.length}.`);
  }

  #items(): HTMLElement[] {
    const list = document.getElementById(this.for);
    return [...(list?.children ?? [])] as HTMLElement[];
  }

  /** Shows the statements that pass, and writes the filter into the address. */
  #filterBy(filter: Filter): void {
    this.filter = filter;
    for (const item of this.#items()) item.hidden = !passes(filter, item.dataset);
  }

  #choose = (): void => {
    this.#change({
      sides: ticked(this, 'side') as Set<SideChoice>,
      statuses: ticked(this, 'status') as Set<StatementStatus>,
    });
  };

  #showAll = (): void => {
    // The button goes: the choices take the focus rather than nothing.
    this.querySelector('summary')?.focus({ preventScroll: true });
    this.#change(NO_FILTER);
  };

  #change(filter: Filter): void {
    this.#filterBy(filter);
    const url = new URL(location.href);
    url.search = writeFilter(url.search, filter);
    history.replaceState(history.state, '', url);
    announce(this.#result());
  }

  /** A link to one statement is stronger than the filter. */
  #showTarget = (): void => {
    const item = this.#items().find(({ id, hidden }) => hidden && `#${id}` === location.hash);
    if (!item) return;
    this.#change(NO_FILTER);
    item.scrollIntoView();
  };
}

customElements.define('statement-filter', StatementFilter);

declare global {
  interface HTMLElementTagNameMap {
    'statement-filter': StatementFilter;
  }
}
