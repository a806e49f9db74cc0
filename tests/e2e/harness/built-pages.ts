import { existsSync, readdirSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { sourceLocale, targetLocales } from '../../../src/languages/generated/locale-codes.js';
import { languageFolder } from '../../../src/languages/language-folder.js';

/** The project's folder. */
export const ROOT = resolve(import.meta.dirname, '../../..');

/** The build that is tested: `dist/`, or the folder that LECTERN_DIST names. */
export const DIST = resolve(ROOT, process.env['LECTERN_DIST'] ?? 'dist');

/**
 * Every page of the build in one language of the interface, as its address below the site's root.
 * @param language that which the interface is written in, where left out
 * @returns `''` for the library, `about/`, `SLUG/summary/` …; without the page for missing ones
 */
export function builtPages(language: string = sourceLocale): string[] {
  const others = targetLocales.map((tag) => languageFolder(tag));
  const own = languageFolder(language);
  return everyPage().filter((path) =>
    own === '' ? !others.some((folder) => path.startsWith(folder)) : path.startsWith(own),
  );
}

function everyPage(): string[] {
  if (!existsSync(DIST)) return [];
  return readdirSync(DIST, { recursive: true, withFileTypes: true })
    .filter((file) => file.name === 'index.html')
    .map((file) => relative(DIST, file.parentPath).split(sep).join('/'))
    .map((folder) => (folder === '' ? '' : `${folder}/`))
    .sort();
}

/** The page that a host shows for missing ones. */
export const NOT_FOUND = '404.html';

/** That page in every language of the interface. */
export const NOT_FOUND_PAGES: readonly string[] = [sourceLocale, ...targetLocales].map(
  (tag) => languageFolder(tag) + NOT_FOUND,
);
