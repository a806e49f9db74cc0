import type { Plugin } from 'vite';

/** How every link of a page begins that leads to the site: from its own folder, or the one above. */
const RELATIVE = /(\s(?:href|src)=")(\.\.?\/)/g;

/** A page for missing addresses, and the folder of its language: `ar/`. */
const NOT_FOUND = /^\/([^/]+\/)?404\.html$/;

/**
 * Gives the pages for missing addresses links that hold at any depth, since a host shows them in
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
      handler: (html, { path }) => {
        const page = NOT_FOUND.exec(path);
        if (!page) return html;
        const [, folder = ''] = page;
        return html.replace(
          RELATIVE,
          (_, before: string, to: string) => before + base + (to === './' ? folder : ''),
        );
      },
    },
  };
}
