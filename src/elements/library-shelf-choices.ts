import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { interfaceLanguage } from '../languages/language.js';
import { formatList } from '../model/format-list.js';
import { WHOLE_LIBRARY, type LibraryQuery } from '../model/library-query.js';
import type { LibraryLook } from './library-shelf-look.js';

/** What the choices show, and what they do. */
export interface ShelfChoices {
  readonly query: LibraryQuery;
  /** What there is to choose from; null where that is not known yet. */
  readonly look: Pick<LibraryLook, 'hasOwn' | 'languages'> | null;
  /** Whether there are articles on other pages, which the choices leave as they are. */
  readonly older: boolean;
  readonly ask: (change: Partial<LibraryQuery>) => void;
}

interface Choice {
  readonly field: keyof LibraryQuery;
  readonly label: string;
  /** The first is what holds where nothing was chosen. */
  readonly options: readonly (readonly [value: string, words: string])[];
}

/**
 * In which order texts are shown, and which of them: shut until it is wanted, and shut it says what
 * is chosen. A question with one answer is not asked.
 */
export function shelfChoices(view: ShelfChoices): TemplateResult {
  const choices = choicesOf(view).filter(({ options }) => options.length > 1);
  const chosen = choices.flatMap(({ field, options }) =>
    view.query[field] === WHOLE_LIBRARY[field]
      ? []
      : options.flatMap(([value, words]) => (value === view.query[field] ? [words] : [])),
  );
  const list = formatList(chosen, interfaceLanguage());
  return html`<details class="shelf-choices">
    <summary>
      ${chosen.length === 0 ? msg('Sort and filter') : msg(str`Sort and filter: ${list}`)}
    </summary>
    <div>${choices.map((choice) => select(choice, view))}</div>
    ${view.older ? olderArticles() : nothing}
  </details>`;
}

function olderArticles(): TemplateResult {
  return html`<p>
    ${msg('This is for the articles on this page and all texts of your own.')}
    <a href="older/">${msg('All older articles by date')}</a>
  </p>`;
}

function choicesOf({ query, look }: ShelfChoices): readonly Choice[] {
  const { hasOwn, languages } = look ?? { hasOwn: false, languages: [] };
  const names = new Intl.DisplayNames([interfaceLanguage()], { type: 'language' });
  const nameOf = (tag: string): string =>
    tag === 'und' ? msg('Not known') : (names.of(tag) ?? tag);
  // What an address asks for is there to be changed, whether a text is or not.
  const tags = [...new Set([...languages, ...(query.language === '' ? [] : [query.language])])];
  return [
    {
      field: 'order',
      label: msg('Order'),
      options: [
        ['newest', msg('Newest first')],
        ['oldest', msg('Oldest first')],
        ['title', msg('By title')],
        ['furthest', msg('Furthest read first')],
      ],
    },
    {
      field: 'shelf',
      label: msg('Whose texts'),
      options:
        hasOwn || query.shelf !== ''
          ? [
              ['', msg('All texts')],
              ['site', msg('The articles of this site')],
              ['own', msg('Your own texts')],
            ]
          : [],
    },
    {
      field: 'reading',
      label: msg('Read or not'),
      options: [
        ['', msg('All of them')],
        ['unread', msg('Not begun')],
        ['begun', msg('Begun')],
        ['read', msg('Read to the end')],
      ],
    },
    {
      field: 'language',
      label: msg('Language'),
      options:
        tags.length > 1 || query.language !== ''
          ? [['', msg('All languages')], ...tags.map((tag) => [tag, nameOf(tag)] as const)]
          : [],
    },
  ];
}

function select({ field, label, options }: Choice, { query, ask }: ShelfChoices): TemplateResult {
  const id = `shelf-${field}`;
  return html`<p>
    <label for=${id}>${label}</label>
    <select
      id=${id}
      autocomplete="off"
      @change=${({ target }: Event) => ask({ [field]: (target as HTMLSelectElement).value })}
    >
      ${options.map(
        ([value, words]) =>
          html`<option value=${value} .selected=${live(value === query[field])}>${words}</option>`,
      )}
    </select>
  </p>`;
}
