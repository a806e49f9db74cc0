/**
 * The one file that an article is taken along as: opened from the device, with nothing around it.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import { articlePage } from '../../src/export/article-page.js';
import type { CopyPictures } from '../../src/export/copy-picture.js';
import type { Article } from '../../src/model/article.js';
import { arabicArticle } from '../unit/export/arabic-article.js';
import { runAxe } from './harness/axe.js';
import { ROOT } from './harness/built-pages.js';
import { readSite } from './harness/site.js';

const PICTURES: CopyPictures = new Map([
  [
    'anatomy-of-a-line.svg',
    {
      type: 'image/svg+xml',
      bytes: new Uint8Array(readFileSync(`${ROOT}/content/readable-text/anatomy-of-a-line.svg`)),
    },
  ],
]);

let folder: string;
test.beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'lectern-page-'))));
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

const articles = async (): Promise<Article[]> => [...(await readSite()).articles, arabicArticle()];

/** Opens an article's file, and gives what the page asked for and complained of. */
async function open(page: Page, article: Article): Promise<string[]> {
  const file = join(folder, `${article.slug}.html`);
  writeFileSync(file, await articlePage(article, PICTURES));
  const heard: string[] = [];
  page.on('request', (request) => {
    if (!/^(?:file|data):/.test(request.url())) heard.push(request.url());
  });
  page.on('console', (message) => heard.push(message.text()));
  page.on('pageerror', (error) => heard.push(error.message));
  await page.goto(pathToFileURL(file).href);
  return heard;
}

test('it opens without a connection, asks for nothing and complains of nothing', async ({
  page,
  context,
}) => {
  await context.setOffline(true);
  for (const article of await articles()) {
    expect(await open(page, article)).toEqual([]);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(article.title);
    // A picture that the policy stopped would have no width.
    const widths = await page.evaluate(() =>
      Promise.all([...document.images].map((image) => image.decode().then(() => image.width))),
    );
    expect(widths.every((width) => width > 0)).toBe(true);
    // Its styles are taken: the policy knows them.
    const width = await page.evaluate(() => getComputedStyle(document.body).maxInlineSize);
    expect(width).not.toBe('none');
  }
});

test('it runs nothing, whatever is put into it', async ({ page }) => {
  const [article] = await articles();
  const file = join(folder, 'script.html');
  const source = await articlePage(article!, PICTURES);
  writeFileSync(file, source.replace('</body>', '<script>document.title = "ran"</script></body>'));
  await page.goto(pathToFileURL(file).href);
  await expect(page).toHaveTitle(article!.title);
});

for (const [colorScheme, width] of [
  ['light', 320],
  ['dark', 1280],
] as const) {
  test(`axe finds nothing on it, and nothing is cut off: ${colorScheme}, ${width} px`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme });
    for (const article of await articles()) {
      await open(page, article);
      const { violations, undecided } = await runAxe(page);
      expect(violations, article.slug).toEqual([]);
      expect(undecided, article.slug).toEqual([]);
      const scrolls = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
      expect(scrolls, article.slug).toBe(false);
    }
  });
}
