import { existsSync, readdirSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';

/** The project's folder. */
export const ROOT = resolve(import.meta.dirname, '../../..');

/** The build that is tested: `dist/`, or the folder that LECTERN_DIST names. */
export const DIST = resolve(ROOT, process.env['LECTERN_DIST'] ?? 'dist');

/**
 * Every page of the build, as its address below the site's root.
 * @returns `''` for the library, `about/`, `SLUG/summary/` …; without the page for missing ones
 */
export function builtPages(): string[] {
  if (!existsSync(DIST)) return [];
  return readdirSync(DIST, { recursive: true, withFileTypes: true })
    .filter((file) => file.name === 'index.html')
    .map((file) => relative(DIST, file.parentPath).split(sep).join('/'))
    .map((folder) => (folder === '' ? '' : `${folder}/`))
    .sort();
}

/** The page that a host shows for missing ones. */
export const NOT_FOUND = '404.html';
