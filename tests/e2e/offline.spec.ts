import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { serveSite } from '../../scripts/serve-site.js';
import { integrityOf } from '../../src/compile/precache-integrity.js';
import { builtPages, DIST } from './harness/built-pages.js';
import { remember } from './harness/remember.js';
import { expect, test as base } from './harness/test.js';
import { copyRelease, fileAt, precachedFiles, releaseNext } from './offline-release.js';

/** What a captive portal answers, whatever was asked for. */
const PORTAL = '<!doctype html><title>Sign in to the network</title>';

/** The site served from a copy that a test may change, fresh for each test. */
const test = base.extend<{ release: string }, { folder: string }>({
  folder: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the names out of the pattern.
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'lectern-release-'));
      await use(folder);
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
  workerServer: [
    async ({ folder }, use) => {
      const server = await serveSite(folder, { base: '/some/folder/' });
      await use(server);
      await server.stop();
    },
    { scope: 'worker' },
  ],
  release: [
    async ({ folder }, use) => {
      copyRelease(DIST, folder);
      await use(folder);
    },
    { auto: true },
  ],
});

const article =
  builtPages()
    .find((path) => /^[^/]+\/summary\/$/.test(path))!
    .split('/')[0]! + '/';
const bar = (page: Page) => page.locator('offline-status aside');

/** Waits until the page's service worker has saved its release and is in charge. */
async function saved(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const container = navigator.serviceWorker;
    await container.ready;
    if (container.controller) return;
    await new Promise((resolve) => {
      container.addEventListener('controllerchange', resolve, { once: true });
    });
  });
}

/** Visits the site once, as far as being saved. */
async function visit(page: Page, path = ''): Promise<void> {
  await page.goto(`./${path}`);
  await saved(page);
}

/** Comes back, as a new visit would find it: asks the server for a new release. */
async function askForUpdate(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
  });
}

test('every file that is saved is checked against the build', ({ release }) => {
  const files = precachedFiles(release);
  expect(files.length).toBeGreaterThan(builtPages().length);
  for (const { url, integrity } of files) {
    expect(integrity, url).toBe(integrityOf(readFileSync(join(release, fileAt(url)))));
  }
  const urls = files.map(({ url }) => url);
  expect(urls).toEqual(expect.arrayContaining(builtPages().map((path) => path || './')));
  expect(urls.filter((url) => url.startsWith('screenshots/'))).toEqual([]);
});

test('after one visit every page opens with the server gone', async ({ page, pages, server }) => {
  await visit(page);
  await expect(bar(page)).toContainText('You can read all of this without a connection.');
  await server.stop();
  for (const path of pages) {
    const response = await page.goto(`./${path}`);
    expect(response?.status(), path).toBe(200);
    await expect(page.locator('h1')).toBeVisible();
    await expect(page.locator('offline-status:defined')).toHaveCount(1);
    expect(await page.evaluate(() => document.styleSheets.length), path).toBeGreaterThan(0);
  }
});

test('with the server gone an address opens however it is written', async ({ page, server }) => {
  await visit(page);
  await server.stop();
  for (const address of [
    article.slice(0, -1),
    `${article}index.html`,
    `${article}?from=a-friend`,
    `${article.slice(0, -1)}?from=a-friend#main`,
  ]) {
    const response = await page.goto(`./${address}`);
    expect(response?.status(), address).toBe(200);
    await expect(page.locator('h1')).toBeVisible();
    expect(new URL(page.url()).pathname).toMatch(/\/(index\.html)?$/);
  }
});

test('with the server gone an unknown address says so, in the site’s own dress', async ({
  page,
  server,
  watch,
}) => {
  watch.allow(/status of 404/);
  await visit(page);
  await server.stop();
  const response = await page.goto('./no/such/page/');
  expect(response?.status()).toBe(404);
  await expect(page.locator('h1')).toBeVisible();
  await expect(page.locator('offline-status:defined')).toHaveCount(1);
  await page.locator('.brand').click();
  await expect(page).toHaveURL(/\/some\/folder\/$/);
});

