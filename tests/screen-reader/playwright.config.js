/**
 * `npm run test:screen-reader`: what Debian's Orca says on a reader's way, held to the transcripts
 * beside this. `-- --update-snapshots` writes them anew, after a change that is meant.
 */
import { defineConfig } from '@playwright/test';
import base from '../../playwright.config.js';

export default defineConfig({
  reporter: base.reporter ?? 'list',
  testDir: '.',
  globalSetup: './prepare.ts',
  // A screen reader reads for one person at a time, and keeps a core busy.
  workers: 1,
  forbidOnly: true,
  // What it says at once hangs on when a browser tells it of a change, which nobody can wait for.
  retries: 2,
  timeout: 240_000,
  use: { launchOptions: base.use?.launchOptions ?? {} },
});
