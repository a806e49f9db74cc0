import type { Page } from '@playwright/test';
import { open } from './harness/ready.js';
import { expect, test } from './harness/test.js';

test.use({ serviceWorkers: 'block', contextOptions: { reducedMotion: 'reduce' } });
test.beforeEach(({ watch }) => watch.allow(/Service Worker registration blocked/));

const ARTICLE = 'aleppo-ceasefire/';

interface Kept {
  block: string;
  offset: number;
  progress: number;
}

/** All records of a store that is there. */
const records = (page: Page, store: string): Promise<unknown[]> =>
  page.evaluate(
    (name) =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('lectern');
        opening.onerror = () => reject(opening.error!);
        opening.onsuccess = () => {
          const db = opening.result;
          if (!db.objectStoreNames.contains(name)) {
            db.close();
            resolve([]);
            return;
          }
          const all = db.transaction(name).objectStore(name).getAll();
          all.onsuccess = () => {
            db.close();
            resolve(all.result);
          };
        };
      }),
    store,
  );

/** The code for places comes when the page is idle; it opens the database once it listens. */
async function opened(page: Page, path = ARTICLE): Promise<void> {
  await open(page, path);
  await expect
    .poll(() =>
      page.evaluate(async () =>
        (await indexedDB.databases()).some(
          ({ name, version }) => name === 'lectern' && version! > 1,
        ),
      ),
    )
    .toBe(true);
}

/** Reads to a paragraph, as a reader with a wheel or a finger would, and rests there. */
async function readTo(page: Page, id: string): Promise<Kept> {
  await page.keyboard.press('ArrowDown');
  await page.locator(`#${id}`).evaluate((element) => element.scrollIntoView());
  await expect
    .poll(async () => (await records(page, 'places')).map((place) => (place as Kept).block))
    .toEqual([id]);
  // Said once all of it is kept: the library asks a count that is written after the record.
  await expect(page.locator('.reading-left')).toHaveText(/% read/);
  return (await records(page, 'places'))[0] as Kept;
}

test('a text goes on at the sentence it was left at, with larger type and on a turned screen', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await opened(page);
  const lead = page.locator('#how-this-is-told');
  await page.keyboard.press('ArrowDown');
  // The paragraph's third line, within its second sentence or its third.
  await lead.evaluate((element) => {
    const { top } = element.getBoundingClientRect();
    scrollBy(0, top + 75);
  });
  await expect.poll(async () => (await records(page, 'places')).length).toBe(1);
  const [kept] = (await records(page, 'places')) as Kept[];
  expect(kept!.block).toBe('how-this-is-told');
  expect(kept!.offset).toBeGreaterThan(20);

  await page.goto('./settings/');
  await page.evaluate(() => localStorage.setItem('lectern.settings', '{"typeSize":"200"}'));
  await page.setViewportSize({ width: 844, height: 390 });
  await page.goto(`./${ARTICLE}`);
  await page.getByRole('link', { name: 'Continue where you were' }).click();
  await expect(lead).toBeFocused();
  const sentence = await lead.evaluate((element, offset) => {
    const text = element.textContent;
    const segments = new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text);
    const start = segments.containing(offset)!.index;
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    let left = start;
    for (let node = walker.nextNode() as Text; ; node = walker.nextNode() as Text) {
      if (left < node.length) {
        const range = document.createRange();
        range.setStart(node, left);
        range.setEnd(node, left + 1);
        return { start, top: range.getBoundingClientRect().top };
      }
      left -= node.length;
    }
  }, kept!.offset);
  expect(sentence.top).toBeGreaterThanOrEqual(0);
  expect(sentence.top).toBeLessThan(390 / 3);
});

test('a reader who followed a link to a paragraph stays there, and is offered their own place', async ({
  page,
}) => {
  await opened(page);
  await readTo(page, 'deadline');
  await page.goto('./');
  await page.goto(`./${ARTICLE}#negotiators`);
  const offer = page.getByRole('link', { name: 'Continue where you were' });
  await expect(offer).toHaveCount(1);
  await expect(page.locator('#negotiators')).toBeInViewport();
  await expect(page.locator('#deadline')).not.toBeInViewport();
  await offer.focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('#deadline')).toBeInViewport();
  await expect(page.locator('#deadline')).toBeFocused();
});

test('the library says how far an article was read, and leads on from there', async ({ page }) => {
  await opened(page);
  await readTo(page, 'deadline');
  await page.goto('./');
  await expect(page.locator('.card', { hasText: 'Aleppo' })).toContainText(/Read so far: \d+%/);
  const go = page.getByRole('link', { name: /^Continue / });
  await expect(go).toHaveCount(1);
  await expect(go).toHaveAccessibleName(/Aleppo’s rebels agree to leave/);
  await go.click();
  await expect(page.locator('#deadline')).toBeFocused();
  await expect(page.locator('#deadline')).toBeInViewport();
  await expect(page).toHaveURL(new RegExp(`${ARTICLE}$`));
});

test('a reader’s own pace says how long is left, to nobody who did not look for it', async ({
  page,
}) => {
  await page.clock.install();
  await opened(page);
  const spoken: string[] = [];
  await page.exposeFunction('hear', (words: string) => spoken.push(words));
  await page.evaluate(() => {
    const { hear } = window as unknown as { hear: (words: string) => void };
    new MutationObserver(([change]) => hear(change!.target.textContent ?? '')).observe(
      document.getElementById('status')!,
      { childList: true, subtree: true },
    );
  });
  await page.keyboard.press('ArrowDown');
  const paragraphs = page.locator('#text section > p[id]');
  const count = await paragraphs.count();
  for (let at = 3; at < count / 2; at += 3) {
    await page.clock.fastForward(40_000);
    await paragraphs.nth(at).evaluate((element) => element.scrollIntoView());
    await page.clock.runFor(1_000);
  }
  const left = page.locator('.reading-left');
  await expect(left).toHaveText(/^\d+% read, about \d+ minutes? left$/);
  await expect.poll(() => records(page, 'history')).toHaveLength(1);
  const [visit] = (await records(page, 'history')) as { seconds: number; text: string }[];
  expect(visit!.text).toBe('aleppo-ceasefire');
  expect(visit!.seconds).toBeGreaterThan(60);
  expect(spoken.filter(Boolean)).toEqual([]);

  await page.goto('./marks/');
  const history = page.locator('reading-history');
  const row = history.getByRole('listitem');
  await expect(row).toContainText('Aleppo’s rebels agree to leave');
  await expect(row).toContainText(/Read so far: \d+%\.\s+Time spent: \d+ minutes\./);
  await row.getByRole('button', { name: /^Remove/ }).click();
  await expect(row).toHaveCount(0);
  await expect(history.getByRole('button', { name: 'Undo' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(row).toHaveCount(1);
  await row.getByRole('link').click();
  await expect(page.locator('#text p:focus')).toHaveCount(1);
});

test('time away from the text is not counted as reading', async ({ page }) => {
  await page.clock.install();
  await opened(page);
  await page.keyboard.press('ArrowDown');
  await page.clock.fastForward(3_600_000);
  await page.locator('#deadline').evaluate((element) => element.scrollIntoView());
  await page.clock.runFor(1_000);
  await expect.poll(() => records(page, 'places')).toHaveLength(1);
  expect(await records(page, 'history')).toEqual([]);
});
