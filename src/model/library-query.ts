export const LIBRARY_ORDERS = ['newest', 'oldest', 'title', 'furthest'] as const;

/** `furthest`: what was read to the end first, what was never begun last. */
export type LibraryOrder = (typeof LIBRARY_ORDERS)[number];

export const READINGS = ['unread', 'begun', 'read'] as const;

/** `unread`: never begun; `begun`: a place is kept in it; `read`: its end was seen. */
export type Reading = (typeof READINGS)[number];

export const SHELVES = ['site', 'own'] as const;

/** Where a text is from: the site publishes it, or the reader brought it. */
export type ShelfName = (typeof SHELVES)[number];

/** Which texts of the library are shown, and in what order. Empty is all. */
export interface LibraryQuery {
  readonly order: LibraryOrder;
  readonly shelf: ShelfName | '';
  readonly reading: Reading | '';
  /** A language without its region or script: `pt`. */
  readonly language: string;
}

export const WHOLE_LIBRARY: LibraryQuery = {
  order: 'newest',
  shelf: '',
  reading: '',
  language: '',
};

/** What is known of a text without looking into it. */
export interface LibraryText {
  readonly id: string;
  readonly shelf: ShelfName;
  readonly title: string;
  /** BCP 47 tag. */
  readonly language: string;
  /** ISO 8601: the day of an article, the moment an own text was last changed. */
  readonly date: string;
  /** From 0 to 1; null where it was never begun. */
  readonly progress: number | null;
}

/** One of the reader's own texts, as the library lists it. */
export interface OwnLibraryText extends LibraryText {
  /** Where it came from, as the reader gave it; empty where they gave nothing. */
  readonly source: string;
  /** How far it is read, in words. */
  readonly read: string;
}

/** A language as a reader chooses one: without region and script. */
export function languageOf({ language }: Pick<LibraryText, 'language'>): string {
  return language.split('-')[0]!.toLowerCase();
}

/** Whether so much of a text is read as a query asks. */
export function isReadAs({ reading }: LibraryQuery, progress: number | null): boolean {
  switch (reading) {
    case '':
      return true;
    case 'unread':
      return progress === null;
    case 'begun':
      return progress !== null && progress < 1;
    case 'read':
      return progress === 1;
  }
}

/** Whether a query asks for a text. */
export function isAskedFor(query: LibraryQuery, text: LibraryText): boolean {
  return (
    (query.shelf === '' || query.shelf === text.shelf) &&
    (query.language === '' || query.language === languageOf(text)) &&
    isReadAs(query, text.progress)
  );
}

/**
 * Texts in an order, in a list of their own. Those it does not part stay as they are, so the newest
 * first are to be given where an order parts few.
 * @param locale BCP 47 tag, by whose alphabet titles are sorted
 */
export function inOrder<Text extends Pick<LibraryText, 'title' | 'date' | 'progress'>>(
  texts: readonly Text[],
  order: LibraryOrder,
  locale: string,
): Text[] {
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const newest = (one: Text, other: Text): number => compareCodes(other.date, one.date);
  const compares: Record<LibraryOrder, (one: Text, other: Text) => number> = {
    newest,
    oldest: (one, other) => -newest(one, other),
    title: (one, other) => compare(one.title, other.title) || newest(one, other),
    furthest: (one, other) => (other.progress ?? -1) - (one.progress ?? -1) || newest(one, other),
  };
  return [...texts].sort(compares[order]);
}

/** By code units: dates of one format need no more. */
function compareCodes(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

/**
 * The list of a library out of its two shelves.
 * @param site the articles of the site
 * @param own the first of the reader's own texts that are asked for, in the order asked for
 * @param more whether there are more own texts: what comes after the last that is known is left out
 * @param locale as for {@link inOrder}
 */
export function oneList<Text extends LibraryText>(
  site: readonly Text[],
  own: readonly Text[],
  query: LibraryQuery,
  more: boolean,
  locale: string,
): Text[] {
  const asked = site.filter((text) => isAskedFor(query, text));
  const sorted = inOrder([...asked, ...own], query.order, locale);
  if (!more) return sorted;
  return sorted.slice(0, sorted.findLastIndex(({ shelf }) => shelf === 'own') + 1);
}
