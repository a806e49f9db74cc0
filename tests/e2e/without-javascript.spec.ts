import type { Page } from '@playwright/test';
import type { WholeSite } from '../../src/model/site.js';
import {
  firstMissing,
  normalise,
  shownText,
  textsOfArticle,
  textsOfEntry,
  textsOfSummary,
} from './harness/expected-text.js';
import { readSite } from './harness/site.js';
import { expect, test } from './harness/test.js';

test.use({ javaScriptEnabled: false });

let site: WholeSite;
test.beforeAll(async () => {
  site = await readSite();
});

const shown = async (page: Page, selector: string): Promise<string> =>
  normalise(await page.locator(selector).innerText());

test('without JavaScript the article shows every word of the model, in order', async ({ page }) => {
  for (const article of site.articles) {
    await page.goto(`./${article.slug}/`);
    // A picture's description is closed until asked for.
    for (const details of await page.locator('main .prose details').all()) {
      await details.evaluate((element: HTMLDetailsElement) => (element.open = true));
    }
    expect(firstMissing(await shown(page, 'main article'), textsOfArticle(article))).toBeNull();
  }
});

test('without JavaScript a paragraph shows the words of the model and no others', async ({
  page,
}) => {
  for (const article of site.articles) {
    await page.goto(`./${article.slug}/`);
    const expected: Record<string, string> = {};
    for (const { blocks } of article.sections) {
      for (const block of blocks) {
        if (block.type === 'paragraph') expected[block.id] = normalise(shownText(block.children));
      }
    }
    expect(Object.keys(expected).length).toBeGreaterThan(10);
    const found = await page
      .locator('main .prose section > p[id]')
      .evaluateAll((paragraphs) =>
        paragraphs.map(
          (paragraph) => [paragraph.id, (paragraph as HTMLElement).innerText] as const,
        ),
      );
    expect(Object.fromEntries(found.map(([id, text]) => [id, normalise(text)]))).toEqual(expected);
  }
});

test('without JavaScript the summary shows every point of the model, in order', async ({
  page,
}) => {
  for (const article of site.articles) {
    await page.goto(`./${article.slug}/summary/`);
    expect(firstMissing(await shown(page, 'main article'), textsOfSummary(article))).toBeNull();
    const { sentence, points, plain } = article.summary;
    for (const point of [sentence, ...points]) {
      const links = page.locator(`#${point.id} .basis a, #${point.id} + .basis a`);
      await expect(links, point.id).toHaveCount(point.evidence.length);
    }
    await expect(page.locator('.points > li')).toHaveCount(points.length);
    await expect(page.locator('[id^="plain-"]')).toHaveCount(plain.length);
  }
});

test('without JavaScript the glossary shows all that the model knows of every entry', async ({
  page,
}) => {
  for (const article of site.articles) {
    await page.goto(`./${article.slug}/glossary/`);
    await expect(page.locator('section.entry')).toHaveCount(article.glossary.length);
    for (const entry of article.glossary) {
      const text = await shown(page, `section.entry[id="${entry.id}"]`);
      expect(firstMissing(text, textsOfEntry(entry, article.slug)), entry.id).toBeNull();
    }
  }
});

test('without JavaScript every mention of an entry is a link to its place', async ({ page }) => {
  for (const article of site.articles) {
    const folder = { article: '../', summary: '../summary/' };
    await page.goto(`./${article.slug}/glossary/`);
    for (const entry of article.glossary) {
      const links = page.locator(`section.entry[id="${entry.id}"] .mentions li a`);
      const hrefs = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
      const mentions = article.mentions.filter((mention) => mention.entry === entry.id);
      expect(hrefs, entry.id).toEqual(mentions.map(({ view, id }) => `${folder[view]}#${id}`));
      const texts = (await links.allTextContents()).map(normalise);
      for (const [index, { words }] of mentions.entries()) {
        expect(texts[index], `${entry.id} ${index}`).toContain(normalise(words));
      }
    }
  }
});

test('without JavaScript the library names every article and tells what it is about', async ({
  page,
}) => {
  await page.goto('./');
  const pieces = site.articles.flatMap(({ title, dek }) => [title, shownText(dek)]);
  expect(firstMissing(await shown(page, 'main'), pieces)).toBeNull();
});

test('without JavaScript no control is shown that would do nothing', async ({ page, pages }) => {
  expect(pages.length).toBeGreaterThan(5);
  for (const path of [...pages, '404.html']) {
    await page.goto(`./${path}`);
    const dead = page.locator('button, input, select, textarea, [role=button], [role=dialog]');
    await expect(dead.filter({ visible: true }), path).toHaveCount(0);
    // What waits for its script says nothing and takes no room, besides what stands in it.
    const waiting = await page.locator(':not(:defined)').evaluateAll((elements) =>
      elements
        .filter((element) => {
          const heightOf = (one: Element): number => one.getBoundingClientRect().height;
          return (
            heightOf(element) > [...element.children].reduce((sum, one) => sum + heightOf(one), 0)
          );
        })
        .map(({ localName }) => localName),
    );
    expect(waiting, path).toEqual([]);
  }
});
