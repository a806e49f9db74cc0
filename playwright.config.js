/**
 * End-to-end tests: the built site, in a real Chromium.
 * `npx playwright test --project shell` runs those of one kind.
 */
import { defineConfig } from '@playwright/test';
import { BROWSER_FLAGS, findHeadlessShell, findInstalledBrowser } from './scripts/find-browser.js';

const executablePath = findInstalledBrowser();
if (!executablePath) {
  throw new Error('No browser found for the tests: run `node scripts/find-browser.js` first.');
}

/**
 * In the whole browser, as a reader has it: the main path, saving and what is lost when it dies.
 * Everything else is in its shell without windows, where there is one.
 */
const IN_WHOLE_BROWSER = ['**/main-path.spec.ts', '**/offline.spec.ts', '**/storage-kills.spec.ts'];

/** What engines find on every page, and what of it has been looked at: the one waits for the other. */
const AUDIT = ['**/audit.spec.ts', '**/html-checker.spec.ts'];
const AFTER_AUDIT = ['**/adjudications.spec.ts'];

const inShell = {
  launchOptions: { executablePath: findHeadlessShell() ?? executablePath, args: BROWSER_FLAGS },
};

export default defineConfig({
  projects: [
    { name: 'browser', testMatch: IN_WHOLE_BROWSER },
    { name: 'audit', testMatch: AUDIT, use: inShell },
    {
      name: 'shell',
      testIgnore: [...IN_WHOLE_BROWSER, ...AUDIT, ...AFTER_AUDIT],
      use: inShell,
    },
    { name: 'adjudications', testMatch: AFTER_AUDIT, dependencies: ['audit'] },
  ],
  testDir: 'tests/e2e',
  // Transcripts of what screen readers find: the one thing that is compared with files.
  snapshotPathTemplate: '{testDir}/accessibility-tree/{arg}{ext}',
  globalSetup: './tests/e2e/harness/build-if-missing.ts',
  fullyParallel: true,
  workers: 2,
  // A machine that others use too can make one of hundreds late. Such a test is named as unsteady
  // by `scripts/test.js`; one that is wrong fails twice.
  retries: 1,
  forbidOnly: true,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  // `scripts/test.js` sets the file that it reads the numbers from.
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE
    ? [['list'], ['json', { outputFile: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE }]]
    : 'list',
  use: {
    browserName: 'chromium',
    trace: 'off',
    locale: 'en-GB',
    launchOptions: { executablePath, args: BROWSER_FLAGS },
  },
});
