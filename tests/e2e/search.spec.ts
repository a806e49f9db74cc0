import type { Page } from '@playwright/test';
import { listen, said } from './harness/live-regions.js';
import { open } from './harness/ready.js';
import { expect, test } from './harness/test.js';

const FERRY = `The ferry comes back

After nine years the ferry to the island runs again, the harbour office said on Monday. It will cross four times a day in summer and twice in winter.

Letters of thanks came from Zürich and Łódź. The mayor read them aloud on the quay.`;

const TRUCE = `وقف إطلاق النار

أعلنت الحكومة وقف إطلاق النار في المدينة القديمة بعد أربعة أعوام من القتال.

قال السكان إنّ الهُدْنة صمدت ٣ أيام فقط، ثم عاد القصف إلى الأحياء الشرقية.`;

const field = (page: Page) => page.getByRole('searchbox', { name: 'Search in all texts' });
const found = (page: Page) => page.locator('.found');
const count = (page: Page, words: string) =>
  expect(page.locator('#search-count')).toHaveText(words);

async function keep(page: Page, text: string): Promise<void> {
  await open(page, 'open/');
  await page.getByLabel('The text, with or without its title').fill(text);
  await page.getByRole('button', { name: 'Look at the text' }).click();
  await page.getByRole('button', { name: 'Keep and read' }).click();
  await expect(page).toHaveURL(/\/read\/\?text=/);
}

test('a reader finds a word in an article and in a text of their own, offline, and a hit leads to its place', async ({
  page,
  server,
}) => {
  await keep(page, FERRY);
  await open(page, '');
  await expect(page.locator('#status')).toHaveText(/^Saved/);
  await server.stop();
  await field(page).fill('harbour office');
  await count(page, 'Texts found: 1');
  await expect(found(page).locator('mark')).toHaveText(['harbour', 'office']);
  await expect(found(page)).toContainText('Your own text');
  await found(page).locator('.found-passage a').click();
  await expect(page).toHaveURL(/\/read\/\?text=.*#p-1$/);
  await expect(page.locator('#p-1')).toBeInViewport();

  await page.goBack();
  await count(page, 'Texts found: 1');
  await field(page).fill('evacuation Aleppo');
  await expect(found(page).first().locator('mark').first()).toHaveText(/evacuation|Aleppo/i);
  await found(page).first().locator('.found-passage a').click();
  await expect(page).toHaveURL(/aleppo-ceasefire\/#/);
  const [id] = new URL(page.url()).hash.slice(1).split(':~:');
  await expect(page.locator(`[id="${id}"]`)).toBeInViewport();
});

test('accents, Arabic vowel marks, forms of letters, digits and the article make no difference', async ({
  page,
}) => {
  await keep(page, FERRY);
  await keep(page, TRUCE);
  await open(page, '');
  for (const [words, hit] of [
    ['zurich', 'Zürich'],
    ['lodz', 'Łódź'],
    ['اطلاق', 'إطلاق'],
    ['هدنه', 'الهُدْنة'],
    ['المدينه', 'المدينة'],
    ['الى', 'إلى'],
  ] as const) {
    await field(page).fill(words);
    await expect(found(page).locator('mark').first()).toHaveText(hit);
  }
  await field(page).fill('هدنة 3');
  await expect(found(page).locator('mark')).toHaveText(['الهُدْنة', '٣']);
  await expect(found(page).locator('.found-passage')).toHaveAttribute('lang', 'ar');
  await expect(found(page).locator('.found-passage')).toHaveAttribute('dir', 'rtl');
});

test('a word half written or mistyped is found too, and nothing is said to be found that is not', async ({
  page,
}) => {
  await keep(page, FERRY);
  await open(page, '');
  await field(page).fill('harb');
  await expect(found(page).locator('mark').first()).toHaveText('harbour');
  await field(page).fill('harbuor');
  await expect(found(page).locator('mark').first()).toHaveText('harbour');
  await field(page).fill('xylophone');
  await count(page, 'No text has these words.');
  await expect(found(page)).toHaveCount(0);
});

test('a text that is removed is found no more, and again once it is back', async ({ page }) => {
  await keep(page, FERRY);
  await open(page, '');
  await field(page).fill('ferry');
  await count(page, 'Texts found: 1');
  await page.getByRole('button', { name: 'Remove: The ferry comes back' }).click();
  await count(page, 'No text has these words.');
  await page.getByRole('button', { name: 'Undo' }).click();
  await count(page, 'Texts found: 1');
});

test('a text that is kept in another tab is found in this one', async ({ page, context }) => {
  await open(page, '');
  await field(page).fill('ferry');
  await count(page, 'No text has these words.');
  await keep(await context.newPage(), FERRY);
  await count(page, 'Texts found: 1');
});

test('a search has an address; Back leads to the library without one', async ({ page }) => {
  await open(page, '?q=aleppo');
  await expect(field(page)).toHaveValue('aleppo');
  await expect(found(page)).not.toHaveCount(0);
  await open(page, '');
  await field(page).pressSequentially('ceasefire');
  await expect(page).toHaveURL(/\?q=ceasefire$/);
  await expect(found(page)).not.toHaveCount(0);
  await page.goBack();
  await expect(page).not.toHaveURL(/q=/);
  await expect(field(page)).toHaveValue('');
  await expect(found(page)).toHaveCount(0);
  await page.goForward();
  await expect(found(page)).not.toHaveCount(0);
});

test('a reader with a keyboard alone searches, hears the count once, and opens what was found', async ({
  page,
}) => {
  await keep(page, FERRY);
  await open(page, '');
  await field(page).focus();
  await listen(page);
  await page.keyboard.type('ferry island');
  const heard: string[] = [];
  const counts = async () => {
    heard.push(...(await said(page)));
    return heard.filter((words) => words.startsWith('Texts found'));
  };
  await expect.poll(counts).not.toEqual([]);
  await count(page, 'Texts found: 1');
  expect(await counts()).toEqual(['Texts found: 1']);
  await page.keyboard.press('Enter');
  await expect(page.locator('#search-count')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'The ferry comes back' }).first()).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/read\/\?text=.*#p-1$/);
});

test('a reader chooses where to search, once there is a choice', async ({ page }) => {
  await open(page, '');
  await expect(field(page)).toBeVisible();
  await expect(page.getByLabel('Which texts')).toHaveCount(0);
  await keep(page, 'Aleppo by bus\n\nThe bus to Aleppo leaves at nine in the morning.');
  await open(page, '?q=aleppo');
  await expect(found(page)).toHaveCount(2);
  await page.getByLabel('Which texts').selectOption('Your own texts');
  await count(page, 'Texts found: 1');
  await expect(found(page)).toContainText('Your own text');
  await expect(page).toHaveURL(/q=aleppo&in=own$/);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('no field is shown that would do nothing', async ({ page }) => {
    await page.goto('./');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('searchbox')).toHaveCount(0);
  });
});
