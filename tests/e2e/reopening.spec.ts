import type { Page } from '@playwright/test';
import { open } from './harness/ready.js';
import { expect, test } from './harness/test.js';

test.use({ serviceWorkers: 'block', contextOptions: { reducedMotion: 'reduce' } });
test.beforeEach(({ watch }) => watch.allow(/Service Worker registration blocked/));

const ARTICLE = 'aleppo-ceasefire/';

/** A paragraph in the middle of the text, with more than one sentence. */
const PARAGRAPH = 'how-this-is-told';

interface Remembered {
  block: string;
  offset: number;
  words: string;
}

const remembered = (page: Page): Promise<Remembered | undefined> =>
  page.evaluate(() => {
    const all = JSON.parse(localStorage.getItem('lectern.reopening') ?? '{}') as object;
    return Object.values(all).at(-1) as Remembered | undefined;
  });

/** Reads into a paragraph, so that it begins above the window, and rests there. */
async function readInto(page: Page, id: string, lines = 75): Promise<Remembered> {
  // The code that keeps the place comes when the page is idle, and hears what comes next.
  await expect(async () => {
    await page.keyboard.press('ArrowDown');
    await page.locator(`#${id}`).evaluate((element, below) => {
      scrollTo(0, scrollY + element.getBoundingClientRect().top + below - 1);
      scrollBy(0, 1);
    }, lines);
    await expect.poll(async () => (await remembered(page))?.block, { timeout: 4_000 }).toBe(id);
  }).toPass();
  // Said once it is kept in the database too.
  await expect(page.locator('.reading-left')).toHaveText(/% read/);
  return (await remembered(page))!;
}

/** How far below the top of the window the words stand that begin a sentence; null for none. */
const topOfWords = (page: Page, words: string): Promise<number | null> =>
  page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.querySelector('#text')!, 4);
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      const at = node.data.indexOf(wanted.slice(0, 12));
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      return range.getBoundingClientRect().top;
    }
    return null;
  }, words);

/** Expects that the sentence is the one that is read on with. */
async function expectOpenedAt(page: Page, { words }: Remembered): Promise<void> {
  const height = page.viewportSize()!.height;
  await expect.poll(() => topOfWords(page, words)).toBeLessThanOrEqual(height / 3 + 1);
  expect(await topOfWords(page, words)).toBeGreaterThan(0);
  await expect(page.getByRole('link', { name: 'From the beginning' })).toBeInViewport();
}

async function expectAtBeginning(page: Page): Promise<void> {
  await expect(page.locator('#status')).toBeAttached();
  await expect(page.locator('h1')).toBeInViewport();
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await expect(page.locator('.from-beginning')).toBeHidden();
}

test('a text opens at the sentence it was left at, with larger type and on a turned screen', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, ARTICLE);
  const sentence = await readInto(page, PARAGRAPH, 150);
  expect(sentence.offset, 'within the paragraph, not at its start').toBeGreaterThan(20);
  await page.goto('./settings/');
  await page.evaluate(() => localStorage.setItem('lectern.settings', '{"typeSize":"200"}'));
  await page.setViewportSize({ width: 844, height: 390 });
  await page.goto('./');
  await page.locator('[data-text="aleppo-ceasefire"] h2 a').click();
  await expectOpenedAt(page, sentence);
});

test('a text that was left in a table opens at the same cell', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, 'readable-text/');
  const cell = page.locator('#settings-table').getByText('Gap between paragraphs');
  const before = await cell.evaluate(
    (element) =>
      element.getBoundingClientRect().top - element.closest('table')!.getBoundingClientRect().top,
  );
  const { words } = await readInto(page, 'settings-table', before);
  expect(words).toMatch(/^Gap between paragraphs/);
  await page.goto('./');
  await open(page, 'readable-text/');
  const top = (): Promise<number> =>
    cell.evaluate((element) => element.getBoundingClientRect().top);
  await expect.poll(top).toBeLessThanOrEqual(844 / 3 + 1);
  expect(await top()).toBeGreaterThan(0);
  await expect(page.getByRole('link', { name: 'From the beginning' })).toBeInViewport();
});

