import type { Page } from '@playwright/test';
import { open } from './harness/ready.js';
import { expect, test } from './harness/test.js';

const TEXT = `The ferry comes back

After nine years the ferry to the island runs again, the harbour office said on Monday. It will cross four times a day in summer and twice in winter.

Staffan de Mistura was not on board. The United Nations sent a letter, which the mayor read aloud on the quay while the crew made the ropes fast.

People on the island had waited for the ferry since the old one sank in its berth. Many had moved to the mainland because the school had closed.`;

test('a reader pastes a text, confirms it, and reads it like any other, offline too', async ({
  page,
  server,
}) => {
  await open(page, 'open/');
  await expect(page.locator('#status')).toHaveText(/^Saved/);
  await server.stop();
  await page.getByLabel('The text, with or without its title').fill(TEXT);
  await page.getByRole('button', { name: 'Look at the text' }).click();
  await expect(page.getByLabel('Title', { exact: true })).toHaveValue('The ferry comes back');
  await page.getByRole('button', { name: 'Keep and read' }).click();
  await expect(page).toHaveURL(/\/read\/\?text=/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The ferry comes back');
  await expect(page).toHaveTitle(/^The ferry comes back/);
  await page.locator('a.term').first().click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await page
    .getByRole('navigation', { name: 'Views of this article' })
    .getByRole('link', { name: 'Summary' })
    .click();
  await expect(page.getByText('picked out of the text by a program')).toBeVisible();
  await page.locator('.basis a').first().click();
  await expect(page).toHaveURL(/\/read\/\?text=.*#p-/);
  await page
    .getByRole('navigation', { name: 'Views of this article' })
    .getByRole('link', { name: 'Glossary' })
    .click();
  await expect(page.locator('section.entry')).not.toHaveCount(0);
  await page
    .getByRole('navigation', { name: 'Breadcrumb' })
    .getByRole('link', { name: 'Library' })
    .click();
  await expect(page.locator('library-shelf [data-own]')).toContainText('Your own text');
});

const read = (page: Page) => page.getByRole('heading', { level: 1 });

test('a reader opens several files at once; one that is no text is told of, and the others stay', async ({
  page,
}) => {
  await open(page, 'open/');
  // A first visit says once that it is saved.
  await expect(page.locator('#status')).toHaveText(/^Saved/);
  await page.getByLabel('Text, Markdown, web pages or EPUB books').setInputFiles([
    {
      name: 'harbour.md',
      mimeType: 'text/markdown',
      buffer: Buffer.from(
        '# The harbour\n\nIt **opened** again, after nine years of work on the quay.\n\n- one\n- two\n',
      ),
    },
    {
      name: 'ferry.html',
      mimeType: 'text/html',
      buffer: Buffer.from(
        `<!doctype html><html lang="en"><title>x</title><h1>The ferry</h1><p>${TEXT}</p><script>document.title = 'hostile'</script>`,
      ),
    },
    {
      name: 'picture.png',
      mimeType: 'image/png',
      buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0]),
    },
  ]);
  await expect(page.locator('#status')).toHaveText('Texts found: 2 of 3');
  await expect(page.getByText('This kind of file is not known here.')).toBeVisible();
  await page.getByRole('button', { name: 'Take picture.png off the list' }).click();
  await page
    .locator('open-review', { hasText: 'The harbour' })
    .getByRole('button', { name: 'Keep and read' })
    .click();
  await expect(page.getByRole('link', { name: 'The harbour' })).toBeVisible();
  await page
    .locator('open-review', { hasText: 'The ferry' })
    .getByRole('button', { name: 'Do not keep' })
    .click();
  await expect(page.locator('open-review')).toHaveCount(0);
  await page.getByRole('link', { name: 'The harbour' }).click();
  await expect(read(page)).toHaveText('The harbour');
  await expect(page.locator('#text li')).toHaveCount(2);
});

test('a reader corrects what was guessed before a text is kept', async ({ page }) => {
  await open(page, 'open/');
  await page.getByLabel('The text, with or without its title').fill(TEXT);
  await page.getByRole('button', { name: 'Look at the text' }).click();
  await page.getByLabel('Title', { exact: true }).fill('Nine years later');
  await page.getByLabel('Language of the text').selectOption('de');
  await page.getByText('Parts of the text: 3').click();
  await page.getByLabel('Staffan de Mistura was').selectOption('left-out');
  await page.getByRole('button', { name: 'Keep and read' }).click();
  await expect(read(page)).toHaveText('Nine years later');
  await expect(read(page)).toHaveAttribute('lang', 'de');
  await expect(page.locator('#text p')).toHaveCount(2);
});

/** As the share sheet of a phone posts it, or the bookmark on another site's page. */
async function share(page: Page, fields: Record<string, string>): Promise<void> {
  await page.evaluate((given) => {
    const form = document.createElement('form');
    Object.assign(form, { method: 'post', enctype: 'multipart/form-data', action: './' });
    for (const [name, value] of Object.entries(given)) {
      const field = document.createElement('textarea');
      Object.assign(field, { name, value });
      form.append(field);
    }
    document.body.append(form);
    form.submit();
  }, fields);
}

test('what is shared with the app arrives without a connection, and is kept only when the reader says so', async ({
  page,
  server,
}) => {
  await open(page, 'open/');
  await expect(page.locator('#status')).toHaveText(/^Saved/);
  await server.stop();
  await share(page, { title: 'The ferry', text: TEXT.slice(TEXT.indexOf('\n') + 2) });
  await expect(page).toHaveURL(/open\/\?shared=/);
  await expect(page.getByLabel('Title', { exact: true })).toHaveValue('The ferry');
  // Not lost by a reload before it is kept.
  await page.reload();
  await page.getByRole('button', { name: 'Keep and read' }).click();
  await expect(read(page)).toHaveText('The ferry');
  await page.goBack();
  await page.reload();
  await expect(page.getByText('already looked at here')).toBeVisible();
});

test('the bookmark brings a page’s HTML with its address; an address alone is told of', async ({
  page,
}) => {
  await open(page, 'open/');
  await expect(page.locator('#status')).toHaveText(/^Saved/);
  const html = `<html lang="en"><body><h1>A page</h1><p>${TEXT}</p></body></html>`;
  await share(page, { html, url: 'https://news.example/a', title: 'A page – News' });
  await expect(page.getByLabel('Title', { exact: true })).toHaveValue('A page');
  await expect(page.getByText('https://news.example/a')).toBeVisible();
  await open(page, 'open/');
  await share(page, { text: 'https://news.example/b' });
  await expect(page.getByText('Only the address was shared')).toBeVisible();
});

test('a reader removes a text of theirs, and takes it back', async ({ page }) => {
  await open(page, 'open/');
  await page.getByLabel('The text, with or without its title').fill(TEXT);
  await page.getByRole('button', { name: 'Look at the text' }).click();
  await page.getByRole('button', { name: 'Keep and read' }).click();
  await expect(read(page)).toHaveText('The ferry comes back');
  const address = page.url();
  await open(page, '');
  await page.getByRole('button', { name: 'Remove: The ferry comes back' }).click();
  await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused();
  await expect(page.locator('library-shelf [data-own]')).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(page.locator('library-shelf [data-own]')).toHaveCount(1);
  await page.getByRole('button', { name: 'Remove: The ferry comes back' }).click();
  await expect(page.locator('library-shelf [data-own]')).toHaveCount(0);
  await page.goto(address);
  await expect(page.getByText('This text is not on this device.')).toBeVisible();
});
