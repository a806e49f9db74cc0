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
 * texts of the reader's own; and the articles, for copies of them. Pages fetch each when it is needed.
 * @param id as {@link siteModuleId} gave it
 * @returns null for one that is not there
 */
export function siteModule(id: string, { articles, entries, language }: Site): string | null {
  const name = id.slice(SIGN.length + PREFIX.length);
  if (name === 'entries') return constants({ language, entries });
  if (name === 'articles') return loaders(articles.map((article) => article.id));
  const article = articles.find((each) => name === `article/${each.id}`);
  // Copies have no map, which is the largest part of an article.
  return article ? constants({ article: { ...article, map: null } }) : null;
}

function constants(values: Readonly<Record<string, unknown>>): string {
  return Object.entries(values)
    .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
    .join('\n');
}

function loaders(ids: readonly string[]): string {
  const rows = ids.map(
    (id) => `${JSON.stringify(id)}: () => import(${JSON.stringify(`${PREFIX}article/${id}`)})`,
  );
  return `export const articles = { ${rows.join(', ')} };`;
}
