/**
 * `npm run test:speech`: texts read aloud by a real engine, Debian's speech-dispatcher with
 * espeak-ng, in a Chromium with windows. Skipped by name where the engine cannot be had.
 */
import { defineConfig } from '@playwright/test';
import base from '../../playwright.config.js';

export default defineConfig({
  reporter: base.reporter ?? 'list',
  testDir: '.',
  globalSetup: './prepare.ts',
  // An engine says one thing at a time.
  workers: 1,
  forbidOnly: true,
  timeout: 180_000,
  expect: { timeout: 30_000 },
  use: { launchOptions: base.use?.launchOptions ?? {} },
});
