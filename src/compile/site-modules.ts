import type { Site } from '../model/site.js';

/** What the modules' names begin with; `src/entries/site-entries.d.ts` has their types. */
const PREFIX = 'virtual:lectern-';

/** Rollup's sign of a module that is no file. */
const SIGN = '\0';

/** @returns the id of a module that is made of the site's content, or null for another */
export function siteModuleId(name: string): string | null {
  return name.startsWith(PREFIX) ? SIGN + name : null;
}

/** @returns whether an id is one that {@link siteModuleId} gave */
export function isSiteModule(id: string): boolean {
  return id.startsWith(SIGN + PREFIX);
}

/**
 * The source of a module that is made of the site's content: everything that can be explained, for
 * texts of the reader's own. Pages fetch it when it is needed.
 * @param id as {@link siteModuleId} gave it
 * @returns null for one that is not there
 */
export function siteModule(id: string, { entries, language }: Site): string | null {
  return id === `${SIGN}${PREFIX}entries` ? constants({ language, entries }) : null;
}

function constants(values: Readonly<Record<string, unknown>>): string {
  return Object.entries(values)
    .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
    .join('\n');
}
