import { excerpt } from '../../src/model/excerpt.js';
import { paragraphsOf } from '../../src/model/paragraphs.js';
import type { Article } from '../../src/model/article.js';
import { firstMissing, normalise, shownText } from './harness/expected-text.js';
import { open } from './harness/ready.js';
import { remember } from './harness/remember.js';
import { readSite } from './harness/site.js';
import { expect, test } from './harness/test.js';

test.use({ serviceWorkers: 'block' });
test.beforeEach(({ watch }) => watch.allow(/Service Worker registration blocked/));

let articles: Article[];
test.beforeAll(async () => {
  articles = (await readSite()).articles.filter(({ events }) => events.length > 0);
});

test.describe('with JavaScript off', () => {
  test.use({ javaScriptEnabled: false });

  test('a reader finds every event, in order, with when it was', async ({ page }) => {
    for (const article of articles) {
      await page.goto(`./${article.slug}/timeline/`);
      const text = normalise(await page.locator('main article').innerText());
      const pieces = ['background', 'days', 'aftermath'].flatMap((phase) =>
        article.events
          .filter((event) => event.phase === phase)
          .flatMap(({ dateText, children, sources }) => [
            dateText,
            shownText(children),
            ...sources.map(({ name }) => name),
          ]),
      );
      expect(firstMissing(text, pieces)).toBeNull();
      await expect(page.locator('.events > li')).toHaveCount(article.events.length);
      for (const { id, date, until } of article.events) {
        const when = page.locator(`li[id="${id}"] .event-date > *`);
        if (until === null) await expect(when).toHaveAttribute('datetime', date);
        else await expect(when).toHaveAttribute('value', `${date}/${until}`);
      }
    }
  });

  test('an event of the report leads to its paragraphs, by their first words', async ({ page }) => {
    for (const article of articles) {
      const paragraphs = paragraphsOf(article);
      await page.goto(`./${article.slug}/timeline/`);
      for (const { id, evidence } of article.events) {
        const links = await page
          .locator(`li[id="${id}"] .basis a`)
          .evaluateAll((all) =>
            all.map((link) => [link.getAttribute('href'), link.textContent.trim()]),
          );
        expect(links, id).toEqual(
          evidence.map((one) => [`../#${one}`, `“${excerpt(paragraphs.get(one)!, 6)}”`]),
        );
      }
    }
  });

  test('what is not from the report says so and names its sources', async ({ page }) => {
    for (const article of articles) {
      await page.goto(`./${article.slug}/timeline/`);
      for (const { id, evidence, sources } of article.events) {
        const item = page.locator(`li[id="${id}"]`);
        const elsewhere = evidence.length === 0;
        const word = item.getByText('Not from the report');
        await expect(word, id).toHaveCount(elsewhere ? 1 : 0);
        await expect(item.locator('.sources li'), id).toHaveCount(sources.length);
      }
    }
  });

  test('a time is told by the clock of the place and by GMT', async ({ page }) => {
    for (const article of articles) {
      await page.goto(`./${article.slug}/timeline/`);
      for (const text of await page.locator('time[datetime*="T"]').allInnerTexts()) {
        expect(text).toMatch(/\d\d:\d\d local time \(\d\d:\d\d GMT\)/);
      }
    }
  });

  test('the list is counted as the picture is', async ({ page }) => {
    for (const article of articles) {
      await page.goto(`./${article.slug}/timeline/`);
      const lists = await page
        .locator('ol.events')
        .evaluateAll((all) =>
          all.map((list) => [(list as HTMLOListElement).start, list.children.length] as const),
        );
      let first = 1;
      for (const [start, length] of lists) {
        expect(start).toBe(first);
        first += length;
      }
    }
  });
});

test.describe('on a wide screen', () => {
  test.use({ viewport: { width: 1280, height: 800 } });

  test('there is a picture, which says in words what it shows', async ({ page }) => {
    await open(page, 'aleppo-ceasefire/timeline/');
    const picture = page.getByRole('img', { name: 'The timeline to scale' });
    await expect(picture).toBeVisible();
    await expect(picture).toHaveAccessibleDescription(/Events: 25,.+17 fall within 11/);
    await expect(page.locator('.timeline-picture a')).toHaveCount(0);
  });

  test('no words of the picture lie on others, in the typeface that is there', async ({ page }) => {
    await open(page, 'aleppo-ceasefire/timeline/');
    const overlaps = await page.locator('.timeline-picture').evaluate((picture) => {
      const texts = [...picture.querySelectorAll('text')].map((text) => ({
        words: text.textContent,
        box: text.getBoundingClientRect(),
      }));
      const frame = picture.getBoundingClientRect();
      const touch = (a: DOMRect, b: DOMRect): boolean =>
        a.left < b.right && b.left < a.right && a.top + 4 < b.bottom && b.top + 4 < a.bottom;
      return [
        ...texts.flatMap((one, index) =>
          texts
            .slice(index + 1)
            .filter(({ box }) => touch(one.box, box))
            .map(({ words }) => `${one.words} × ${words}`),
        ),
        ...texts
          .filter(({ box }) => box.left < frame.left || box.right > frame.right)
          .map(({ words }) => words),
      ];
    });
    expect(overlaps).toEqual([]);
  });

  test('there is no picture where the text is too large for one, and the list is', async ({
    page,
    context,
  }) => {
    await remember(context, { typeSize: '400' });
    await open(page, 'aleppo-ceasefire/timeline/');
    await expect(page.locator('.timeline-picture')).toBeHidden();
    await expect(page.locator('.events > li').first()).toBeVisible();
  });

  test('an article without events has no timeline', async ({ page, pages }) => {
    const { articles: all } = await readSite();
    for (const { slug, events } of all) {
      expect(pages.includes(`${slug}/timeline/`), slug).toBe(events.length > 0);
    }
    await open(page, 'aleppo-ceasefire/');
    await expect(page.locator('.views').getByRole('link', { name: 'Timeline' })).toBeVisible();
  });
});

test('on a phone there is no picture, and the list is', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, 'aleppo-ceasefire/timeline/');
  await expect(page.locator('.timeline-picture')).toBeHidden();
  await expect(page.locator('.events > li').first()).toBeVisible();
});