test('a typeface chosen on the first visit is there with the server gone', async ({
  page,
  context,
  server,
}) => {
  await remember(context, { typeface: 'literata' });
  await visit(page, article);
  await expect
    .poll(() =>
      page.evaluate(async () => {
        const names = (await caches.keys()).filter((name) => name.startsWith('typefaces-'));
        const caching = names.map(async (name) => (await (await caches.open(name)).keys()).length);
        return (await Promise.all(caching)).reduce((sum, count) => sum + count, 0);
      }),
    )
    .toBeGreaterThan(0);
  await server.stop();
  await page.goto(`./${article}summary/`);
  await expect
    .poll(() =>
      page.evaluate(() =>
        [...document.fonts].some(
          ({ family, status }) => /literata/i.test(family) && status === 'loaded',
        ),
      ),
    )
    .toBe(true);
});

test('a reader who loses the connection is told so, and no longer once it is back', async ({
  page,
  context,
}) => {
  await visit(page);
  await bar(page).getByRole('button', { name: 'Hide' }).click();
  await expect(bar(page)).toHaveCount(0);
  await context.setOffline(true);
  await expect(bar(page)).toContainText('You are offline. Everything here is saved.');
  await expect(page.locator('#status')).toHaveText('You are offline. Everything here is saved.');
  await context.setOffline(false);
  await expect(bar(page)).toHaveCount(0);
});

test('a new version waits; "Use it now" loads it once, at the line being read', async ({
  page,
  release,
}) => {
  await visit(page, article);
  const line = page.locator('main p[id]').nth(8);
  await line.evaluate((element) => element.scrollIntoView({ block: 'start', behavior: 'instant' }));
  const place = () => line.evaluate((element) => Math.round(element.getBoundingClientRect().top));
  const before = await place();
  let loads = 0;
  page.on('load', () => (loads += 1));

  releaseNext(release, article, 'New in this version.');
  await askForUpdate(page);
  await expect(bar(page)).toContainText('A new version is ready.');
  expect(await place()).toBe(before);
  await expect(page.getByText('New in this version.')).toHaveCount(0);
  expect(loads).toBe(0);

  await bar(page).getByRole('button', { name: 'Use it now' }).click();
  await expect(page.getByText('New in this version.')).toHaveCount(12);
  await expect.poll(async () => Math.abs((await place()) - before)).toBeLessThanOrEqual(1);
  await expect(bar(page).getByRole('button', { name: 'Use it now' })).toHaveCount(0);
  await saved(page);
  expect(loads).toBe(1);
});

test('taking the new version in one tab brings the other tabs along, once each', async ({
  page,
  context,
  release,
}) => {
  await visit(page, article);
  const other = await context.newPage();
  await other.goto(`./${article}`);
  let loads = 0;
  other.on('load', () => (loads += 1));

  releaseNext(release, article, 'New in this version.');
  await askForUpdate(page);
  await bar(page).getByRole('button', { name: 'Use it now' }).click();
  await expect(other.getByText('New in this version.')).toHaveCount(12);
  await expect(page.getByText('New in this version.')).toHaveCount(12);
  await saved(other);
  await expect.poll(() => loads).toBe(1);
  await saved(page);
  expect(loads).toBe(1);
});

test('a reader who says "Later" keeps this version, and is not asked again on the next page', async ({
  page,
  release,
}) => {
  await visit(page, article);
  releaseNext(release, article, 'New in this version.');
  await askForUpdate(page);
  await bar(page).getByRole('button', { name: 'Later' }).click();
  await expect(bar(page)).toHaveCount(0);
  await page.goto(`./${article}summary/`);
  await saved(page);
  await page.goto(`./${article}`);
  await saved(page);
  await expect(page.getByText('New in this version.')).toHaveCount(0);
  await expect(bar(page).getByRole('button', { name: 'Use it now' })).toHaveCount(0);
});