test('it is there in the first frame, nothing shifts, nothing is said, and nothing takes the focus', async ({
  page,
}) => {
  await open(page, ARTICLE);
  const sentence = await readInto(page, PARAGRAPH);
  await page.goto('./');
  await page.addInitScript(() => {
    const seen = window as unknown as { firstFrame?: number; shifts: number; said: string[] };
    seen.shifts = 0;
    seen.said = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        seen.shifts += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => (seen.firstFrame = scrollY);
      channel.port2.postMessage(null);
    });
    addEventListener('DOMContentLoaded', () => {
      new MutationObserver(() =>
        seen.said.push(document.getElementById('status')!.textContent),
      ).observe(document.getElementById('status')!, { childList: true, subtree: true });
    });
  });
  await open(page, ARTICLE);
  await expectOpenedAt(page, sentence);
  await expect(page.locator('.place-offer a')).toHaveCount(1);
  const seen = await page.evaluate(() => {
    const { firstFrame, shifts, said } = window as unknown as {
      firstFrame: number;
      shifts: number;
      said: string[];
    };
    return { firstFrame, shifts, said, focus: document.activeElement?.localName };
  });
  expect(seen.firstFrame).toBeGreaterThan(0);
  expect(seen).toMatchObject({ shifts: 0, said: [], focus: 'body' });
});

test('Tab goes on from the sentence, and a link after the title leads there by ear', async ({
  page,
}) => {
  await open(page, ARTICLE);
  await readInto(page, PARAGRAPH);
  await page.goto('./');
  await open(page, ARTICLE);
  await page.keyboard.press('Tab');
  const after = await page.evaluate(
    (id) =>
      document.getElementById(id)!.compareDocumentPosition(document.activeElement!) &
      (Node.DOCUMENT_POSITION_FOLLOWING | Node.DOCUMENT_POSITION_CONTAINED_BY),
    PARAGRAPH,
  );
  expect(after).not.toBe(0);
  const offer = page.getByRole('link', { name: 'Continue where you were' });
  await offer.focus();
  await page.keyboard.press('Enter');
  await expect(page.locator(`#${PARAGRAPH}`)).toBeFocused();
});

for (const [means, follow] of [
  ['by mouse', (page: Page) => page.getByRole('link', { name: 'From the beginning' }).click()],
  [
    'by keyboard',
    async (page: Page) => {
      await page.getByRole('link', { name: 'From the beginning' }).focus();
      await page.keyboard.press('Enter');
    },
  ],
] as const) {
  test(`the way to the beginning leads there ${means}, and Back to the sentence`, async ({
    page,
  }) => {
    await open(page, ARTICLE);
    const sentence = await readInto(page, PARAGRAPH);
    await page.goto('./');
    await open(page, ARTICLE);
    await expectOpenedAt(page, sentence);
    const before = await page.evaluate(() => scrollY);
    await follow(page);
    await expect(page.locator('h1')).toBeInViewport();
    await expect(page.locator('.from-beginning')).toBeHidden();
    await page.goBack();
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(before);
  });
}

test('a reader who has read on by a screen sees no way to the beginning any more', async ({
  page,
}) => {
  await open(page, ARTICLE);
  const sentence = await readInto(page, PARAGRAPH);
  await page.goto('./');
  await open(page, ARTICLE);
  await expectOpenedAt(page, sentence);
  await page.mouse.wheel(0, page.viewportSize()!.height * 1.5);
  await expect(page.locator('.from-beginning')).toBeHidden();
});

for (const fragment of ['#homes', '#:~:text=WORDS']) {
  test(`a link to a passage is followed, and the place offered: ${fragment}`, async ({ page }) => {
    await open(page, ARTICLE);
    await readInto(page, PARAGRAPH);
    const words = await page.locator('#homes').innerText();
    const quote = encodeURIComponent(words.split(' ').slice(0, 4).join(' '));
    await page.goto('./');
    await open(page, ARTICLE + fragment.replace('WORDS', quote));
    await expect(page.getByRole('link', { name: 'Continue where you were' })).toHaveCount(1);
    await expect(page.locator('.from-beginning')).toBeHidden();
    await expect(page.locator('#homes')).toBeInViewport();
  });
}

