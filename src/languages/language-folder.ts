import { sourceLocale, targetLocales } from './generated/locale-codes.js';

/**
 * Where the pages of a language stand below the site's root.
 * @returns `''` for the language the interface is written in, `ar/` for Arabic
 */
export function languageFolder(tag: string): string {
  return tag === sourceLocale ? '' : `${tag}/`;
}

/** The language that a page is in, by its path below the site's root. */
export function languageAt(path: string): string {
  return targetLocales.find((tag) => path.startsWith(languageFolder(tag))) ?? sourceLocale;
}
