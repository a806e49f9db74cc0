import type { Plugin } from 'vite';

/** How every link of a page in the root folder begins. */
const FROM_ROOT = /(\s(?:href|src)=")\.\//g;

/**
 * Gives the page for missing addresses links that hold at any depth, since a host shows it in
 * place of whatever address was asked for. Not by a `<base>`: that would need an exception in
 * the policy, and would send the skip link's `#text` to another page.
 *
 * Stands after every plugin that writes into pages.
 *
 * @param base folder the site is served from, `/` or `/news/`
 * @throws {Error} where it is no folder's address
 */
export function notFoundLinks(base: string): Plugin {
  if (!/^\/([\w.~-]+\/)*$/.test(base)) {
    throw new Error(`LECTERN_BASE is "${base}"; it must be a path such as "/" or "/news/".`);
  }
  return {
    name: 'lectern:not-found-links',
    enforce: 'post',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html, { path }) =>
        path === '/404.html' ? html.replace(FROM_ROOT, `$1${base}`) : html,
    },
  };
}
