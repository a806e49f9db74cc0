/**
 * `npm run test:faults`: the long runs. Each prints what it tried; the last line adds it up.
 * `npm run test:faults -- matrix` runs one file; SEED=… plays the same choices again. EACH=5 plays
 * five faults with each file, ORDERS=50 so many orders of tabs: the whole takes over an hour.
 */
import { randomInt } from 'node:crypto';
import { defineConfig } from '@playwright/test';
import base from '../../playwright.config.js';

// In the environment, since Playwright reads this file once more in each of its workers.
process.env.SEED ??= String(randomInt(1, 2 ** 31));

// eslint-disable-next-line @typescript-eslint/no-unused-vars -- left out, so that all is run in the whole browser
const { projects, ...inWholeBrowser } = base;

export default defineConfig({
  ...inWholeBrowser,
  testDir: '.',
  testMatch: '*.run.ts',
  globalSetup: '../e2e/harness/build-if-missing.ts',
  timeout: 3_600_000,
  // What fails once in a thousand is what is looked for.
  retries: 0,
  reporter: [['list'], ['./figures-reporter.ts']],
});
