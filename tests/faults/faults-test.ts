import { test as base } from '@playwright/test';
import { DIST } from '../e2e/harness/built-pages.js';
import { startFaultyServer, type FaultyServer } from './faulty-server.js';
import { releasesFrom, type Releases } from './injection-case.js';
import { readRelease, type Release } from './release.js';

interface WorkerFixtures {
  faultyServer: FaultyServer;
  /** The built site. */
  built: Release;
  releases: Releases;
}

/** Playwright's `test` with a server that can be broken, once for each of its workers. */
export const test = base.extend<object, WorkerFixtures>({
  faultyServer: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the names out of the pattern.
    async ({}, use) => {
      const server = await startFaultyServer();
      await use(server);
      await server.stop();
    },
    { scope: 'worker' },
  ],
  built: [
    // eslint-disable-next-line no-empty-pattern -- as above
    async ({}, use) => {
      await use(readRelease(DIST));
    },
    { scope: 'worker' },
  ],
  releases: [
    async ({ built }, use) => {
      await use(releasesFrom(built));
    },
    { scope: 'worker' },
  ],
});

/** Says how much a test has tried, for the last line of `npm run test:faults`. */
export function figure(count: number, name: string): void {
  test.info().annotations.push({ type: 'figure', description: `${count} ${name}` });
}
