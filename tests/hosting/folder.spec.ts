/**
 * The site in a folder of a host, `LECTERN_BASE=/repo/`: behind nginx, and on a host that sends
 * no headers of the site's own, as GitHub Pages does for a project.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveSite, type SiteServer } from '../../scripts/serve-site.js';
import { builtPages, ROOT } from '../e2e/harness/built-pages.js';
import { expect, test as base } from '../e2e/harness/test.js';
import { Watch } from '../e2e/harness/watch.js';
import { nginxMissing, serveByNginx } from './nginx.js';

const BASE = '/repo/';

type Host = 'nginx' | 'GitHub Pages';

const SERVE: Record<Host, (folder: string) => Promise<SiteServer>> = {
  nginx: (folder) => serveByNginx(folder, BASE),
  'GitHub Pages': (folder) => serveSite(folder, { base: BASE, ownHeaders: false }),
};

const test = base.extend<{ host: Host }, { folder: string }>({
  host: ['GitHub Pages', { option: true }],
  folder: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the names out of the pattern.
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'lectern-repo-'));
      const vite = join(ROOT, 'node_modules/vite/bin/vite.js');
      execFileSync(process.execPath, [vite, 'build', '--outDir', folder, '--emptyOutDir'], {
        cwd: ROOT,
        env: { ...process.env, LECTERN_BASE: BASE },
        stdio: 'ignore',
      });
      await use(folder);
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 300_000 },
  ],
  server: async ({ folder, host }, use) => {
    const server = await SERVE[host](folder);
    await use(server);
    await server.stop();
  },
  baseURL: async ({ server }, use) => {
    await use(server.url);
  },
  watch: async ({ server }, use) => {
    await use(new Watch(new URL(server.url).origin));
  },
});

for (const host of ['GitHub Pages', 'nginx'] as const) {
  test.describe(`in a folder, on ${host}`, () => {
    test.use({ host });
    const missing = host === 'nginx' ? nginxMissing() : null;
    test.skip(missing !== null, missing ?? '');

    test('a missing address of any depth shows the site’s own page, whole', async ({
      page,
      watch,
    }) => {
      watch.allow(/status of 404/);
      const response = await page.goto('./a/b/c/');
      expect(response?.status()).toBe(404);
      await expect(page.locator('offline-status:defined')).toHaveCount(1);
      expect(
        await page.evaluate(() => getComputedStyle(document.body).getPropertyValue('--target')),
      ).not.toBe('');
      const before = page.url();
      await page.locator('.skip-link').focus();
      await page.keyboard.press('Enter');
      expect(page.url()).toBe(`${before}#text`);
      await page.locator('.brand').click();
      await expect(page).toHaveURL(/\/repo\/$/);
    });

    test('every page opens, then with the server gone too, and nothing outside is asked for', async ({
      page,
      server,
      watch,
    }) => {
      watch.allow(/status of 404/);
      await page.goto('./');
      await expect(page.locator('offline-status aside')).toContainText('without a connection');
      await page.goto('./about');
      await expect(page).toHaveURL(/\/repo\/about\/$/);
      await server.stop();
      for (const path of builtPages()) {
        expect((await page.goto(`./${path}`))?.status(), path).toBe(200);
        await expect(page.locator('offline-status:defined')).toHaveCount(1);
      }
      expect((await page.goto('./a/b/c/'))?.status()).toBe(404);
      await expect(page.locator('offline-status:defined')).toHaveCount(1);
      const outside = watch.urls.filter((url) => !new URL(url).pathname.startsWith(BASE));
      expect(outside).toEqual([]);
    });
  });
}
