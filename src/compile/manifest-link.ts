import type { Plugin } from 'vite';
import { rootOf } from '../pages/page.js';

/**
 * Points each page's `<link rel="manifest">` at the site's root. vite-plugin-pwa writes
 * `./manifest.webmanifest` into every page, which is wrong for pages in folders.
 */
export function manifestLink(): Plugin {
  return {
    name: 'lectern:manifest-link',
    enforce: 'post',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { path }) {
        return html.replace(
          /<link rel="manifest" href="\.\//,
          `<link rel="manifest" href="${rootOf(path.replace(/^\//, ''))}`,
        );
      },
    },
  };
}
