import type { Page } from '@playwright/test';
import type { Article } from '../../src/model/article.js';
import type { Entry } from '../../src/model/entry.js';
import { open } from './harness/ready.js';
import { remember } from './harness/remember.js';
import { readSite } from './harness/site.js';
import { expect, test } from './harness/test.js';

test.use({ serviceWorkers: 'block' });
test.beforeEach(({ watch }) => watch.allow(/Service Worker registration blocked/));

let articles: Article[];
test.beforeAll(async () => {
  ({ articles } = await readSite());
});

const locatedIn = ({ glossary }: Article): Entry[] =>
  glossary.filter(({ coordinates }) => coordinates !== null);
const withMap = (): Article[] => articles.filter((article) => locatedIn(article).length > 1);
const map = (page: Page) => page.locator('.locator-map');
const picture = (page: Page) => map(page).getByRole('img');

/** Words of the picture that are not wholly inside it, or smaller than a phone's letters should be. */
async function unreadable(page: Page): Promise<string[]> {
  return picture(page).evaluate((svg) => {
    const frame = svg.getBoundingClientRect();
    const scale = frame.width / (svg as SVGSVGElement).viewBox.baseVal.width;
    return [...svg.querySelectorAll('text')].flatMap((text) => {
      const { left, right, top, bottom } = text.getBoundingClientRect();
      const size = Number.parseFloat(getComputedStyle(text).fontSize) * scale;
      const inside =
        left >= Math.max(0, frame.left) &&
        right <= Math.min(frame.right, document.documentElement.clientWidth) &&
        top >= frame.top &&
        bottom <= frame.bottom;
      return inside && size >= 14 ? [] : [`${text.textContent}: ${left}–${right}, ${size} px`];
    });
  });
}

/** Names in the picture that cover one another. */
async function overlapping(page: Page): Promise<string[]> {
  return picture(page).evaluate((svg) => {
    const all = [...svg.querySelectorAll('text')].map((text) => ({
      name: text.textContent,
      box: text.getBoundingClientRect(),
    }));
    return all.flatMap(({ name, box }, index) =>
      all
        .slice(index + 1)
        .filter(
          ({ box: other }) =>
            Math.min(box.right, other.right) - Math.max(box.left, other.left) > 1 &&
            Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top) > 4,
        )
        .map((other) => `${name} and ${other.name}`),
    );
  });
}

test('some article has a map', () => {
  expect(withMap().length).toBeGreaterThan(0);
});

test.describe('with JavaScript off', () => {
  test.use({ javaScriptEnabled: false });

  test('every place of known coordinates is in the picture and in its words', async ({ page }) => {
    for (const article of withMap()) {
      const names = locatedIn(article).map(({ name }) => name);
      await page.goto(`./${article.slug}/glossary/`);
      await expect(picture(page)).toBeVisible();
      expect((await picture(page).locator('[data-name="place"]').allTextContents()).sort()).toEqual(
        [...names].sort(),
      );
      const terms = await map(page).locator('dt').allInnerTexts();
      expect(terms.map((term) => term.trim()).sort()).toEqual([...names].sort());
      for (const name of names) await expect(picture(page)).toHaveAccessibleName(RegExp(name));
      await expect(picture(page)).toHaveAccessibleDescription(/list after the map/);
    }
  });

  test('the name of each place leads to its entry', async ({ page }) => {
    for (const article of withMap()) {
      for (const { id, name } of locatedIn(article)) {
        await page.goto(`./${article.slug}/glossary/`);
        await map(page).getByRole('link', { name, exact: true }).click();
        await expect(page).toHaveURL(RegExp(`#${id}$`));
        await expect(page.locator(`[id="${id}"] h3`)).toBeInViewport();
      }
    }
  });

  test('the list of places leads to the map', async ({ page }) => {
    for (const { slug } of withMap()) {
      await page.goto(`./${slug}/glossary/`);
      await page
        .getByRole('navigation', { name: 'Names: Places' })
        .getByRole('link', { name: 'Map' })
        .click();
      await expect(map(page).getByRole('heading')).toBeInViewport();
    }
  });

  test('an article of fewer than two such places has no map, nor a link to one', async ({
    page,
  }) => {
    const without = articles.filter((article) => locatedIn(article).length < 2);
    expect(without.length).toBeGreaterThan(0);
    for (const { slug } of without) {
      await page.goto(`./${slug}/glossary/`);
      await expect(page.getByRole('main').getByRole('link').first()).toBeVisible();
      await expect(map(page)).toHaveCount(0);
      await expect(page.locator('a[href="#map"]')).toHaveCount(0);
    }
  });
});

test('a reader of the report on Aleppo learns where its places are and what is around', async ({
  page,
}) => {
  await open(page, 'aleppo-ceasefire/glossary/');
  const words = map(page).locator('.map-places');
  await expect(words).toContainText(
    'In Syria, which borders Iraq, Israel, Jordan, Lebanon and Turkey',
  );
  await expect(words).toContainText('About 60 kilometres south-west of Aleppo');
  await expect(words).toContainText('About 310 kilometres south of Aleppo');
  await expect(words).toContainText('About 210 kilometres south-east of Aleppo');
  await expect(map(page)).toContainText('takes no side');
});

for (const width of [320, 390, 768, 1280]) {
  test(`at ${width} pixels every name on the map can be read`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    for (const { slug } of withMap()) {
      await open(page, `${slug}/glossary/`);
      expect(await unreadable(page)).toEqual([]);
      expect(await overlapping(page)).toEqual([]);
    }
  });
}

test('at 320 pixels with the type at 400 % the map is whole and its names are no smaller', async ({
  page,
  context,
}) => {
  await page.setViewportSize({ width: 320, height: 568 });
  await remember(context, { typeSize: '400' });
  for (const { slug } of withMap()) {
    await open(page, `${slug}/glossary/`);
    expect(await unreadable(page)).toEqual([]);
    expect(await overlapping(page)).toEqual([]);
  }
});

test('in a page from right to left the map is not mirrored and no name is lost', async ({
  page,
}) => {
  for (const { slug } of withMap()) {
    await open(page, `${slug}/glossary/`);
    const places = () =>
      picture(page).evaluate((svg) => {
        const start = svg.getBoundingClientRect().left;
        return [...svg.querySelectorAll('text')].map((text) =>
          Math.round(text.getBoundingClientRect().left - start),
        );
      });
    const before = await places();
    await page.evaluate(() => {
      document.documentElement.dir = 'rtl';
      for (const part of document.querySelectorAll<HTMLElement>('main [dir]')) part.dir = 'rtl';
    });
    expect(await places()).toEqual(before);
    expect(await unreadable(page)).toEqual([]);
  }
});