test('Back and a reload show what was shown, not the sentence', async ({ page }) => {
  await open(page, ARTICLE);
  await readInto(page, PARAGRAPH);
  await page.goto('./');
  await open(page, ARTICLE);
  await page.keyboard.press('Home');
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
  await page.reload();
  await expect(page.locator('.place-offer a')).toHaveCount(1);
  await expectAtBeginning(page);
  await page.goto('./settings/');
  await page.goBack();
  await expectAtBeginning(page);
});

test('a sentence that an edit has moved is found by its words; one that is gone is not guessed', async ({
  page,
}) => {
  await open(page, ARTICLE);
  const sentence = await readInto(page, PARAGRAPH);
  await page.goto('./');
  let body = '';
  await page.route(`**/${ARTICLE}`, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: body || (await response.text()) });
  });
  const original = await (await page.request.get(`./${ARTICLE}`)).text();
  body = original.replace(
    `<p id="${PARAGRAPH}">`,
    `<p id="${PARAGRAPH}">One more word came before it.</p><p id="moved">`,
  );
  expect(body).not.toBe(original);
  await open(page, ARTICLE);
  await expectOpenedAt(page, sentence);

  await page.goto('./');
  body = original.replace(new RegExp(`<p id="${PARAGRAPH}">.*?</p>`, 's'), '');
  expect(body).not.toBe(original);
  await open(page, ARTICLE);
  await expectAtBeginning(page);
});

test('a text that was read to its end opens at its beginning', async ({ page }) => {
  await open(page, ARTICLE);
  await readInto(page, PARAGRAPH);
  await page.keyboard.press('End');
  await expect.poll(() => remembered(page)).toBeUndefined();
  await page.goto('./');
  await open(page, ARTICLE);
  await expectAtBeginning(page);
});

test('places that the reader removed open nothing any more', async ({ page }) => {
  await open(page, ARTICLE);
  await readInto(page, PARAGRAPH);
  await page.goto('./settings/');
  await page.getByRole('button', { name: 'Remove places' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove places' }).click();
  await expect.poll(() => remembered(page)).toBeUndefined();
  await open(page, ARTICLE);
  await expectAtBeginning(page);
});

test('what another program wrote in its place is not read', async ({ page }) => {
  await open(page, ARTICLE);
  for (const strange of ['{', '[]', 'null', '{"aleppo-ceasefire":{"block":7}}']) {
    await page.goto('./');
    await page.evaluate((text) => localStorage.setItem('lectern.reopening', text), strange);
    await open(page, ARTICLE);
    await expectAtBeginning(page);
  }
});

test('without scripts there is no way to a beginning that is shown already', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL! });
  const page = await context.newPage();
  await page.goto(`./${ARTICLE}`);
  await expect(page.locator('.from-beginning')).toBeHidden();
  await context.close();
});

test.describe('with no network', () => {
  test.use({ serviceWorkers: 'allow' });

  test('an article and an own text open where they were left', async ({ page, server }) => {
    await open(page, 'open/');
    await expect(page.locator('#status')).toHaveText(/^Saved/);
    await server.stop();
    const sentences = (count: number): string =>
      Array.from({ length: 6 }, (_, at) => `Ferry ${count * 10 + at} crossed the wide bay.`).join(
        ' ',
      );
    const text = Array.from({ length: 40 }, (_, at) => sentences(at + 1)).join('\n\n');
    await page.getByLabel('The text, with or without its title').fill(`The ferries\n\n${text}`);
    await page.getByRole('button', { name: 'Look at the text' }).click();
    await page.getByRole('button', { name: 'Keep and read' }).click();
    await expect(page).toHaveURL(/\/read\/\?text=/);
    const address = page.url();
    const own = await readInto(page, 'p-20', 40);
    await open(page, ARTICLE);
    const sentence = await readInto(page, PARAGRAPH);

    await open(page, '');
    await page.goto(address);
    await expectOpenedAt(page, own);
    await open(page, ARTICLE);
    await expectOpenedAt(page, sentence);
  });
});
