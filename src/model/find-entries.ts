import type { EntryType, Side } from './entry.js';

/** What a glossary's filter knows of an entry. */
export interface EntryRow {
  id: string;
  type: EntryType;
  side: Side | null;
  /** Its name first, then its other spellings and its names in other scripts. */
  names: string[];
  /** How often the article and its summary name it. */
  mentions: number;
}

export const ORDERS = ['article', 'name', 'mentions'] as const;

/** `article`: as the article puts them; `name`: A to Z; `mentions`: most mentioned first. */
export type Order = (typeof ORDERS)[number];

/** What a reader looks for; an empty text means any. */
export interface EntryQuery {
  words: string;
  type: EntryType | '';
  side: Side | '';
  order: Order;
}

export const EVERYTHING: EntryQuery = { words: '', type: '', side: '', order: 'article' };

/** Letters that have no parts to take apart, and what people type for them. */
const TYPED: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ς: 'σ',
  ى: 'ي',
  ة: 'ه',
  ٱ: 'ا',
  ی: 'ي',
  ک: 'ك',
  ...digits('٠١٢٣٤٥٦٧٨٩'),
  ...digits('۰۱۲۳۴۵۶۷۸۹'),
};

const TYPED_LETTERS = new RegExp(`[${Object.keys(TYPED).join('')}]`, 'gu');

/**
 * Accents, and vowel marks of scripts that are mostly written without. Marks of other scripts are
 * as good as letters: in Hindi or Thai a word is another one without them. So are the two that turn
 * one Japanese letter into another.
 */
const MARKS =
  /(?=\p{M})(?![\u3099\u309A])[\p{Script=Inherited}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}]/gu;

/**
 * A text as it is compared: without case, accents, vowel marks and punctuation, its words
 * separated by single spaces. Digits are those of Europe.
 */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(MARKS, '')
    .replace(/[\u0640'’ʼ‘`]/gu, '')
    .replace(TYPED_LETTERS, (letter) => TYPED[letter]!)
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
    .normalize('NFC');
}

/** @param ten a script's digits from 0 to 9 */
function digits(ten: string): Record<string, string> {
  return Object.fromEntries(Array.from(ten, (digit, value) => [digit, String(value)]));
}

/**
 * The entries that fit a query, in its order.
 * @param rows all of them, as the article puts them
 * @param language BCP 47 tag whose alphabet orders the names
 */
export function findEntries(
  rows: readonly EntryRow[],
  { words, type, side, order }: EntryQuery,
  language: string,
): EntryRow[] {
  const wanted = foldText(words).split(' ');
  const fitting = rows.filter((row) => {
    if (type !== '' && row.type !== type) return false;
    if (side !== '' && row.side !== side) return false;
    // All words in one of its names, not one in each.
    return row.names.some((name) => {
      const folded = foldText(name);
      return wanted.every((word) => folded.includes(word));
    });
  });
  return sortEntries(fitting, order, language);
}

/** Entries in an order; those alike stay as the article puts them. */
export function sortEntries(rows: readonly EntryRow[], order: Order, language: string): EntryRow[] {
  if (order === 'article') return [...rows];
  if (order === 'mentions') return [...rows].sort((one, other) => other.mentions - one.mentions);
  const { compare } = new Intl.Collator(language, { numeric: true });
  return [...rows].sort((one, other) => compare(one.names[0] ?? '', other.names[0] ?? ''));
}
