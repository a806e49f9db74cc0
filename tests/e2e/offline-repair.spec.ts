import { expect, type Page } from '@playwright/test';
import type { FaultySite } from '../faults/faulty-server.js';
import { PORTAL } from '../faults/faults.js';
import { test } from '../faults/faults-test.js';
import { notOpening, notSaved, poisoned, savedFiles, until, visit } from '../faults/reader.js';
import { pagesOf, type Release } from '../faults/release.js';
import { pick, randomFrom, seedOfRun, shuffled } from '../faults/seed.js';

const seed = seedOfRun();

/** Deletes saved files, or puts a portal's page in their place. */
async function spoil(
  page: Page,
  site: FaultySite,
  urls: readonly string[],
  body: string | null,
): Promise<void> {
  const addresses = urls.map((url) => new URL(url, site.url).href);
  const count = await page.evaluate(
    async ([wanted, text, root]) => {
      const name = (await caches.keys()).find(
        (each) => each.startsWith('workbox') && each.endsWith(root),
      )!;
      const cache = await caches.open(name);
      let spoilt = 0;
      for (const request of await cache.keys()) {
        if (!wanted.includes(request.url.split('?')[0]!)) continue;
        if (text === null) await cache.delete(request);
        else
          await cache.put(
            request,
            new Response(text, { headers: { 'content-type': 'text/html' } }),
          );
        spoilt += 1;
      }
      return spoilt;
    },
    [addresses, body, site.url] as const,
  );
  expect(count).toBe(urls.length);
}

/** Browsers stop a worker that is idle for half a minute; this is as if that had passed. */
async function stopWorkers(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
}

async function wrong(page: Page, site: FaultySite, release: Release): Promise<string[]> {
  const files = await savedFiles(page, site);
  return [...poisoned(files, release), ...notSaved(files, release)];
}

for (const [what, body] of [
  ['has thrown away', null],
  ['has something else in the place of', PORTAL],
] as const) {
  test(`a reader whose browser ${what} saved files has them again after one visit`, async ({
    page,
    faultyServer,
    built,
  }) => {
    const random = randomFrom(seed);
    const urls = built.entries.map(({ url }) => url);
    const site = faultyServer.open(built);
    await visit(page, site, 'real');
    const subsets = [
      [pick(random, urls)],
      shuffled(random, urls).slice(0, Math.ceil(random() * urls.length)),
      urls,
    ];
    for (const subset of subsets) {
      await page.goto('about:blank');
      await page.goto(`${site.url}entrance`);
      await spoil(page, site, subset, body);
      expect((await wrong(page, site, built)).length, 'it was spoilt').toBeGreaterThan(0);
      await stopWorkers(page);
      await page.goto(`${site.url}about/`, { waitUntil: 'commit' });
      await until(`${subset.join(' ')} are mended, SEED=${seed}`, async () => {
        return (await wrong(page, site, built)).length === 0;
      });
      await page.waitForLoadState();
    }
    expect(await notOpening(page, site, built, pagesOf(built), 'real')).toEqual([]);
  });
}

test('a reader whose café answers for us keeps what is true, and is shown nothing false', async ({
  page,
  faultyServer,
  built,
}) => {
  const site = faultyServer.open(built);
  await visit(page, site, 'real');
  await spoil(page, site, ['about/', 'settings/'], null);
  await stopWorkers(page);
  site.injection = { fault: 'a portal’s page with 200', whom: 'everyone' };
  await page.goto(site.url);
  await expect(page.locator('offline-status:defined')).toHaveCount(1);
  await until('the café has answered', () => site.spoilt > 1);
  const files = await savedFiles(page, site);
  expect(poisoned(files, built)).toEqual([]);
  expect(notSaved(files, built).sort()).toEqual(['about/ is not saved', 'settings/ is not saved']);
});

test('where the browser never answers when asked to save, the site still reads', async ({
  page,
  faultyServer,
  built,
}) => {
  await page.addInitScript(
    'ServiceWorkerContainer.prototype.register = () => new Promise(() => undefined);',
  );
  const site = faultyServer.open(built);
  await page.goto(`${site.url}readable-text/`);
  await expect(page.locator('h1')).toBeVisible();
  await expect(page.locator('offline-status:defined')).toHaveCount(1);
  await page.locator('.settings-link').click();
  await expect(page.locator('type-settings fieldset').first()).toBeVisible();
});

test('a reader whose page has lost a part is given what they asked for, from the new version, by one load', async ({
  page,
  faultyServer,
  releases: { first, second },
}) => {
  await page.addInitScript('delete Navigator.prototype.serviceWorker;');
  const site = faultyServer.open(first);
  await page.goto(site.url);
  await expect(page.locator('offline-status:defined')).toHaveCount(1);
  let loads = 0;
  page.on('load', () => (loads += 1));
  // Without a worker only the server has the parts, and it has moved on.
  site.release = second;
  await page.locator('.settings-link').click();
  await expect(page.locator('.release').last()).toHaveText('Release two');
  await page.waitForLoadState();
  expect(loads).toBe(1);
  await expect(page.locator('type-settings fieldset').first()).toBeVisible();
});
