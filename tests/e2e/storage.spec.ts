import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { runAxe } from './harness/axe.js';
import { open } from './harness/ready.js';
import { expect, test } from './harness/test.js';

test.use({ serviceWorkers: 'block' });
test.beforeEach(({ watch }) => watch.allow(/Service Worker registration blocked/));

const ARTICLE = 'aleppo-ceasefire/';
const LINK = 'Continue where you were';

/** Every place that is kept. Opening a database that is not there yet would make an empty one. */
const places = (page: Page): Promise<{ id: string; block: string; progress: number }[]> =>
  page.evaluate(async () => {
    const there = (await indexedDB.databases()).some(({ name }) => name === 'lectern');
    if (!there) return [];
    return new Promise((resolve, reject) => {
      const opening = indexedDB.open('lectern');
      opening.onerror = () => reject(opening.error!);
      opening.onsuccess = () => {
        const db = opening.result;
        if (!db.objectStoreNames.contains('places')) {
          db.close();
          resolve([]);
          return;
        }
        const all = db.transaction('places').objectStore('places').getAll();
        all.onsuccess = () => {
          db.close();
          resolve(all.result as never);
        };
      };
    });
  });

/** The code for places comes when the page is idle; it opens the database once it listens. */
const placesAreFollowed = (page: Page): Promise<void> =>
  expect
    .poll(() =>
      page.evaluate(async () =>
        (await indexedDB.databases()).some(
          ({ name, version }) => name === 'lectern' && version! > 1,
        ),
      ),
    )
    .toBe(true);

/** Reads on to the middle of the article, as a reader with a keyboard or a wheel would. */
async function readToTheMiddle(page: Page): Promise<string> {
  await page.goto(`./${ARTICLE}`);
  await placesAreFollowed(page);
  const paragraphs = page.locator('#text section > p[id]');
  const middle = paragraphs.nth(Math.floor((await paragraphs.count()) / 2));
  const id = (await middle.getAttribute('id'))!;
  // Where another page has made the database, it does not tell that this one listens: once more then.
  await expect(async () => {
    // A key says that it is the reader who moves; then, as by the End key or a drag, to the place.
    await page.keyboard.press('ArrowDown');
    await middle.evaluate((element) => element.scrollIntoView({ behavior: 'instant' }));
    await expect.poll(async () => (await places(page)).length, { timeout: 4_000 }).toBe(1);
  }).toPass();
  return id;
}

test('a reader who comes back by a link to the beginning is offered the place where they stopped, and is not moved unasked', async ({
  page,
}) => {
  await page.goto(`./${ARTICLE}`);
  await expect(page.getByRole('link', { name: LINK })).toHaveCount(0);
  await readToTheMiddle(page);
  const [kept] = await places(page);
  expect(kept!.progress).toBeGreaterThan(0.2);
  expect(kept!.progress).toBeLessThan(0.9);

  await page.goto('./');
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        shifts.push((entry as unknown as { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(`./${ARTICLE}#main`);
  const link = page.getByRole('link', { name: LINK });
  await expect(link).toBeVisible();
  const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
  expect(
    shifts.reduce((sum, value) => sum + value, 0),
    'the offer moves no line',
  ).toBe(0);
  await expect(page.getByRole('heading', { level: 1 })).toBeInViewport();
  const block = page.locator(`#${kept!.block}`);
  await expect(block).not.toBeInViewport();
  await link.focus();
  await page.keyboard.press('Enter');
  await expect(block).toBeInViewport();
  await expect(block).toBeFocused();
});

test('what is kept is shown, backed up, removed, brought back and restored', async ({ page }) => {
  await readToTheMiddle(page);
  const before = await places(page);
  await open(page, 'settings/');
  const kept = page.locator('storage-kept');
  const row = kept.getByRole('listitem').filter({ hasText: 'Places where you stopped reading' });
  await expect(row.first()).toContainText('1');

  const downloading = page.waitForEvent('download');
  await kept.getByRole('button', { name: 'Download a backup' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^lectern-backup-\d{4}-\d\d-\d\d\.json$/);
  const backup = await readFile(await download.path());

  const removal = kept.getByRole('button', { name: 'Remove everything of mine' });
  await removal.click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: 'Keep it' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(removal).toBeFocused();
  expect(await places(page)).toEqual(before);

  await removal.click();
  await dialog.getByRole('button', { name: 'Remove everything of mine' }).click();
  await expect(row).toHaveCount(0);
  expect(await places(page)).toEqual([]);
  const undo = kept.getByRole('button', { name: 'Undo' });
  await expect(undo).toBeFocused();
  await undo.click();
  await expect(row.first()).toBeVisible();
  expect(await places(page)).toEqual(before);

  await removal.click();
  await dialog.getByRole('button', { name: 'Remove everything of mine' }).click();
  await expect(row).toHaveCount(0);
  const file = { name: 'lectern-backup.json', mimeType: 'application/json', buffer: backup };
  const input = kept.getByLabel('Choose a backup to look at');
  await input.setInputFiles({ ...file, buffer: backup.subarray(0, -20) });
  await expect(kept.getByRole('alert').filter({ hasText: 'cannot be trusted' })).toBeVisible();
  await input.setInputFiles(file);
  await expect(kept.getByRole('heading', { name: /In this backup, made on/ })).toBeFocused();
  expect(await places(page)).toEqual([]);
  for (const size of [
    { width: 390, height: 844 },
    { width: 1280, height: 800 },
  ]) {
    await page.setViewportSize(size);
    expect((await runAxe(page)).violations, `${size.width} pixels wide`).toEqual([]);
  }
  await kept.getByRole('button', { name: 'Restore', exact: true }).click();
  await expect(row.first()).toBeVisible();
  expect(await places(page)).toEqual(before);
});

test('a place kept in one tab is shown at once in another', async ({ page, context }) => {
  const other = await context.newPage();
  await open(other, 'settings/');
  const row = other.locator('storage-kept li').filter({ hasText: 'Places where you stopped' });
  await expect(other.getByRole('button', { name: 'Download a backup' })).toBeVisible();
  await expect(row).toHaveCount(0);
  await readToTheMiddle(page);
  await expect(row).toHaveCount(1);
});

/** What the browser does to a database that it takes for damaged. */
const loseMain = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        indexedDB.deleteDatabase('lectern').onsuccess = () => {
          resolve();
        };
      }),
  );

/** How many places the second copy holds. It is written after the first, which alone may be lost. */
const placesInCopy = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const { storageBuckets } = navigator as unknown as {
      storageBuckets: { open(name: string): Promise<{ indexedDB: IDBFactory }> };
    };
    const copy = (await storageBuckets.open('lectern-copy')).indexedDB;
    if (!(await copy.databases()).some(({ version }) => version! > 1)) return 0;
    return new Promise<number>((resolve) => {
      copy.open('lectern').onsuccess = ({ target }) => {
        const db = (target as IDBOpenDBRequest).result;
        db.transaction('places').objectStore('places').count().onsuccess = (counted) => {
          db.close();
          resolve((counted.target as IDBRequest<number>).result);
        };
      };
    });
  });

