import { copyFileSync, cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { builtPages, NOT_FOUND, ROOT } from './harness/built-pages.js';
import { newProject } from './harness/new-project.js';
import { open } from './harness/ready.js';
import { expect, test } from './harness/test.js';
import { latinIn, NAMES, wordsOf, type Words } from './harness/untranslated.js';

/** Of a web app manifest, what is looked at here. */
interface Manifest {
  id: string;
  description: string;
  scope: string;
  start_url: string;
  screenshots: { label: string }[];
  shortcuts: { name: string; url: string }[];
  share_target: { action: string };
}

const html = (page: Page) => page.locator('html');

test.describe('in Arabic', () => {
  test.use({ serviceWorkers: 'block', locale: 'ar' });
  test.beforeEach(({ watch }) => watch.allow(/Service Worker registration blocked/));

  test('every page, panel and definition is in Arabic, and says of content what it is in', async ({
    page,
  }) => {
    const pages = builtPages('ar');
    expect(pages.length).toBe(builtPages().length);
    const used = new Set<string>();
    const look = async (where: string): Promise<void> => {
      expect.soft(latinIn(await wordsOf(page), 'ar', used), where).toEqual([]);
    };
    for (const path of [...pages, `ar/${NOT_FOUND}`]) {
      await open(page, path);
      await expect.soft(html(page)).toHaveAttribute('lang', 'ar');
      await expect.soft(html(page)).toHaveAttribute('dir', 'rtl');
      await look(path);
    }
    await open(page, 'ar/aleppo-ceasefire/');
    await page.locator('main .prose a.term[href]').first().press('Enter');
    await expect(page.locator('glossary-definition [role=dialog]')).toBeVisible();
    await look('a definition');
    await page.keyboard.press('Escape');
    await page.locator('header .settings-link').click();
    await expect(page.locator('type-settings').getByRole('radio').first()).toBeAttached();
    await page.locator('type-settings-travel summary').click();
    await expect(page.locator('type-settings-travel svg')).toBeVisible();
    await look('the settings');
    // A name that nothing needs any more would hide a word that is not translated.
    expect([...used].sort()).toEqual([...NAMES].sort());
  });

  test('what is installed from a page in Arabic has its words in Arabic, and opens there', async ({
    page,
  }) => {
    await open(page, 'ar/about/');
    const link = page.locator('link[rel=manifest]');
    const address = await link.evaluate((one) => (one as HTMLLinkElement).href);
    const answer = await page.request.get(address);
    expect(answer.headers()['content-type']).toBe('application/manifest+json');
    const manifest = (await answer.json()) as Manifest;
    expect(manifest).toMatchObject({ lang: 'ar', dir: 'rtl' });
    const absolute = (to: string): string => new URL(to, address).href;
    const root = new URL('/', page.url()).href;
    expect(absolute(manifest.scope)).toBe(root);
    expect(absolute(manifest.start_url)).toBe(`${root}ar/`);
    const words = [
      manifest.description,
      ...manifest.screenshots.map(({ label }) => label),
      manifest.shortcuts.at(-1)!.name,
    ];
    for (const one of words) expect.soft(one).toMatch(/^[\P{L}\p{Script=Arabic}]+$/u);
    for (const { url } of [...manifest.shortcuts, { url: manifest.share_target.action }]) {
      expect.soft(absolute(url)).toContain(`${root}ar/`);
      expect.soft((await page.request.get(absolute(url))).status(), url).toBe(200);
    }
    const english = (await (await page.request.get('./manifest.webmanifest')).json()) as Manifest;
    expect(manifest.id, 'it is the same app').toBe(english.id);
  });

  test('the page runs from the right, and its Arabic letters have their own typeface', async ({
    page,
  }) => {
    const fetched: string[] = [];
    page.on('request', (request) => fetched.push(request.url()));
    await page.setViewportSize({ width: 1280, height: 800 });
    await open(page, 'ar/aleppo-ceasefire/');
    const [first, last] = await Promise.all(
      ['first', 'last'].map((one) => page.locator(`.views li:${one}-child`).boundingBox()),
    );
    expect(first!.x).toBeGreaterThan(last!.x);
    await expect(page.locator('#text')).toHaveCSS('direction', 'ltr');
    expect(new Set(fetched.filter((url) => url.includes('vazirmatn'))).size).toBe(1);
  });
});

test.describe('in English', () => {
  test.use({ serviceWorkers: 'block' });
  test.beforeEach(({ watch }) => watch.allow(/Service Worker registration blocked/));

  test('a page that is not translated would be found, and no Arabic typeface is fetched', async ({
    page,
  }) => {
    const fetched: string[] = [];
    page.on('request', (request) => fetched.push(request.url()));
    for (const path of ['about/', 'aleppo-ceasefire/glossary/', 'settings/']) {
      await open(page, path);
      const asArabic: Words[] = (await wordsOf(page)).map((words) => ({ ...words, lang: 'ar' }));
      expect(latinIn(asArabic, 'ar', new Set()).length, path).toBeGreaterThan(20);
    }
    expect(fetched.filter((url) => url.includes('vazirmatn'))).toEqual([]);
  });
});

test('a first visit is in the browser’s language, and the reader’s choice is stronger and kept, offline too', async ({
  browser,
  server,
  watch,
}) => {
  const context = await browser.newContext({ baseURL: server.url, locale: 'ar-SY' });
  watch.follow(context);
  const page = await context.newPage();
  await page.goto('./about/');
  await expect(page).toHaveURL(`${server.url}ar/about/`);
  await expect(html(page)).toHaveAttribute('lang', 'ar');

  await page.locator('.languages a[data-language="en"]').click();
  await expect(page).toHaveURL(`${server.url}about/`);
  await page.goto('./ar/');
  await expect(page).toHaveURL(server.url);

  await page.locator('.languages a[data-language="ar"]').click();
  await expect(page).toHaveURL(`${server.url}ar/`);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  // The typeface is fetched once more as soon as there is something to keep it.
  await page.waitForFunction(async () => {
    const stores = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
    const kept = (await Promise.all(stores.map((store) => store.keys()))).flat();
    return kept.some(({ url }) => url.includes('vazirmatn'));
  });

  await server.stop();
  await page.goto('./aleppo-ceasefire/summary/');
  await expect(page).toHaveURL(`${server.url}ar/aleppo-ceasefire/summary/`);
  await expect(page.getByRole('heading', { name: 'النقاط الرئيسية' })).toBeVisible();
  expect(
    await page.evaluate(async () => (await document.fonts.load('16px vazirmatn', 'حلب')).length),
  ).toBe(1);
  watch.allow(/status of 404/);
  const nowhere = await page.goto('./ar/no/such/page/');
  expect(nowhere?.status()).toBe(404);
  await expect(html(page)).toHaveAttribute('lang', 'ar');
  await page.locator('.brand').click();
  await expect(page).toHaveURL(`${server.url}ar/`);
  await page.goto('./aleppo-ceasefire/summary/');
  await page.locator('.languages a[data-language="en"]').click();
  await expect(page.getByRole('heading', { name: 'Key points' })).toBeVisible();
  await server.start();
  await context.close();
});

test('where nothing can be kept, the address says the language: a reader can leave the browser’s', async ({
  browser,
  server,
  watch,
}) => {
  const context = await browser.newContext({ baseURL: server.url, locale: 'ar-SY' });
  watch.follow(context);
  await context.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('Storage is blocked.', 'SecurityError');
      },
    });
  });
  const page = await context.newPage();
  await page.goto('./ar/about/');
  await page.locator('.languages a[data-language="en"]').click();
  await expect(page).toHaveURL(`${server.url}about/`);
  await page.waitForLoadState();
  await expect(html(page)).toHaveAttribute('lang', 'en');
  await context.close();
});

test('a third language is one file', async () => {
  // Reads the whole source and builds the whole site.
  test.setTimeout(240_000);
  const project = newProject();
  try {
    cpSync(join(ROOT, 'content'), join(project.folder, 'content'), { recursive: true });
    for (const file of ['.prettierrc', '.prettierrc.json', 'prettier.config.js']) {
      if (existsSync(join(ROOT, file))) copyFileSync(join(ROOT, file), join(project.folder, file));
    }
    const arabic = readFileSync(join(project.folder, 'src/languages/ar.xlf'), 'utf8');
    writeFileSync(
      join(project.folder, 'src/languages/fa.xlf'),
      arabic.replace('target-language="ar"', 'target-language="fa"'),
    );
    expect(await project.run('tsx', 'scripts/languages.ts')).toMatch(/fa: (\d+) of \1 translated/);
    await project.run('vite', 'build');
    const page = readFileSync(join(project.folder, 'dist/fa/index.html'), 'utf8');
    expect(page).toContain('<html lang="fa" dir="rtl"');
    expect(page.match(/data-language="\w+"/g)).toEqual(
      ['en', 'ar', 'fa'].map((tag) => `data-language="${tag}"`),
    );
  } finally {
    project.remove();
  }
});
