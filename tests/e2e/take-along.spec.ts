import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { importEpub } from '../../src/import/epub/import-epub.js';
import { proseIn } from '../../src/import/prose-in.js';
import { open } from './harness/ready.js';
import { expect, test } from './harness/test.js';

const SUMMARY = 'Take this text with you';

/** Goes to a way by Tab, from the one before it. */
async function tabTo(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: words, exact: true })).toBeFocused();
}

/** From what follows the article, as a reader comes back from there. */
async function openWays(page: Page): Promise<void> {
  await page.locator('.pager a').first().focus();
  await page.keyboard.press('Shift+Tab');
  await expect(page.locator('summary', { hasText: SUMMARY })).toBeFocused();
  await page.keyboard.press('Enter');
}

/** The file that a button makes, pressed by the keyboard. */
async function fileFrom(page: Page, words: string): Promise<{ name: string; bytes: Buffer }> {
  await tabTo(page, words);
  const downloaded = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  const download = await downloaded;
  const name = download.suggestedFilename();
  await expect(page.locator('#status')).toHaveText(`The file ${name} is made.`);
  return { name, bytes: readFileSync(await download.path()) };
}

async function takeAll(page: Page, name: string, title: string, words: string): Promise<void> {
  await openWays(page);
  const epub = await fileFrom(page, 'Save as an EPUB book');
  expect(epub.name).toBe(`${name}.epub`);
  const book = await importEpub(new Blob([new Uint8Array(epub.bytes)]));
  expect(book.title).toBe(title);
  expect(proseIn(book.blocks)).toContain(words);

  const markdown = await fileFrom(page, 'Save as Markdown');
  expect(markdown.name).toBe(`${name}.md`);
  expect(markdown.bytes.toString()).toContain(`title: ${JSON.stringify(title)}`);
  expect(markdown.bytes.toString()).toContain(words);

  const web = await fileFrom(page, 'Save as one web page');
  expect(web.name).toBe(`${name}.html`);
  const html = web.bytes.toString();
  expect(html).toContain(words);
  expect(html).not.toMatch(/<(?:script|link|iframe)|src="(?!data:)/);

  await tabTo(page, 'Print');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => (window as unknown as { printed: number }).printed)).toBe(1);
}

test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => {
    Object.assign(window, { printed: 0 });
    window.print = () => void ((window as unknown as { printed: number }).printed += 1);
  });
});

test('a reader takes an article along in each form, by the keyboard and without a connection', async ({
  page,
  server,
}) => {
  await open(page, 'readable-text/');
  await expect(page.locator('#status')).toHaveText(/^Saved/);
  await server.stop();
  const title = (await page.getByRole('heading', { level: 1 }).textContent())!;
  await takeAll(page, 'readable-text', title, 'Nearly all this research used the Latin alphabet.');
});

test('its EPUB and its web page hold the picture that the article shows', async ({ page }) => {
  await open(page, 'readable-text/');
  await expect(page.locator('#status')).toHaveText(/^Saved/);
  const alt = (await page.locator('#text figure img').first().getAttribute('alt'))!;
  await openWays(page);
  const epub = await fileFrom(page, 'Save as an EPUB book');
  expect(epub.bytes.includes('EPUB/pictures/picture-1.svg')).toBe(true);
  await tabTo(page, 'Save as Markdown');
  const web = await fileFrom(page, 'Save as one web page');
  expect(web.bytes.toString()).toContain('src="data:image/svg+xml;base64,');
  expect(web.bytes.toString()).toContain(alt.slice(0, 20));
});

test('a reader takes a text of their own along in each form, without a connection', async ({
  page,
  server,
}) => {
  const words = 'After nine years the ferry to the island runs again, the harbour office said';
  await open(page, 'open/');
  await expect(page.locator('#status')).toHaveText(/^Saved/);
  await server.stop();
  await page
    .getByLabel('The text, with or without its title')
    .fill(`The ferry comes back\n\n${words} on Monday. It crosses four times a day.\n\n${words}.`);
  await page.getByRole('button', { name: 'Look at the text' }).click();
  await page.getByRole('button', { name: 'Keep and read' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The ferry comes back');
  await takeAll(page, 'the-ferry-comes-back', 'The ferry comes back', words);
});

test('a file that cannot be made is told of, and the page stays', async ({ page, watch }) => {
  watch.allow(/no picture to be had/);
  await open(page, 'readable-text/');
  await expect(page.locator('#status')).toHaveText(/^Saved/);
  await page.evaluate(() => {
    window.fetch = () => Promise.reject(new Error('no picture to be had'));
  });
  await page.getByText(SUMMARY).click();
  await page.getByRole('button', { name: 'Save as an EPUB book' }).click();
  await expect(page.locator('.take-along-problem')).toContainText('could not be made');
  await expect(page.locator('#status')).toContainText('could not be made');
});

test('nothing is offered where scripts are off', async ({ browser, server }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${server.url}readable-text/`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText(SUMMARY)).toBeHidden();
  await context.close();
});
