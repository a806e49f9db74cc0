/**
 * Plugin for the test server: what Vite gives to imports of assets, and a folder as data.
 *
 * - `import url from './a.css?url'` gives the file's URL;
 * - `import text from './a.css?inline'` and `?raw` give the file's text;
 * - `import './a.css'` gives an empty module (a stylesheet by `<link>` is served as it is);
 * - `import axe from 'axe-core'` gives axe, and `@mozilla/readability` its class: their files are no
 *   modules;
 * - `/__content.json` gives every file below `content/` as `{ path: text }`.
 */
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, posix, sep } from 'node:path';

/** Endings that are text; pictures are listed with empty text, as tests only need the name. */
const TEXT = new Set(['.md', '.yaml', '.yml', '.json', '.svg', '.txt']);

/**
 * @param {string} root path of the project
 * @returns {Promise<Record<string, string>>} text by path from the project's root, `/` between
 */
async function readContent(root) {
  const entries = await readdir(join(root, 'content'), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const pairs = files.map(async (entry) => {
    const file = join(entry.parentPath, entry.name);
    const text = TEXT.has(extname(file)) ? await readFile(file, 'utf8') : '';
    return [
      file
        .slice(root.length + 1)
        .split(sep)
        .join('/'),
      text,
    ];
  });
  return Object.fromEntries((await Promise.all(pairs)).sort());
}

/**
 * What files that are no modules would export, by the end of their path.
 * @type {Record<string, string>}
 */
const EXPORTS = {
  '/node_modules/axe-core/axe.js': 'export default window.axe;',
  '/node_modules/@mozilla/readability/Readability.js': 'export { Readability };',
};

/** @param {unknown} value @returns {{ body: string, type: string }} a module that exports it */
const moduleOf = (value) => ({ body: `export default ${JSON.stringify(value)};`, type: 'js' });

/**
 * @param {string} root path of the project
 * @returns {import('@web/test-runner').TestRunnerPlugin}
 */
export function viteAssets(root) {
  return {
    name: 'vite-assets',

    /** Marks an import of a bare stylesheet, which a `<link>` to it does not carry. */
    transformImport({ source }) {
      return source.endsWith('.css') ? `${source}?side-effect` : undefined;
    },

    async serve({ path, query }) {
      if (path === '/__content.json') {
        return { body: JSON.stringify(await readContent(root)), type: 'json' };
      }
      if (path.endsWith('/node_modules/@mozilla/readability/index.js')) {
        return { body: "export * from './Readability.js';", type: 'js' };
      }
      if ('url' in query) return moduleOf(path);
      if ('side-effect' in query) return { body: 'export {};', type: 'js' };
      if ('inline' in query || 'raw' in query) {
        return moduleOf(await readFile(posix.join(root, decodeURIComponent(path)), 'utf8'));
      }
      return undefined;
    },

    transform({ path, body }) {
      const added = Object.entries(EXPORTS).find(([file]) => path.endsWith(file))?.[1];
      return added ? { body: `${body}\n${added}` } : undefined;
    },
  };
}