const loseCopy = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const { storageBuckets } = navigator as unknown as {
      storageBuckets: { delete(name: string): Promise<void> };
    };
    return storageBuckets.delete('lectern-copy');
  });

test('a reader whose browser emptied what was kept finds it all there again, and is told nothing', async ({
  page,
}) => {
  const id = await readToTheMiddle(page);
  await expect.poll(() => placesInCopy(page)).toBe(1);
  await open(page, 'settings/');
  await expect(page.locator('storage-kept li').first()).toBeVisible();
  await loseMain(page);
  await page.goto(`./${ARTICLE}`);
  await expect(page.getByRole('link', { name: LINK })).toBeVisible();
  expect((await places(page)).map(({ block }) => block)).toEqual([id]);
  await open(page, 'settings/');
  await expect(page.locator('storage-kept li').first()).toBeVisible();
  await expect(page.locator('storage-kept')).not.toContainText('is gone');
});

test('a reader is told that the browser has emptied what was kept, until they have seen it', async ({
  page,
}) => {
  await readToTheMiddle(page);
  await open(page, 'settings/');
  await expect(page.locator('storage-kept li').first()).toBeVisible();
  await loseMain(page);
  await loseCopy(page);
  await page.goto(`./${ARTICLE}`);
  await page.getByRole('link', { name: 'Your browser has removed what was kept here' }).click();
  const kept = page.locator('storage-kept');
  await expect(kept).toContainText('What was kept on this device is gone');
  await kept.getByRole('button', { name: 'I have seen this' }).click();
  await expect(kept).not.toContainText('is gone');
  await page.reload();
  await expect(kept.getByRole('button', { name: 'Download a backup' })).toBeVisible();
  await expect(kept).not.toContainText('is gone');
});

test('a reader whose browser keeps nothing can read, and is told so in the settings', async ({
  page,
}) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('denied', 'SecurityError');
    };
  });
  await open(page, ARTICLE);
  await expect(page.locator('#text p').first()).toBeVisible();
  await open(page, 'settings/');
  await expect(page.locator('storage-kept')).toContainText('does not let this site keep anything');
});

test('a reader whose place finds no room is told so above the text, with the way to make room', async ({
  page,
}) => {
  await page.addInitScript(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await page.goto(`./${ARTICLE}`);
  await placesAreFollowed(page);
  await page.keyboard.press('ArrowDown');
  await page
    .locator('#text section')
    .nth(2)
    .evaluate((section) => section.scrollIntoView());
  const told = page.locator('storage-place');
  await expect(told).toContainText('There is no room left on this device');
  await told.getByRole('link', { name: 'See what is kept on this device' }).click();
  await expect(page.locator('storage-kept')).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('what is kept has words, and no control that does nothing', async ({ page }) => {
    await page.goto('./settings/');
    const words = await page.locator('#kept').innerText();
    expect(words).toContain('With JavaScript off, nothing of yours is kept');
    await expect(page.locator('#kept').locator('button, input, a')).toHaveCount(0);
    await page.goto(`./${ARTICLE}`);
    await expect(page.locator('storage-place')).toHaveCount(0);
  });
});
