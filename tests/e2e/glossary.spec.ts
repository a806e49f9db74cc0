import type { Page } from '@playwright/test';
import type { Article } from '../../src/model/article.js';
import { open } from './harness/ready.js';
import { readSite } from './harness/site.js';
import { expect, test } from './harness/test.js';

let article: Article;
let path: string;
test.beforeAll(async () => {
  article = (await readSite()).articles.find(({ ties }) => ties.length > 0)!;
  path = `${article.slug}/glossary/`;
});

const entries = (page: Page) => page.locator('section.entry').filter({ visible: true });
const picture = (page: Page) => page.getByRole('img', { name: 'The table after it says the same' });

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('every tie stands in the table, with its ends, its kind and how it is known', async ({
    page,
  }) => {
    await page.goto(`./${path}`);
    const names = new Map(article.glossary.map(({ id, name }) => [id, name]));
    const rows = page.getByRole('table').getByRole('row');
    await expect(rows).toHaveCount(article.ties.length + 1);
    for (const [index, { from, to, text, evidence, sources }] of article.ties.entries()) {
      const row = rows.nth(index + 1);
      await expect(row.getByRole('rowheader')).toHaveText(names.get(from)!);
      await expect(row.getByRole('cell').nth(1)).toHaveText(names.get(to)!);
      await expect(row).toContainText(text);
      await expect(row.locator('.basis a')).toHaveCount(
        evidence.length + sources.filter(({ url }) => url !== null).length,
      );
    }
  });

  test('a wide screen has the picture too, with every name and every line', async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(`./${path}`);
    await expect(picture(page)).toBeVisible();
    const tied = new Set(article.ties.flatMap(({ from, to }) => [from, to]));
    await expect(page.locator('.ties-box')).toHaveCount(tied.size);
    await expect(page.locator('.ties-picture .tie')).toHaveCount(article.ties.length);
    // No name is wider than its box, in whatever typeface the device has.
    const tooWide = await page
      .locator('.ties-name')
      .evaluateAll((all) =>
        (all as SVGTextElement[])
          .filter((name) => name.getComputedTextLength() > 200)
          .map(({ textContent }) => textContent),
      );
    expect(tooWide).toEqual([]);
  });

  test('a narrow screen has the table alone, a card for each tie', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 568 });
    await page.goto(`./${path}`);
    await expect(picture(page)).toBeHidden();
    const row = page.getByRole('table').getByRole('row').nth(1);
    await expect(row.getByRole('cell')).toHaveCount(3);
    expect((await row.boundingBox())!.width).toBeLessThanOrEqual(320);
  });
});

test('a reader finds an entry by its native name, with the keyboard alone', async ({ page }) => {
  await open(page, path);
  // A first visit says once that it is saved; what is asked for here comes after it.
  await expect(page.locator('#status')).toHaveText(/^Saved/);
  const all = await entries(page).count();
  await page.getByRole('searchbox', { name: 'Find a name' }).focus();
  await page.keyboard.type('حزب');
  await expect(entries(page)).toHaveCount(1);
  await expect(page.locator('#hizbullah')).toBeVisible();
  await expect(page.locator('#status')).toHaveText(`Entries shown: 1 of ${all}`);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('combobox', { name: 'Kind' })).toBeFocused();
  await page.getByRole('button', { name: 'Show all' }).press('Enter');
  await expect(entries(page)).toHaveCount(all);
});

test('what is asked for stands in the address, also offline, and a link brings the hidden back', async ({
  page,
  server,
}) => {
  await open(page, path);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller) return;
    await new Promise((resolve) => {
      navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true });
    });
  });
  await page.getByRole('combobox', { name: 'Kind' }).selectOption('place');
  const places = article.glossary.filter(({ type }) => type === 'place').length;
  await expect(entries(page)).toHaveCount(places);
  await server.stop();
  await page.reload();
  await expect(entries(page)).toHaveCount(places);
  await expect(page.getByRole('combobox', { name: 'Kind' })).toHaveValue('place');
  await page.evaluate(() => {
    location.hash = '#hizbullah';
  });
  await expect(page.locator('#hizbullah')).toBeInViewport();
  await expect(entries(page)).toHaveCount(article.glossary.length);
});

test('on paper every entry is there, whatever was looked for', async ({ page }) => {
  await open(page, `${path}?q=hizbullah`);
  await expect(entries(page)).toHaveCount(1);
  await page.emulateMedia({ media: 'print' });
  await expect(entries(page)).toHaveCount(article.glossary.length);
});

test('where the device has no voice for a language nothing offers one', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(speechSynthesis, 'getVoices', { value: () => [] });
  });
  await open(page, path);
  await expect(page.getByRole('button', { name: /^Hear it/ })).toHaveCount(0);
});

test('where the device has an Arabic voice a name can be heard on request', async ({ page }) => {
  await page.addInitScript(() => {
    const spoken: string[] = [];
    Object.assign(window, { spoken });
    const voices = [{ lang: 'ar-SA', localService: true, name: 'A' }];
    Object.defineProperty(speechSynthesis, 'getVoices', { value: () => voices });
    Object.defineProperty(speechSynthesis, 'speak', {
      value: ({ lang, text }: SpeechSynthesisUtterance) => spoken.push(`${lang} ${text}`),
    });
  });
  await open(page, path);
  const spoken = (): Promise<string[]> =>
    page.evaluate(() => (window as unknown as { spoken: string[] }).spoken);
  const button = page.getByRole('button', { name: 'Hear it: Hizbullah' });
  const box = (await button.boundingBox())!;
  expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(44);
  expect(await spoken()).toEqual([]);
  await button.press('Enter');
  expect(await spoken()).toEqual(['ar حزب الله']);
  await expect(page.getByRole('button', { name: 'Stop: Hizbullah' })).toBeFocused();
});

test('the Close button of a long definition stays in reach', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 568 });
  await open(page, `${article.slug}/`);
  const lengths = article.glossary.map(({ id, roles }) => [id, roles[article.slug]?.length ?? 0]);
  const [longest] = lengths.sort((one, other) => Number(other[1]) - Number(one[1]))[0]!;
  const terms = page.locator(`main .prose a.term[href][data-entry="${longest}"]`);
  await terms.first().press('Enter');
  const dialog = page.locator('glossary-definition [role=dialog]');
  await expect(dialog).toBeVisible();
  expect(await dialog.evaluate((box) => box.scrollHeight > box.clientHeight)).toBe(true);
  await expect(dialog.getByRole('button', { name: 'Close' })).toBeInViewport({ ratio: 1 });
});
