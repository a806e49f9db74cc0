import { test as base } from '@playwright/test';
import { serveSite, type SiteServer } from '../../../scripts/serve-site.js';
import { DIST } from './built-pages.js';

/** Playwright's `test` with the built site served by each worker: for browsers that it does not drive. */
export const test = base.extend<object, { server: SiteServer }>({
  server: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the names out of the pattern.
    async ({}, use) => {
      const server = await serveSite(DIST);
      await use(server);
      await server.stop();
    },
    { scope: 'worker' },
  ],
});
