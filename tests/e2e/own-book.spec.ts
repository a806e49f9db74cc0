import type { Page } from '@playwright/test';
import { bookFiles, makeBook } from '../unit/import/epub/book.js';
import { makeZip } from '../unit/import/epub/make-zip.js';
import { open } from './harness/ready.js';
import { expect, test } from './harness/test.js';

const FERRY = 'The ferry to the island runs again after nine years, the harbour office said.';

const CHAPTERS = {
  'one.xhtml': `<h1>The harbour</h1><p id="start">${FERRY}<a epub:type="noteref" href="notes.xhtml#n1">1</a></p><ul><li>The old quay</li><li>The new quay</li></ul><p>It is told in <a href="two.xhtml#crew">the part on the crew</a>.</p>`,
  'two.xhtml': `<h1>The crew</h1><h2 id="crew">Who sails</h2><p>They say <span lang="ar">مرحبا</span> to everyone.</p><table><tr><th>Day</th><th>Boats</th></tr><tr><td>Monday</td><td>4</td></tr></table><p><img src="boat.png" alt="The boat in May"/></p>`,
  'notes.xhtml': `<section epub:type="endnotes"><h2>Notes</h2><aside epub:type="endnote" id="n1"><p>Said on Monday.</p></aside></section>`,
};

/** The smallest PNG: one pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

interface Given {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

async function file(name: string, content: Blob): Promise<Given> {
  return {
    name,
    mimeType: 'application/epub+zip',
    buffer: Buffer.from(await content.arrayBuffer()),
  };
}

const sound = (): Promise<Given> =>
  makeBook({
    chapters: CHAPTERS,
    metadata: '<dc:creator>A. Writer</dc:creator><dc:date>2016-12-13</dc:date>',
    files: [{ name: 'OEBPS/boat.png', data: PIXEL }],
  }).then((content) => file('ferry.epub', content));

const protectedBook = (): Promise<Given> =>
  makeBook({
    files: [
      {
        name: 'META-INF/encryption.xml',
        data: '<encryption><EncryptedData><EncryptionMethod Algorithm="http://www.w3.org/2001/04/xmlenc#aes128-cbc"/></EncryptedData></encryption>',
      },
    ],
  }).then((content) => file('sold.epub', content));

async function give(page: Page, files: Given[]): Promise<void> {
  await page.getByLabel('Text, Markdown, web pages or EPUB books').setInputFiles(files);
}

test('a reader opens a book without a connection, looks at it, keeps it and reads it', async ({
  page,
  server,
}) => {
  await open(page, 'open/');
  await expect(page.locator('#status')).toHaveText(/^Saved/);
  await server.stop();
  await give(page, [await sound()]);
  await expect(page.getByLabel('Title', { exact: true })).toHaveValue('The ferry');
  await expect(page.getByText('A. Writer')).toBeVisible();
  await expect(page.getByLabel('Language of the text')).toHaveValue('en');
  await page.getByRole('button', { name: 'Keep and read' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The ferry');
  const text = page.locator('article');
  await expect(text.getByRole('heading', { level: 2 })).toHaveText([
    'The harbour',
    'The crew',
    'Notes',
    'Sources',
  ]);
  await expect(text.getByRole('heading', { level: 3 })).toHaveText('Who sails');
  await expect(text.locator('#text li')).toHaveText(['The old quay', 'The new quay']);
  await expect(text.locator('[lang=ar]')).toHaveText('مرحبا');
  await expect(text.getByRole('cell', { name: '4' })).toBeVisible();
  const picture = text.getByRole('img', { name: 'The boat in May' });
  await expect(picture).toHaveJSProperty('naturalWidth', 1);
  await text.getByRole('link', { name: 'the part on the crew' }).click();
  await expect(page.locator(':target')).toHaveText('Who sails');
  await text.getByRole('link', { name: 'Note 1', exact: true }).click();
  await expect(page.locator(':target')).toContainText('Said on Monday.');
});

test('a book that its seller has locked is refused in words; a sound one beside it is not', async ({
  page,
}) => {
  await open(page, 'open/');
  await expect(page.locator('#status')).toHaveText(/^Saved/);
  await give(page, [await protectedBook(), await sound()]);
  await expect(page.locator('#status')).toHaveText('Texts found: 1 of 2');
  await expect(page.getByText('This book is locked by its seller')).toBeVisible();
  await expect(page.getByText('Ask the seller for a copy without such a lock.')).toBeVisible();
  await expect(page.getByLabel('Title', { exact: true })).toHaveValue('The ferry');
});

test('a book that is cut off is refused, and says what to do', async ({ page }) => {
  await open(page, 'open/');
  const { buffer, ...rest } = await sound();
  await give(page, [{ ...rest, buffer: buffer.subarray(0, 900) }]);
  await expect(page.getByText('This file is damaged')).toBeVisible();
  await expect(page.getByText('Try to get it once more')).toBeVisible();
});

test('several books show how much is read, and one of them is stopped', async ({ page }) => {
  await open(page, 'open/');
  await expect(page.locator('#status')).toHaveText(/^Saved/);
  const long = Object.fromEntries(
    Array.from({ length: 40 }, (_, at) => [
      `${at}.xhtml`,
      `<h1>Part ${at}</h1>${Array.from({ length: 400 }, (__, each) => `<p>${FERRY} ${at * each}</p>`).join('')}`,
    ]),
  );
  const slow = await file('long.epub', await makeZip(bookFiles({ chapters: long })));
  await give(page, [slow, await sound()]);
  await expect(page.getByRole('progressbar', { name: 'Reading long.epub' })).toBeVisible();
  await page.getByRole('button', { name: 'Stop reading long.epub' }).click();
  await expect(page.locator('#status')).toHaveText('Texts found: 1 of 2');
  await expect(page.getByText('long.epub')).toHaveCount(0);
  await expect(page.getByLabel('Title', { exact: true })).toHaveValue('The ferry');
});
