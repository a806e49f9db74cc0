import { test as base, expect } from '@playwright/test';
import { serveSite, type SiteServer } from '../../../scripts/serve-site.js';
import { builtPages, DIST } from './built-pages.js';
import { Watch } from './watch.js';

interface TestFixtures {
  /** The site's own server. Stop it to be offline; it is up again for the next test. */
  server: SiteServer;
  /** What the browser said and asked for. */
  watch: Watch;
  /** Address of every page below the site's root. */
  pages: string[];
}

interface WorkerFixtures {
  workerServer: SiteServer;
  /** Path that the site is served under. */
  basePath: string;
}

/**
 * Playwright's `test` with the built site served by each worker, and every context watched:
 * a test fails on any console error or warning, any uncaught error, anything the content
 * policy stops, and any request to another origin, whatever else it checks.
 */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  basePath: ['/', { option: true, scope: 'worker' }],

  workerServer: [
    async ({ basePath }, use) => {
      const server = await serveSite(DIST, { base: basePath });
      await use(server);
      await server.stop();
    },
    { scope: 'worker' },
  ],

  server: async ({ workerServer }, use) => {
    await use(workerServer);
    await workerServer.start();
  },

  baseURL: async ({ workerServer }, use) => {
    await use(workerServer.url);
  },

  // eslint-disable-next-line no-empty-pattern -- Playwright reads the names out of the pattern.
  pages: async ({}, use) => {
    await use(builtPages());
  },

  watch: async ({ workerServer }, use) => {
    await use(new Watch(new URL(workerServer.url).origin));
  },

  context: async ({ context, watch }, use) => {
    watch.follow(context);
    await watch.reportPolicy(context);
    await use(context);
    expect(watch.problems(), 'what the browser complained of').toEqual([]);
  },
});

export { expect };
