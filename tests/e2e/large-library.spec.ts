/**
 * A library with more articles than every device saves: the newest are there after one visit, the
 * others once they were read, and nothing is kept of those that is not the file that was built. So
 * it is with the library's own pages: the first is there, the others once they were read.
 */
import { createServer, request as ask, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { newArticle } from '../../scripts/starter.js';
import { serveSite, type SiteServer } from '../../scripts/serve-site.js';
import { runAxe } from './harness/axe.js';
import { newProject, type Project } from './harness/new-project.js';
import { expect, test } from './harness/test.js';
import { precachedFiles } from './offline-release.js';

const ARTICLES = 65;
const SAVED = 3;
const NEWEST = 'text-65/';
const OLDER = 'text-07/';

const FAULTS: Record<string, (answer: ServerResponse) => void> = {
  'a missing page': (answer) => answer.writeHead(404).end('Not found'),
  'a failing server': (answer) => answer.writeHead(500).end('Error'),
  'the page of a captive portal': (answer) =>
    answer.writeHead(200, { 'Content-Type': 'text/html' }).end('<title>Sign in</title>Sign in'),
  'half a page': (answer) =>
    answer
      .writeHead(200, { 'Content-Type': 'text/html' })
      .end('<!doctype html><title>Half</title><h1>Half'),
};

let project: Project;
let site: SiteServer;
let front: Server;
let url = '';
/** What is answered in the place of a page, by its path. */
const instead = new Map<string, (answer: ServerResponse) => void>();

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  test.setTimeout(180_000);
  project = newProject();
  project.write(
    'content/site.yaml',
    `name: Post\ndescription: News.\nurl: https://post.example/\nsaved: ${SAVED}\n`,
  );
  for (let number = 1; number <= ARTICLES; number += 1) {
    const name = String(number).padStart(2, '0');
    const made = {
      slug: `text-${name}`,
      title: `Text ${name}`,
      language: 'en',
      published: new Date(Date.UTC(2026, 0, number)).toISOString().slice(0, 10),
    };
    for (const [path, text] of newArticle(made)) project.write(path, text);
  }
  await project.run('vite', 'build', '--logLevel', 'error');
  site = await serveSite(join(project.folder, 'dist'));
  front = createServer((asked, answer) => {
    const fault = instead.get(asked.url ?? '');
    if (fault) fault(answer);
    else {
      const { method, headers } = asked;
      const passed = ask(new URL(asked.url ?? '', site.url), { method, headers }, (sound) => {
        answer.writeHead(sound.statusCode ?? 500, sound.headers);
        sound.pipe(answer);
      });
      passed.on('error', () => answer.destroy());
      passed.end();
    }
  });
  await new Promise<void>((resolve) => front.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(front.address() as AddressInfo).port}/`;
});

test.afterAll(async () => {
  front.close();
  front.closeAllConnections();
  await site.stop();
  project.remove();
});

test.beforeEach(async ({ watch }) => {
  instead.clear();
  watch.allowOrigin(url);
  await site.start();
});

/** One visit to the library, until it is saved. */
async function visit(page: Page): Promise<void> {
  await page.goto(url);
  await expect(page.locator('offline-status aside')).toContainText(
    'Saved. You can read the newest articles without a connection, and pages you have read before.',
  );
}

/** Addresses of what the browser has kept of articles that were read. */
function kept(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const names = (await caches.keys()).filter((name) => name.startsWith('kept-'));
    const keys = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return keys.flat().map((key) => new URL(key.url).pathname.slice(1));
  });
}

test('what every device saves does not grow with the library', () => {
  const urls = precachedFiles(join(project.folder, 'dist')).map((file) => file.url);
  expect(urls).toContain(NEWEST);
  expect(urls).toContain(`ar/${NEWEST}summary/`);
  const older = urls.filter((file) => /text-(?:[0-5]\d|6[0-2])|older/.test(file));
  expect(older).toEqual([]);
  // Ten articles share a list, by which the others are checked.
  expect(urls.filter((file) => file.startsWith('kept/')).length).toBeLessThanOrEqual(7);
});

test('the newest open without a connection, an older one once it was read, and no other', async ({
  page,
  watch,
}) => {
  await visit(page);
  await page.goto(url + OLDER);
  await expect
    .poll(() => kept(page))
    .toEqual(expect.arrayContaining([OLDER, `${OLDER}words.json`]));
  await site.stop();
  watch.allow(/Failed to load resource/);
  for (const [path, heading] of [
    [NEWEST, 'Text 65'],
    [OLDER, 'Text 07'],
    [`${OLDER}?from=a-friend`, 'Text 07'],
    [`${OLDER}index.html`, 'Text 07'],
    [OLDER.slice(0, -1), 'Text 07'],
    ['text-08/', 'There is no page at this address'],
  ] as const) {
    await page.goto(url + path);
    await expect(page.getByRole('heading', { level: 1 }), path).toHaveText(heading);
  }
  await page.goto(`${url}about/`);
  await expect(page.getByRole('main')).toContainText(
    `After one visit, the ${SAVED} newest articles are kept on your device`,
  );
});

for (const [name, fault] of Object.entries(FAULTS)) {
  test(`${name} in the place of an older article is never kept`, async ({ page, watch }) => {
    watch.allow(/Failed to load resource/);
    await visit(page);
    instead.set(`/${OLDER}`, fault);
    await page.goto(url + OLDER);
    // The reader sees what the server says; what is kept besides would be kept after it.
    await expect(page.getByRole('heading', { name: 'Text 07' })).toHaveCount(0);
    instead.clear();
    await page.goto(`${url}text-09/`);
    await expect.poll(() => kept(page)).toContain('text-09/');
    expect(await kept(page)).not.toContain(OLDER);
    await page.goto(url + OLDER);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Text 07');
    await expect.poll(() => kept(page)).toContain(OLDER);
  });
}

test('a kept page that has been falsified since is not shown', async ({ page }) => {
  await visit(page);
  await page.goto(url + OLDER);
  await expect.poll(() => kept(page)).toContain(OLDER);
  await page.evaluate(async (path) => {
    const name = (await caches.keys()).find((each) => each.startsWith('kept-'))!;
    const cache = await caches.open(name);
    const key = (await cache.keys()).find((each) => new URL(each.url).pathname === `/${path}`)!;
    const headers = { 'Content-Type': 'text/html' };
    await cache.put(key, new Response('<title>False</title><h1>False</h1>', { headers }));
  }, OLDER);
  await page.goto(url + OLDER);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Text 07');
});

test('a mistake in one of many articles is told with its file, its line and its mend', async () => {
  const file = 'content/text-40/summary.md';
  const sound = newArticle({
    slug: 'text-40',
    title: 'Text 40',
    language: 'en',
    published: '2026-02-09',
  }).get(file)!;
  project.write(file, `${sound}\n## Another part\n\nIts words.\n`);
  const line = sound.split('\n').length + 1;
  const build = project.run('vite', 'build', '--logLevel', 'error');
  await expect(build).rejects.toThrow(`${file}:${line}: The heading “Another part” is not one`);
  await expect(build).rejects.toThrow('Keep to: In one sentence, Key points, In plain words.');
  project.write(file, sound);
});

