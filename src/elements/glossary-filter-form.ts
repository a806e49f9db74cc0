import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Side } from '../model/entry.js';
import type { EntryQuery } from '../model/find-entries.js';

/** What the form shows, and what it does. */
export interface FilterView {
  query: EntryQuery;
  /** The sides there are, in words. */
  sides: readonly { side: Side; label: string }[];
  /** @param typing whether more letters may follow */
  ask(change: Partial<EntryQuery>, typing: boolean): void;
}

interface Option {
  value: string;
  label: string;
}

/** The controls to find entries with. */
export function filterForm(view: FilterView): TemplateResult {
  const { query, sides, ask } = view;
  const kinds: Option[] = [
    { value: '', label: msg('All kinds') },
    { value: 'actor', label: msg('People and groups') },
    { value: 'place', label: msg('Places') },
    { value: 'term', label: msg('Terms') },
  ];
  const orders: Option[] = [
    { value: 'article', label: msg('As the article puts them') },
    { value: 'name', label: msg('A to Z') },
    { value: 'mentions', label: msg('Most mentioned first') },
  ];
  const allSides: Option[] = [
    { value: '', label: msg('All sides') },
    ...sides.map(({ side, label }) => ({ value: side, label })),
  ];
  return html`<form @submit=${(event: Event) => event.preventDefault()}>
    <p class="words">
      <label for="glossary-words">${msg('Find a name')}</label>
      <input
        id="glossary-words"
        type="search"
        autocomplete="off"
        spellcheck="false"
        .value=${live(query.words)}
        @input=${({ target }: Event) => ask({ words: (target as HTMLInputElement).value }, true)}
      />
    </p>
    ${select('type', msg('Kind'), kinds, view)}
    ${sides.length > 1 ? select('side', msg('Side'), allSides, view) : nothing}
    ${select('order', msg('Order'), orders, view)}
  </form>`;
}

/** The way back to all entries. */
export function showAll(onClick: () => void): TemplateResult {
  return html`<button type="button" @click=${onClick}>${msg('Show all')}</button>`;
}

function select(
  field: 'type' | 'side' | 'order',
  label: string,
  options: readonly Option[],
  { query, ask }: FilterView,
): TemplateResult {
  return html`<p>
    <label for="glossary-${field}">${label}</label>
    <select
      id="glossary-${field}"
      autocomplete="off"
      @change=${({ target }: Event) => ask({ [field]: (target as HTMLSelectElement).value }, false)}
    >
      ${options.map(
        ({ value, label: words }) =>
          html`<option value=${value} .selected=${live(value === query[field])}>${words}</option>`,
      )}
    </select>
  </p>`;
}
