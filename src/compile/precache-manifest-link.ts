import type { Plugin } from 'vite';
import { languageAt } from '../languages/language-folder.js';
import { manifestFile } from './precache-manifest.js';

/** What vite-plugin-pwa writes into every page when the base is relative. */
const ROOT_LINK = '<link rel="manifest" href="./manifest.webmanifest">';

/**
 * Mends the link to the web app manifest: vite-plugin-pwa writes the same `./` into every page,
 * which is wrong below the root, and where the page is in another language. Stands after `VitePWA`
 * in the list of plugins.
 */
export function relativeManifestLink(): Plugin {
  return {
    name: 'lectern:relative-manifest-link',
    enforce: 'post',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { path }) {
        const below = path.replace(/^\//, '');
        const depth = below.split('/').length - 1;
        const root = '../'.repeat(depth) || './';
        return html.replace(
          ROOT_LINK,
          `<link rel="manifest" href="${root}${manifestFile(languageAt(below))}">`,
        );
      },
    },
  };
}
