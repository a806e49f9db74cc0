/**
 * `npm run test:hostile`: every hostile vector on both ways in, and 100,000 pages made by chance.
 * `HOSTILE_SEED=…` plays the same pages again, `HOSTILE_COUNT=…` fewer of them.
 */
import { randomInt } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import base from './web-test-runner.config.js';

const { HOSTILE_COUNT = '100000', HOSTILE_SEED = String(randomInt(1, 2 ** 31)) } = process.env;
const plugins = base.plugins ?? [];

/** @type {import('@web/test-runner').TestRunnerConfig} */
export default {
  ...base,
  files: ['tests/unit/hostile/*.test.ts'],
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
          HOSTILE_SEED,
          HOSTILE_EVERY: '1',
        }),
      },
    }),
  ],
  testsFinishTimeout: 10_800_000,
};
