import { attribute, elementsNamed, wordsOf } from './read-xml.js';

/** What a book's package says of it in words. */
export interface BookFacts {
  /** Empty where it has none, as are the others. */
  title: string;
  /** Its authors. */
  credit: string;
  /** What it is about, in one line. */
  description: string;
  /** ISO 8601 date, or null. */
  published: string | null;
}

/** Reads the Dublin Core of a package document. */
export function bookFacts(root: Element): BookFacts {
  const words = (name: string): string[] => elementsNamed(root, name).map(wordsOf).filter(Boolean);
  return {
    title: mainTitle(root),
    credit: [...new Set(words('creator'))].join(', '),
    description: withoutTags(words('description')[0] ?? ''),
    published: publishedOn(root),
  };
}

/** The title that is said to be the main one, else the first. */
function mainTitle(root: Element): string {
  const titles = elementsNamed(root, 'title').filter((title) => wordsOf(title) !== '');
  const mains = elementsNamed(root, 'meta')
    .filter((meta) => attribute(meta, 'property') === 'title-type' && wordsOf(meta) === 'main')
    .map((meta) => attribute(meta, 'refines'));
  const main = titles.find(({ id }) => id !== '' && mains.includes(`#${id}`)) ?? titles[0];
  return main ? wordsOf(main) : '';
}

/** The day it was published on; older books tell other days too, such as of the file. */
function publishedOn(root: Element): string | null {
  const dates = elementsNamed(root, 'date');
  const told =
    dates.find((date) => attribute(date, 'opf:event') === 'publication') ??
    dates.find((date) => attribute(date, 'opf:event') === '');
  const day = /^\d{4}-\d\d-\d\d/.exec(told ? wordsOf(told) : '')?.[0];
  return day === undefined || Number.isNaN(Date.parse(day)) ? null : day;
}

/** Sellers write descriptions in HTML that is escaped. */
function withoutTags(text: string): string {
  return text
    .replace(/<[^<>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