/** What a page of the library lists. */
const titles = (page: Page): Promise<string[]> => page.locator('.card h2').allTextContents();

const textsFrom = (newest: number, oldest: number): string[] =>
  Array.from(
    { length: newest - oldest + 1 },
    (_, index) => `Text ${String(newest - index).padStart(2, '0')}`,
  );

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  for (const folder of ['', 'ar/']) {
    test(`every article stands on one page of /${folder}, and links lead through all of them`, async ({
      page,
    }) => {
      await page.goto(url + folder);
      expect(await titles(page)).toEqual(textsFrom(65, 36));
      await expect(page.locator('keep-offline').first()).toBeHidden();
      const pageTitles = new Set([await page.title()]);
      await page.locator('main a[rel=next]').click();
      await expect(page).toHaveURL(`${url}${folder}older/2/`);
      expect(await titles(page)).toEqual(textsFrom(35, 31));
      pageTitles.add(await page.title());
      await page.locator('main a[rel=next]').click();
      await expect(page).toHaveURL(`${url}${folder}older/1/`);
      expect(await titles(page)).toEqual(textsFrom(30, 1));
      await expect(page.locator('main a[rel=next]')).toHaveCount(0);
      pageTitles.add(await page.title());
      await page.locator('main a[rel=prev]').click();
      await page.locator('main a[rel=prev]').click();
      await expect(page).toHaveURL(url + folder);
      await page.locator('.library-open a[href="older/"]').click();
      pageTitles.add(await page.title());
      await page.locator('.library-parts a').last().click();
      await expect(page).toHaveURL(`${url}${folder}older/1/`);
      await page.getByRole('link', { name: 'Text 07', exact: true }).click();
      await expect(page).toHaveURL(`${url}${folder}${OLDER}`);
      expect(pageTitles.size).toBe(4);
    });
  }
});

test('the sitemap has every page of the library, and the feed every article', async () => {
  const sitemap = await (await fetch(`${url}sitemap.xml`)).text();
  for (const path of ['', 'older/', 'older/1/', 'older/2/', 'ar/older/2/']) {
    expect(sitemap).toContain(`<loc>https://post.example/${path}</loc>`);
  }
  const feed = await (await fetch(`${url}feed.xml`)).text();
  expect(feed.match(/<entry /g)).toHaveLength(ARTICLES);
});