test('a portal’s page in place of a script is never saved, and the next visit heals it', async ({
  page,
  release,
  server,
  watch,
}) => {
  watch.allow(/integrity|Failed to (find|load|fetch)/);
  await page.goto('./about/');
  const own = new Set(watch.urls.map((url) => new URL(url).pathname.replace('/some/folder/', '')));
  await page.context().clearCookies();
  const script = precachedFiles(release)
    .map(({ url }) => url)
    .find((url) => url.endsWith('.js') && !own.has(url))!;
  const good = readFileSync(join(release, script));

  await saved(page);
  releaseNext(release, article, 'New in this version.');
  writeFileSync(join(release, script), PORTAL);
  await page.evaluate(async (file) => {
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        if (new URL(request.url).pathname.endsWith(file)) await cache.delete(request);
      }
    }
  }, script);
  await askForUpdate(page).catch(() => undefined);
  await expect
    .poll(() =>
      page.evaluate(async () => {
        const registration = await navigator.serviceWorker.ready;
        return { installing: registration.installing, waiting: registration.waiting };
      }),
    )
    .toEqual({ installing: null, waiting: null });

  writeFileSync(join(release, script), good);
  await page.reload();
  await askForUpdate(page);
  await expect(bar(page)).toContainText('A new version is ready.');
  await server.stop();
  const kept = await page.evaluate(async (file) => (await fetch(file)).text(), `../${script}`);
  expect(kept).toBe(good.toString('utf8'));
});

test('a first visit behind a portal saves nothing false, and the next visit saves all', async ({
  page,
  release,
  watch,
}) => {
  watch.allow(/integrity|Failed to (find|load|fetch)/);
  const about = join(release, 'about/index.html');
  const good = readFileSync(about);
  writeFileSync(about, PORTAL);
  await page.goto('./');
  const settled = () =>
    page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      return !registration?.installing && !registration?.active;
    });
  await page.waitForLoadState('networkidle');
  await expect.poll(settled).toBe(true);
  await expect(bar(page)).toHaveCount(0);
  await expect(page.locator('h1')).toBeVisible();

  writeFileSync(about, good);
  await page.reload();
  await expect(bar(page)).toContainText('You can read all of this without a connection.');
});

test('a file that the browser has thrown away is fetched again at the next visit', async ({
  page,
  server,
}) => {
  await visit(page);
  const removed = await page.evaluate(async (root) => {
    let count = 0;
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        if (request.url.startsWith(`${root}about/?`) && (await cache.delete(request))) count += 1;
      }
    }
    return count;
  }, server.url);
  expect(removed).toBe(1);
  await page.goto('./settings/');
  await expect
    .poll(() =>
      page.evaluate(async () => (await caches.match('../about/', { ignoreSearch: true }))?.status),
    )
    .toBe(200);
  await server.stop();
  const response = await page.goto('./about/');
  expect(response?.status()).toBe(200);
});

for (const [what, stub] of [
  ['answers with nothing', 'async () => undefined'],
  ['refuses', "async () => { throw new DOMException('Not allowed', 'SecurityError'); }"],
] as const) {
  test(`where the browser ${what} when asked to save, the site still reads`, async ({ page }) => {
    await page.addInitScript(`ServiceWorkerContainer.prototype.register = ${stub};`);
    await page.goto(`./${article}`);
    await expect(page.locator('h1')).toBeVisible();
    await expect(page.locator('offline-status:defined')).toHaveCount(1);
    // What the page fetches once it has been drawn would else fail, and be complained of.
    await page.waitForLoadState('networkidle');
    await page.context().setOffline(true);
    await expect(bar(page)).toContainText('other pages may not be saved');
    await page.context().setOffline(false);
  });
}

test('where the browser has no service workers at all, the site still reads', async ({ page }) => {
  await page.addInitScript('delete Navigator.prototype.serviceWorker;');
  await page.goto(`./${article}`);
  await expect(page.locator('h1')).toBeVisible();
  await expect(page.locator('offline-status:defined')).toHaveCount(1);
});
