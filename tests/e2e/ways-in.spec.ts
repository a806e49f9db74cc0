import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { JSHandle, Page } from '@playwright/test';
import { makeBook } from '../unit/import/epub/book.js';
import { open } from './harness/ready.js';
import { expect, test } from './harness/test.js';

const WORDS =
  'After nine years the ferry to the island runs again, the harbour office said on Monday. It will cross four times a day.';
const MARKDOWN = `# The ferry\n\n${WORDS}\n`;
const PAGE = `<!doctype html><html lang="en"><title>x</title><h1>The ferry</h1><p>${WORDS}</p><p>${WORDS}</p></html>`;

interface Given {
  name: string;
  type: string;
  /** Base64, to pass into the page. */
  data: string;
}

const given = (name: string, type: string, data: Buffer | string): Given => ({
  name,
  type,
  data: Buffer.from(data).toString('base64'),
});

async function files(): Promise<Given[]> {
  const book = await makeBook({
    chapters: { 'one.xhtml': `<h1>The ferry</h1><p>${WORDS}</p>` },
  });
  return [
    given('ferry.txt', 'text/plain', `The ferry\n\n${WORDS}`),
    given('ferry.md', 'text/markdown', MARKDOWN),
    given('ferry.html', 'text/html', PAGE),
    given('ferry.epub', 'application/epub+zip', Buffer.from(await book.arrayBuffer())),
  ];
}

/** What a drop or a share hands over in a page: files, or words. */
const handOver = (page: Page, all: readonly Given[], words = ''): Promise<JSHandle<DataTransfer>> =>
  page.evaluateHandle(
    ([list, text]) => {
      const transfer = new DataTransfer();
      for (const { name, type, data } of list) {
        const bytes = Uint8Array.from(atob(data), (sign) => sign.charCodeAt(0));
        transfer.items.add(new File([bytes], name, { type }));
      }
      if (text) transfer.setData('text/plain', text);
      return transfer;
    },
    [all, words] as const,
  );

async function drop(page: Page, all: readonly Given[], words = ''): Promise<void> {
  const dataTransfer = await handOver(page, all, words);
  for (const type of ['dragenter', 'dragover', 'drop'])
    await page.dispatchEvent('.open-files', type, { dataTransfer });
}

/** As the share sheet of a phone posts files, with what an app says beside them. */
async function shareFiles(page: Page, all: readonly Given[]): Promise<void> {
  const transfer = await handOver(page, all);
  await page.evaluate((data) => {
    const form = document.createElement('form');
    Object.assign(form, { method: 'post', enctype: 'multipart/form-data', action: './' });
    const input = document.createElement('input');
    Object.assign(input, { type: 'file', name: 'files', multiple: true, files: data.files });
    form.append(input);
    document.body.append(form);
    form.submit();
  }, transfer);
}

/** A text is shown, and kept only now; then it is read. */
async function keepAndRead(page: Page): Promise<void> {
  await expect(page.getByLabel('Title', { exact: true }).first()).toHaveValue('The ferry');
  expect(page.url()).toContain('/open/');
  await page.getByRole('button', { name: 'Keep and read' }).first().click();
}

