/**
 * Tests of hosting and supply chain: `npm run test:hosting`. Those that take a second build or
 * longer are left out of `npm test`, which runs the ones with @sample in their names.
 */
import { defineConfig } from '@playwright/test';
import base from './playwright.config.js';

// eslint-disable-next-line @typescript-eslint/no-unused-vars -- left out, so that all is run in the whole browser
const { projects, ...inWholeBrowser } = base;

export default defineConfig({
  ...inWholeBrowser,
  testDir: 'tests/hosting',
  // Builds of their own, and every page of the site in one test.
  timeout: 240_000,
  globalSetup: './tests/hosting/prepare.ts',
});
