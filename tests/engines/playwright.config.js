/**
 * `npm run test:engines`: a reader's way through the site in a stock Firefox and in WebKitGTK,
 * which are installed where that may be done. Where one cannot be had, its tests are skipped.
 */
import { defineConfig } from '@playwright/test';
import base from '../../playwright.config.js';

export default defineConfig({
  reporter: base.reporter ?? 'list',
  testDir: '.',
  testMatch: '*.spec.ts',
  globalSetup: './prepare.ts',
  workers: 2,
  forbidOnly: true,
  retries: base.retries ?? 0,
  timeout: 240_000,
  projects: [
    { name: 'firefox', use: { engineName: 'firefox' } },
    { name: 'webkit', use: { engineName: 'webkit' } },
  ],
});
