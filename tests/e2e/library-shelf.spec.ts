/**
 * The library as one list: articles of the site and the reader's own texts, sorted and filtered
 * together, without anything moving as they come in.
 */
import type { Page } from '@playwright/test';
import { expect, test } from './harness/test.js';

const TEXT = `The ferry comes back

The ferry to the island runs again, the harbour office said on Monday. It will cross four times a day in summer, and twice a day in winter.`;

/** Titles that are shown, in their order. */
const titles = (page: Page): Promise<string[]> =>
  page.locator('.card:not([hidden]) h2').allInnerTexts();

const FERRY = 'The ferry comes back';
const READABLE = 'What makes text easy to read, and what does not';
const ALEPPO = 'Aleppo’s rebels agree to leave the city under a ceasefire';

async function bringOwn(page: Page): Promise<void> {
  await page.goto('open/');
  await page.getByLabel('The text, with or without its title').fill(TEXT);
  await page.getByRole('button', { name: 'Look at the text' }).click();
  await page.getByRole('button', { name: 'Keep and read' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(FERRY);
}

/** Notes every layout shift of the pages that come, by what moved. */
async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const shifts: string[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const shift of list.getEntries() as (PerformanceEntry & {
        value: number;
        hadRecentInput: boolean;
        sources: { node: Node | null }[];
      })[]) {
        if (shift.hadRecentInput) continue;
        const moved = shift.sources.map(({ node }) => node?.textContent?.trim().slice(0, 40));
        shifts.push(`${shift.value} ${moved.join(' | ')}`);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

const shifts = (page: Page): Promise<string[]> =>
  page.evaluate(() => (window as unknown as { shifts: string[] }).shifts);

for (const [name, viewport] of Object.entries({
  'on a phone': { width: 390, height: 844 },
  'on a wide screen': { width: 1280, height: 800 },
})) {
  test.describe(name, () => {
    test.use({ viewport });

    for (const address of ['', '?sort=title', '?from=own', '?read=read']) {
      test(`own texts come to stand among articles and nothing moves: /${address}`, async ({
        page,
      }) => {
        await bringOwn(page);
        await watchShifts(page);
        await page.goto(`./${address}`);
        await expect(page.locator('html')).toHaveAttribute('data-shelf', 'shown');
        await expect(page.locator('library-search input')).toBeVisible();
        expect(await shifts(page)).toEqual([]);
      });
    }

    test('a reader without own texts sees the articles in the first paint, and nothing moves', async ({
      page,
    }) => {
      await watchShifts(page);
      await page.goto('./');
      expect(await page.locator('html').getAttribute('data-shelf')).not.toBe('awaited');
      await expect(page.locator('library-shelf summary')).toBeVisible();
      expect(await titles(page)).toEqual([READABLE, ALEPPO]);
      expect(await shifts(page)).toEqual([]);
    });
  });
}

test.describe('with no saved copy', () => {
  test.use({ serviceWorkers: 'block' });

  test('a list whose script never comes is shown all the same', async ({ page, watch }) => {
    watch.allow(/Failed to load resource|Service Worker registration blocked/);
    await page.route(/\/assets\/.*\.js$/, (route) => route.abort());
    // As the site counts what it keeps.
    await page.addInitScript(() => localStorage.setItem('lectern:kept', '{"texts":1}'));
    await page.clock.install();
    await page.clock.pauseAt(Date.now() + 60_000);
    await page.goto('./');
    await expect(page.locator('.card').first()).toBeHidden();
    await page.clock.runFor(3_000);
    await expect(page.locator('.card').first()).toBeVisible();
    expect(await titles(page)).toEqual([READABLE, ALEPPO]);
  });
});

test('a reader sorts and filters by keyboard, and finds it so on coming back', async ({ page }) => {
  await bringOwn(page);
  await page.goto('./');
  const opener = page.locator('library-shelf summary');
  await expect(opener).toHaveText('Sort and filter');
  await opener.focus();
  await page.keyboard.press('Enter');
  await page.getByLabel('Order').focus();
  await page.keyboard.press('B');
  await expect(page.getByLabel('Order')).toHaveValue('title');
  await expect.poll(() => titles(page)).toEqual([ALEPPO, FERRY, READABLE]);
  await page.getByLabel('Whose texts').selectOption({ label: 'The articles of this site' });
  await expect.poll(() => titles(page)).toEqual([ALEPPO, READABLE]);
  await expect(page.locator('#status')).toHaveText('Texts shown: 2');
  await page.getByRole('link', { name: ALEPPO, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(ALEPPO);
  await page.goBack();
  await expect(opener).toHaveText('Sort and filter: By title and The articles of this site');
  await expect.poll(() => titles(page)).toEqual([ALEPPO, READABLE]);
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect.poll(() => titles(page)).toEqual([FERRY, READABLE, ALEPPO]);
  await expect(opener).toBeFocused();
});

test('what no text fits is said, with the way back', async ({ page }) => {
  await page.goto('./?from=own');
  await expect(page.locator('library-shelf')).toContainText('No text fits.');
  expect(await titles(page)).toEqual([]);
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect.poll(() => titles(page)).toEqual([READABLE, ALEPPO]);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('articles stand there with their covers, and no choice that does nothing', async ({
    page,
  }) => {
    await page.goto('./?from=own');
    expect(await titles(page)).toEqual([READABLE, ALEPPO]);
    await expect(page.locator('.card .cover')).toHaveCount(2);
    await expect(page.locator('library-shelf summary, library-shelf select')).toHaveCount(0);
  });
});

test.describe('where the words of the interface come late', () => {
  test.use({ serviceWorkers: 'block' });
  test.beforeEach(({ watch }) => watch.allow(/Service Worker registration blocked/));

  test('in Arabic all that is said of an own text is Arabic', async ({ page, context }) => {
    await bringOwn(page);
    let goOn = (): void => undefined;
    const held = new Promise<void>((resolve) => (goOn = resolve));
    await context.route(/\/assets\/ar-[^/]*\.js$/, (route) => held.then(() => route.continue()));
    await page.goto('./ar/');
    await expect(page.locator('library-shelf details')).toBeAttached();
    goOn();
    const own = page.locator('.card').filter({ hasText: FERRY });
    await expect(own.getByText('لم تبدأ قراءته')).toBeVisible();
    await expect(own.getByText('Not begun')).toHaveCount(0);
  });
});
