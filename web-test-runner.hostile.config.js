/**
 * `npm run test:hostile`: every hostile vector on both ways in, and 100,000 pages made by chance.
 *
 * `HOSTILE_SEED=…` plays the same pages again, `HOSTILE_COUNT=…` so many of them, `HOSTILE_FROM=…`
 * goes on where a run was stopped. `HOSTILE_BROWSER=firefox` does it in a stock Firefox.
 */
import { randomInt } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher } from '@web/test-runner-chrome';
import * as puppeteer from 'puppeteer-core';
import { BROWSER_FLAGS, findInstalledBrowser } from './scripts/find-browser.js';
import { findFirefox } from './scripts/find-firefox.js';
import { watchRequests } from './scripts/wtr/watch-requests.js';
import base from './web-test-runner.config.js';

const {
  HOSTILE_BROWSER = 'chrome',
  HOSTILE_COUNT = '100000',
  HOSTILE_FROM = '0',
  HOSTILE_SEED = String(randomInt(1, 2 ** 31)),
} = process.env;
const plugins = base.plugins ?? [];
const watch = await watchRequests((words) =>
  process.stdout.write(`${new Date().toISOString()} ${words}\n`),
);

/**
 * How each browser is started, with every host but this machine behind the proxy.
 * @type {Record<string, () => import('puppeteer-core').LaunchOptions>}
 */
const BROWSERS = {
  chrome: () => ({
    browser: 'chrome',
    executablePath: findInstalledBrowser() ?? '',
    args: [...BROWSER_FLAGS, `--proxy-server=127.0.0.1:${watch.port}`],
  }),
  firefox: () => ({
    browser: 'firefox',
    executablePath: findFirefox() ?? '',
    extraPrefsFirefox: {
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': watch.port,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': watch.port,
    },
  }),
};

/** @type {import('@web/test-runner').TestRunnerConfig} */
export default {
  ...base,
  files: ['tests/unit/hostile/*.test.ts'],
  browsers: [
    chromeLauncher({
      launchOptions: { ...BROWSERS[HOSTILE_BROWSER]?.(), headless: true },
      puppeteer,
      concurrency: 1,
    }),
  ],
  middleware: [watch.middleware],
  plugins: [
    // All but the last, which is the one below with other values.
    ...plugins.slice(0, -1),
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('tsconfig.json', import.meta.url)),
      define: {
        'import.meta.env': JSON.stringify({
          BASE_URL: './',
          DEV: false,
          PROD: true,
          MODE: 'test',
          HOSTILE_COUNT,
          HOSTILE_FROM,
          HOSTILE_SEED,
          HOSTILE_EVERY: '1',
        }),
      },
    }),
  ],
  testsFinishTimeout: 10_800_000,
};
