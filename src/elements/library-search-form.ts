import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Shelf } from '../search/text-to-search.js';
import type { SearchQuery } from './library-search-address.js';

/** What the form shows, and what it does. */
export interface SearchFormView {
  readonly query: SearchQuery;
  /** Whether the reader has texts of their own, so that there is a choice. */
  readonly hasOwn: boolean;
  readonly ask: (change: Partial<SearchQuery>) => void;
  readonly submit: (event: SubmitEvent) => void;
  /** Called when the reader is about to write. */
  readonly prepare: () => void;
}

/** The field to search with, and in which texts. Its names are those of the address. */
export function searchForm(view: SearchFormView): TemplateResult {
  const { query, hasOwn, ask, submit, prepare } = view;
  return html`<form method="get" @submit=${submit} @focusin=${prepare}>
    <label for="library-words">${msg('Search in all texts')}</label>
    <div class="search-field">
      <input
        id="library-words"
        name="q"
        type="search"
        autocomplete="off"
        enterkeyhint="search"
        dir="auto"
        .value=${live(query.words)}
        @input=${({ target }: Event) => ask({ words: (target as HTMLInputElement).value })}
      />
      <button type="submit">${msg('Search')}</button>
    </div>
    ${hasOwn && query.words.trim() !== '' ? shelfChoice(view) : nothing}
  </form>`;
}

function shelfChoice({ query, ask }: SearchFormView): TemplateResult {
  const options: readonly (readonly [Shelf | '', string])[] = [
    ['', msg('All texts')],
    ['site', msg('The articles of this site')],
    ['own', msg('Your own texts')],
  ];
  return html`<div class="search-shelf">
    <label for="library-in">${msg('Which texts')}</label>
    <select
      id="library-in"
      name="in"
      autocomplete="off"
      @change=${({ target }: Event) => ask({ shelf: (target as HTMLSelectElement).value as Shelf | '' })}
    >
      ${options.map(
        ([value, words]) =>
          html`<option value=${value} .selected=${live(value === query.shelf)}>${words}</option>`,
      )}
    </select>
  </div>`;
}
