/**
 * Unit and element tests, in a real Chromium.
 * Some of them only: `npx web-test-runner --files 'tests/unit/model/*.test.ts'`.
 */
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher } from '@web/test-runner-chrome';
import { BROWSER_FLAGS, findInstalledBrowser } from './scripts/find-browser.js';
import { countReporter, plainReporter } from './scripts/wtr/reporters.js';
import { viteAssets } from './scripts/wtr/vite-assets.js';
import { watchRequests } from './scripts/wtr/watch-requests.js';

const root = fileURLToPath(new URL('.', import.meta.url)).replace(/[\\/]$/, '');
const executablePath = findInstalledBrowser();
if (!executablePath) {
  throw new Error('No browser found for the tests: run `node scripts/find-browser.js` first.');
}

/** Set by `scripts/test.js`, which reads the numbers from it. */
const countFile = process.env.WTR_COUNT_FILE;

const watch = await watchRequests();

/** @type {import('@web/test-runner').TestRunnerConfig} */
export default {
  rootDir: root,
  files: ['tests/unit/**/*.test.ts', 'tests/elements/**/*.test.ts'],
  browsers: [
    chromeLauncher({
      launchOptions: {
        executablePath,
        headless: true,
        args: [...BROWSER_FLAGS, `--proxy-server=127.0.0.1:${watch.port}`],
      },
      // Focus is a thing of the whole window: pages side by side would take it from each other.
      concurrency: 1,
    }),
  ],
  // micromark's development build imports CommonJS; its production build does not.
  nodeResolve: { exportConditions: ['production', 'browser', 'import'] },
  middleware: [watch.middleware],
  plugins: [
    viteAssets(root),
    {
      // As in vite.config.ts: its file for browsers needs a document, and workers have none.
      name: 'entities-in-workers',
      resolveImport: ({ source }) =>
        source === 'decode-named-character-reference'
          ? '/node_modules/decode-named-character-reference/index.js'
          : undefined,
    },
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: `${root}/tsconfig.json`,
      define: {
        'import.meta.env': JSON.stringify({ BASE_URL: './', DEV: false, PROD: true, MODE: 'test' }),
      },
    }),
  ],
  testRunnerHtml: (testFramework) => `<!doctype html>
    <html lang="en">
      <head>
        <meta name="viewport" content="width=device-width" />
        <title>Test</title>
      </head>
      <body>
        <script type="module" src="${testFramework}"></script>
      </body>
    </html>`,
  testFramework: { config: { timeout: 10_000 } },
  staticLogging: true,
  testsFinishTimeout: 120_000,
  reporters: [plainReporter(root), ...(countFile ? [countReporter(countFile)] : [])],
};