test('a page of the library opens without a connection once it was read, and no other', async ({
  page,
  watch,
}) => {
  await visit(page);
  await page.goto(`${url}older/1/`);
  await expect.poll(() => kept(page)).toContain('older/1/');
  await site.stop();
  watch.allow(/Failed to load resource/);
  await page.goto(url);
  expect(await titles(page)).toEqual(textsFrom(65, 36));
  await page.goto(`${url}older/1/`);
  expect(await titles(page)).toEqual(textsFrom(30, 1));
  await page.goto(`${url}older/2/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'There is no page at this address',
  );
});

/** The button of an article, by what it says. */
const button = (page: Page, name: string): Locator =>
  page.getByRole('button', { name, exact: true });

/** Every view of an article, as its own page links them. */
async function views(page: Page): Promise<string[]> {
  await page.goto(url + OLDER);
  return page
    .locator('.views a')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
}

async function expectUnknown(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'There is no page at this address',
  );
}

/** How far things have moved on the page since it was asked for, but for what the reader did. */
const moved = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          const shifts = list.getEntries() as (PerformanceEntry & { value: number })[];
          resolve(shifts.reduce((sum, { value }) => sum + value, 0));
        }).observe({ type: 'layout-shift', buffered: true });
        // An observer that has nothing to tell says nothing.
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(0)));
      }),
  );

test('an older article kept from the library opens without a connection, every view of it, until it is removed', async ({
  page,
  watch,
}) => {
  await visit(page);
  const addresses = await views(page);
  expect(addresses.length).toBeGreaterThanOrEqual(4);
  await page.evaluate(async () => {
    for (const name of await caches.keys()) if (name.startsWith('kept-')) await caches.delete(name);
  });
  await page.goto(`${url}older/1/`);
  await button(page, 'Keep offline Text 07').click();
  await expect(button(page, 'Kept offline. Remove Text 07')).toBeFocused();
  await expect(page.locator('#status')).toHaveText('Kept offline: Text 07');
  await page.reload();
  await expect(button(page, 'Kept offline. Remove Text 07')).toBeVisible();
  await expect(button(page, 'Keep offline Text 08')).toBeVisible();
  expect(await moved(page)).toBe(0);

  await site.stop();
  watch.allow(/Failed to load resource/);
  for (const address of [...addresses, `${url}ar/${OLDER}`, `${url}ar/${OLDER}summary/`]) {
    await page.goto(address);
    const view = page.locator('.views [aria-current=page]');
    expect(await view.evaluate((link) => (link as HTMLAnchorElement).href)).toBe(address);
  }
  expect(
    await page.evaluate(async (path) => (await fetch(path)).status, `/${OLDER}words.json`),
  ).toBe(200);
  await expectUnknown(page, `${url}text-08/`);

  await page.goto(url + OLDER);
  await button(page, 'Kept offline. Remove').focus();
  await page.keyboard.press('Enter');
  await expect(button(page, 'Keep offline')).toBeFocused();
  await expect(page.locator('#status')).toHaveText('No longer kept offline: Text 07');
  for (const address of addresses) await expectUnknown(page, address);
});

test('an article kept from its own page says so there and in the library, and can be kept again', async ({
  page,
}) => {
  await visit(page);
  await page.goto(url + NEWEST);
  await expect(page.locator('keep-offline')).toHaveCount(0);
  await page.goto(`${url}older/1/`);
  await page.getByRole('link', { name: 'Text 07', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Text 07');
  for (const [press, after] of [
    ['Keep offline', 'Kept offline. Remove'],
    ['Kept offline. Remove', 'Keep offline'],
    ['Keep offline', 'Kept offline. Remove'],
  ] as const) {
    await button(page, press).click();
    await expect(button(page, after)).toBeVisible();
  }
  await page.goBack();
  await expect(button(page, 'Kept offline. Remove Text 07')).toBeVisible();
  // In the other language of the interface it is the same article.
  await page.goto(`${url}ar/${OLDER}`);
  await expect(button(page, 'محفوظ. إزالة')).toBeVisible();
});

test('the library leads to older articles that are kept, without a connection too, and lets go of them', async ({
  page,
  watch,
}) => {
  await visit(page);
  const list = page.locator('.kept-articles');
  const card = button(page, 'Keep offline Text 50');
  await card.click();
  await expect(button(page, 'Kept offline. Remove Text 50')).toBeVisible();
  // That one stands on the page already.
  await expect(list).toBeEmpty();
  await page.goto(`${url}older/1/`);
  await button(page, 'Keep offline Text 07').click();
  await expect(button(page, 'Kept offline. Remove Text 07')).toBeVisible();

  await site.stop();
  watch.allow(/Failed to load resource/);
  await page.goto(url);
  await expect(list.getByRole('link')).toHaveText(['Text 07']);
  expect(await moved(page)).toBe(0);
  expect((await runAxe(page)).violations).toEqual([]);
  await list.getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Text 07');

  await page.goto(url);
  await button(page, 'Kept offline. Remove Text 07').focus();
  await page.keyboard.press('Enter');
  // It stays until the page is left: a press by mistake is no loss.
  await expect(button(page, 'Keep offline Text 07')).toBeFocused();
  await page.reload();
  await expect(button(page, 'Kept offline. Remove Text 50')).toBeVisible();
  await expect(list).toBeEmpty();
});

for (const [name, fault] of Object.entries(FAULTS)) {
  test(`an article is not said to be kept where there is ${name} in it, and nothing of it stays`, async ({
    page,
    watch,
  }) => {
    watch.allow(/Failed to load resource|integrity/);
    await visit(page);
    await page.goto(`${url}older/1/`);
    instead.set(`/${OLDER}glossary/`, fault);
    await button(page, 'Keep offline Text 07').click();
    const problem = 'Not kept: not all of it could be fetched. Try again with a better connection.';
    await expect(page.getByText(problem).filter({ visible: true }).first()).toBeVisible();
    await expect(page.locator('#status')).toHaveText(problem);
    await expect(button(page, 'Keep offline Text 07')).toBeFocused();
    await site.stop();
    await expectUnknown(page, url + OLDER);
    await site.start();
    instead.clear();
    await page.goto(`${url}older/1/`);
    await button(page, 'Keep offline Text 07').click();
    await expect(button(page, 'Kept offline. Remove Text 07')).toBeVisible();
  });
}

test('without a connection an article cannot be kept, which is said', async ({ page, watch }) => {
  await visit(page);
  await page.goto(`${url}older/1/`);
  await expect.poll(() => kept(page)).toContain('older/1/');
  await site.stop();
  watch.allow(/Failed to load resource/);
  await button(page, 'Keep offline Text 07').click();
  await expect(page.locator('#status')).toHaveText(/^Not kept: not all of it could be fetched/);
  await expect(button(page, 'Keep offline Text 07')).toBeVisible();
});

for (const folder of ['', 'ar/']) {
  test(`the buttons that keep articles are found sound and large enough on /${folder}older/1/`, async ({
    page,
  }) => {
    await visit(page);
    await page.goto(`${url}${folder}older/1/`);
    await page.locator('.keep-button').nth(3).click();
    await expect(page.locator('[data-state=kept]')).toHaveCount(1);
    for (const box of await page
      .locator('.keep-button')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON() as DOMRect))) {
      expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(44);
    }
    expect((await runAxe(page)).violations).toEqual([]);
  });
}

/** Reads an article for a while, and stops in the middle of it. */
async function begin(page: Page, path: string): Promise<void> {
  await page.goto(url + path);
  // What keeps the place comes when the page is idle, and hears what the reader does from then on.
  await expect(async () => {
    await page.keyboard.press('ArrowDown');
    await page.evaluate(() => {
      const third = document.querySelectorAll('#text p')[2]!;
      scrollBy({ top: third.getBoundingClientRect().top - 10, behavior: 'instant' });
    });
    await expect(page.locator('.reading-left')).toHaveText(/% read/, { timeout: 2_000 });
  }).toPass();
}

test.describe('on a small screen', () => {
  test.use({ viewport: { width: 390, height: 300 } });

  test('the library leads on to the article that was left last, on whichever of its pages it stands', async ({
    page,
  }) => {
    const goOn = page.locator('.go-on a');
    const onCard = page.locator('.card-views a[href$="#continue"]');
    await begin(page, OLDER);
    await page.goto(url);
    await expect(goOn).toHaveText(/^Go on with Text 07, \d+% read$/);
    await expect(onCard).toHaveCount(0);
    expect(await moved(page)).toBe(0);
    await goOn.focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(url + OLDER);
    await expect(page.locator('#text p').nth(2)).toBeInViewport();

    await page.goto(`${url}older/1/`);
    await expect(onCard).toHaveCount(1);
    await expect(goOn).toHaveCount(0);

    // The one that was left last has a card on the first page: that is where it is gone on with.
    await begin(page, NEWEST);
    await page.goto(url);
    await expect(onCard).toHaveCount(1);
    await expect(goOn).toHaveCount(0);
  });

  test('an article that was read to its end is not offered, but one that was left before it', async ({
    page,
  }) => {
    await begin(page, 'text-08/');
    await begin(page, OLDER);
    await page.keyboard.press('End');
    await expect(page.locator('storage-place .reading-left')).toHaveText('Read to the end');
    await page.goto(url);
    await expect(page.locator('.go-on a')).toHaveText(/^Go on with Text 08, /);
  });
});