async function isRead(page: Page): Promise<void> {
  await expect(page).toHaveURL(/\/read\/\?text=/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The ferry');
  await expect(page.locator('#text')).toContainText('It will cross four times a day.');
}

/** Each file is kept, and the last of them is read. */
async function keepEach(page: Page, count: number): Promise<void> {
  await expect(page.locator('open-review')).toHaveCount(count);
  for (let left = count; left > 0; left -= 1) {
    await keepAndRead(page);
    await expect(page.locator('open-review')).toHaveCount(left - 1);
  }
  await page.getByRole('link', { name: 'The ferry', exact: true }).last().click();
  await isRead(page);
}

test.beforeEach(async ({ page, server }) => {
  await open(page, 'open/');
  await expect(page.locator('#status')).toHaveText(/^Saved/);
  await server.stop();
});

test('without a connection, files of every kind that are chosen together are shown and read', async ({
  page,
}) => {
  const all = (await files()).map(({ name, type, data }) => ({
    name,
    mimeType: type,
    buffer: Buffer.from(data, 'base64'),
  }));
  await page.getByLabel('Text, Markdown, web pages or EPUB books').setInputFiles(all);
  await keepEach(page, all.length);
});

test('without a connection, files of every kind that are dropped are shown and read', async ({
  page,
}) => {
  const all = await files();
  await drop(page, all);
  await keepEach(page, all.length);
});

test('without a connection, words that are dropped are shown and read', async ({ page }) => {
  await drop(page, [], `The ferry\n\n${WORDS}`);
  await keepAndRead(page);
  await isRead(page);
});

test('without a connection, Markdown and HTML that are pasted are shown and read', async ({
  page,
}) => {
  for (const text of [MARKDOWN, PAGE]) {
    await open(page, 'open/');
    await page.getByLabel('The text, with or without its title').fill(text);
    await page.getByRole('button', { name: 'Look at the text' }).click();
    await keepAndRead(page);
    await isRead(page);
  }
});

test('without a connection, files of every kind that are shared with the app are shown and read', async ({
  page,
}) => {
  const all = await files();
  await shareFiles(page, all);
  await expect(page).toHaveURL(/open\/\?shared=/);
  await keepEach(page, all.length);
});

test('without a connection, files that are opened with the installed app are shown and read', async ({
  page,
}) => {
  const all = await files();
  // An installed app alone has files in it; what it is given is the same.
  await page.addInitScript((list) => {
    const handles = list.map(({ name, type, data }) => ({
      getFile: async () =>
        new File([Uint8Array.from(atob(data), (sign) => sign.charCodeAt(0))], name, { type }),
    }));
    Object.defineProperty(window, 'launchQueue', {
      value: { setConsumer: (take: (launch: unknown) => void) => take({ files: handles }) },
    });
  }, all);
  await open(page, 'open/');
  await keepEach(page, all.length);
});

test('the app says to the system which files it opens, and how texts are shared with it', async ({
  page,
  server,
}) => {
  await server.start();
  const manifest = (await (await page.request.get('./manifest.webmanifest')).json()) as {
    file_handlers: { action: string; accept: Record<string, string[]> }[];
    share_target: { action: string; method: string; enctype: string };
  };
  expect(Object.values(manifest.file_handlers[0]!.accept).flat()).toEqual(
    expect.arrayContaining(['.txt', '.md', '.html', '.epub']),
  );
  expect(manifest.share_target).toMatchObject({ method: 'POST', enctype: 'multipart/form-data' });
  for (const { action } of [manifest.file_handlers[0]!, manifest.share_target])
    expect(new URL(action, new URL('manifest.webmanifest', server.url)).href).toBe(
      new URL('open/', server.url).href,
    );
});

test('without a connection to this site, the bookmark brings the page it is pressed on', async ({
  page,
  context,
  watch,
}) => {
  const program = await page.locator('.open-bookmarklet').getAttribute('href');
  const other = createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html;charset=utf-8');
    // Strict about where it is opened from, as many sites are.
    response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
    response.end(PAGE.replace('<title>', '<link rel="icon" href="data:,"><title>'));
  });
  await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
  const site = `http://127.0.0.1:${(other.address() as AddressInfo).port}/news`;
  watch.allowOrigin(site);
  try {
    const reading = await context.newPage();
    await reading.goto(site);
    const opened = context.waitForEvent('page');
    await reading.evaluate(decodeURIComponent(program!.replace(/^javascript:/, '')));
    const brought = await opened;
    await expect(brought.getByText(site)).toBeVisible();
    await keepAndRead(brought);
    await isRead(brought);
    // The page it was pressed on is as it was.
    expect(reading.url()).toBe(site);
    await expect(reading.locator('form')).toHaveCount(0);
  } finally {
    other.closeAllConnections();
    other.close();
  }
});

test('of several files none is kept before the reader says so', async ({ page }) => {
  await drop(page, await files());
  await expect(page.locator('open-review')).toHaveCount(4);
  await page.getByRole('button', { name: 'Do not keep' }).last().click();
  await expect(page.locator('open-review')).toHaveCount(3);
  await page.goto('./');
  await expect(page.locator('library-shelf [data-own]')).toHaveCount(0);
});
