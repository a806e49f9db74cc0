/**
 * That using the site breaks no content policy and asks nobody else for anything. The fixtures
 * of `harness/test.ts` hold every other test to that too; here is the proof that they would notice.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { open } from './harness/ready.js';
import { expect, test } from './harness/test.js';
import { Watch } from './harness/watch.js';

const complaintsOf = (watch: Watch) => watch.problems().join('\n');

test('every setting can be changed, on its page, without breaking the policy', async ({ page }) => {
  await open(page, 'settings/');
  const form = page.locator('type-settings');
  for (const radio of await form.getByRole('radio').all()) {
    await radio.check();
    await expect(radio).toBeChecked();
  }
  // The − and + of the settings with steps.
  for (const button of await form.locator('button[aria-label]').all()) {
    if (await button.isEnabled()) await button.click();
  }
});

test('a definition and the settings beside the text open without breaking the policy', async ({
  page,
  pages,
}) => {
  const article = pages.find((path) => pages.includes(`${path}timeline/`))!;
  await open(page, article);
  await page.locator('a.term').first().click();
  await expect(page.locator('glossary-definition').getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.locator('.settings-link').click();
  await expect(page.locator('type-settings').getByRole('radio').first()).toBeVisible();
});

test('every page has its policy in force, by the host’s header and by itself', async ({
  page,
  pages,
}) => {
  for (const path of [...pages, '404.html']) {
    const response = await page.goto(`./${path}`, { waitUntil: 'commit' });
    const header = (await response?.allHeaders())?.['content-security-policy'] ?? '';
    const meta = await page
      .locator('meta[http-equiv="Content-Security-Policy"]')
      .getAttribute('content');
    expect(header, path).toContain("require-trusted-types-for 'script'");
    // The header permits the styles of every kind of page; a page itself only its own.
    const [own = ''] = /(?<=style-src 'self' )[^;]*/.exec(meta ?? '') ?? [];
    expect(own, path).toMatch(/^'sha256-/);
    for (const hash of own.split(' ')) expect(header, path).toContain(hash);
    const asHere = header.replace(/(?<=style-src 'self') [^;]*/, ` ${own}`);
    expect(asHere.replace(" frame-ancestors 'none';", ''), path).toBe(meta);
  }
});

test('a breach of the policy would be noticed', async ({ page, watch }) => {
  await page.goto('./about/');
  await page.evaluate(() => document.body.setAttribute('style', 'color: red'));
  await expect.poll(() => complaintsOf(watch)).toContain('policy: style-src-attr stopped inline');
  watch.allow(/policy: style-src-attr|inline style/);
});

test('a page’s request to another site would be noticed', async ({ page, watch }) => {
  await page.goto('./about/');
  await page.evaluate(() => {
    void fetch('http://127.0.0.2:9/counter').catch(() => undefined);
  });
  await expect.poll(() => complaintsOf(watch)).toContain('127.0.0.2:9/counter');
  watch.allow(/127\.0\.0\.2:9|connect-src/);
});

test('a service worker’s request to another site would be noticed', async ({ browser }) => {
  const worker = `self.addEventListener('install', (event) =>
    event.waitUntil(fetch('http://127.0.0.2:9/counter').catch(() => undefined)))`;
  const server = createServer((request, response) => {
    const isWorker = request.url === '/worker.js';
    response.setHeader('Content-Type', isWorker ? 'text/javascript' : 'text/html');
    response.end(isWorker ? worker : '<!doctype html><title>Page</title>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const context = await browser.newContext();
  const watch = new Watch(origin);
  watch.follow(context);
  const page = await context.newPage();
  await page.goto(origin);
  await page.evaluate(() => navigator.serviceWorker.register('/worker.js'));
  await expect
    .poll(() => complaintsOf(watch))
    .toContain('request to another origin: http://127.0.0.2:9/counter');
  await context.close();
  server.closeAllConnections();
  server.close();
});
