import type { Page } from '@playwright/test';
import type { Article } from '../../src/model/article.js';
import { excerpt } from '../../src/model/excerpt.js';
import { paragraphsOf } from '../../src/model/paragraphs.js';
import { normalise, shownText } from './harness/expected-text.js';
import { open } from './harness/ready.js';
import { readSite } from './harness/site.js';
import { expect, test } from './harness/test.js';

const SLUG = 'aleppo-ceasefire';

let article: Article;
test.beforeAll(async () => {
  const site = await readSite();
  article = site.articles.find(({ slug }) => slug === SLUG)!;
});

/** The size the text is drawn at, in CSS pixels. */
async function textSize(page: Page): Promise<number> {
  const paragraph = page.locator('main .prose p').first();
  return paragraph.evaluate((element) => parseFloat(getComputedStyle(element).fontSize));
}

/** All that the page says, but for what is kept of the reader's own, which changes as they read. */
const words = async (page: Page): Promise<string> =>
  normalise(
    await page.evaluate(() => {
      const owns = 'storage-place, storage-kept, reading-history, .from-beginning';
      for (const own of document.querySelectorAll(owns)) own.remove();
      return document.querySelector('main')!.innerText;
    }),
  );

/** Pages of what is a reader's own say that there is none, once what is kept was looked through. */
async function ownIsLookedFor(page: Page): Promise<void> {
  const { pathname } = new URL(page.url());
  const words = pathname.includes('/read/')
    ? 'This text is not on this device.'
    : pathname.endsWith('/marks/')
      ? 'You have no marks yet.'
      : '';
  await expect(page.getByRole('main')).toContainText(words);
}

test('a reader opens the article, enlarges it, looks up Hizbullah, reads the summary, follows a point, and has every page without a server', async ({
  page,
  server,
  pages,
}) => {
  await test.step('opens the article from the library', async () => {
    await open(page, '');
    await page.getByRole('main').getByRole('link', { name: article.title, exact: true }).click();
    await expect(page).toHaveURL(`${server.url}${SLUG}/`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(article.title);
    const current = page.locator('nav.views [aria-current=page]');
    await expect(current).toHaveText('Article');
  });

  const size = await test.step('raises the type, and the text stays raised', async () => {
    const before = await textSize(page);
    await page.locator('header .settings-link').click();
    const panel = page.locator('type-settings');
    await panel.getByRole('button', { name: 'Larger type' }).click();
    await panel.getByRole('button', { name: 'Larger type' }).click();
    await expect.poll(() => textSize(page)).toBeCloseTo(before * 1.2, 1);
    await page.keyboard.press('Escape');
    await page.reload();
    expect(await textSize(page)).toBeCloseTo(before * 1.2, 1);
    return before * 1.2;
  });

  await test.step('opens Hizbullah’s definition by keyboard, and is back at the word after it', async () => {
    const entry = article.glossary.find(({ id }) => id === 'hizbullah')!;
    const term = page.locator('main .prose a.term[data-entry="hizbullah"][href]').first();
    await term.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: entry.name });
    await expect(dialog).toBeVisible();
    await expect(dialog).toContainText(normalise(shownText(entry.definition)));
    expect(await dialog.evaluate((it) => it.contains(document.activeElement))).toBe(true);
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(term).toBeFocused();
  });

  await test.step('reads the summary', async () => {
    await page.locator('nav.views').getByRole('link', { name: 'Summary' }).click();
    await expect(page).toHaveURL(`${server.url}${SLUG}/summary/`);
    const { sentence, points } = article.summary;
    await expect(page.locator('#sentence')).toHaveText(normalise(shownText(sentence.children)));
    for (const point of points) {
      await expect(page.locator(`#${point.id}`)).toContainText(
        normalise(shownText(point.children)),
      );
    }
  });

  await test.step('follows a point to the paragraph it rests on, and back', async () => {
    const point = article.summary.points[1]!;
    const id = point.evidence[0]!;
    const evidence = page.locator(`#${point.id} .basis a`).first();
    await expect(evidence).toContainText(excerpt(paragraphsOf(article).get(id)!, 6));
    await evidence.click();
    await expect(page).toHaveURL(`${server.url}${SLUG}/#${id}`);
    await expect(page.locator(`#${id}`)).toBeInViewport();
    await expect(page.locator(`#${id}`)).toHaveText(normalise(paragraphsOf(article).get(id)!));
    await page.locator(`.way-back a[href$="#${point.id}"]`).filter({ visible: true }).click();
    await expect(page).toHaveURL(`${server.url}${SLUG}/summary/#${point.id}`);
    await expect(page.locator(`#${point.id}`)).toBeInViewport();
  });

  await test.step('reads every page, opened and reloaded, with the server gone', async () => {
    const online = new Map<string, string>();
    // Twice: the library says how far a text was read that was opened and left again.
    for (const path of [...pages, ...pages]) {
      await open(page, path);
      await ownIsLookedFor(page);
      online.set(path, await words(page));
    }
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
    await server.stop();
    for (const path of pages) {
      await open(page, path);
      await expect.poll(() => words(page), path).toBe(online.get(path));
      await page.reload();
      await expect.poll(() => words(page), `${path} reloaded`).toBe(online.get(path));
    }
    await open(page, `${SLUG}/`);
    expect(await textSize(page)).toBeCloseTo(size, 1);
  });
});

test('without the service worker the same pages are gone with the server', async ({
  browser,
  server,
  watch,
}) => {
  // The test above would pass on anything if the server were still there.
  watch.allow(/net::ERR/);
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.goto(server.url);
  await server.stop();
  await expect(page.goto(`${server.url}about/`)).rejects.toThrow(/ERR_CONNECTION_REFUSED/);
  await context.close();
});
