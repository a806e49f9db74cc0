import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES } from '../languages/language.js';
import { languageFolder } from '../languages/language-folder.js';

/** The kinds of files that readers need; for programs there are others, which nothing saves. */
const KINDS = '*.{html,css,js,svg,png,ico,webp,webmanifest,json,bin,xml,woff2}';

/**
 * Where what every reader saves is looked for: everywhere but in the folders of older articles, which
 * are most of a library.
 * @param built the built site's folder
 * @param older folders that are left out, below those of the languages
 * @returns patterns for Workbox
 */
export function precachePatterns(built: string, older: readonly string[]): string[] {
  if (older.length === 0) return [`**/${KINDS}`];
  const left = new Set([...older, ...LANGUAGES.map((tag) => languageFolder(tag).slice(0, -1))]);
  return LANGUAGES.map(languageFolder).flatMap((language) => [
    language + KINDS,
    ...readdirSync(join(built, language), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !left.has(entry.name))
      .map(({ name }) => `${language}${name}/**/${KINDS}`),
  ]);
}
