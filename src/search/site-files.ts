/** So many articles have one file, some 300 KB before compression. */
export const ARTICLES_A_FILE = 250;

/** Where the files of the index are, below the site's root: `search/1.bin` and on. */
export function indexFileName(number: number): string {
  return `search/${number}.bin`;
}

/** Where the words of an article are, below the site's root. */
export function wordsFileName(slug: string): string {
  return `${slug}/words.json`;
}

/** How many files the index of so many articles has. */
export function indexFileCount(articles: number): number {
  return Math.ceil(articles / ARTICLES_A_FILE);
}
