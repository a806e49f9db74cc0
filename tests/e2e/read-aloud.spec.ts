import type { Locator, Page } from '@playwright/test';
import { runAxe } from './harness/axe.js';
import { nodesOfText } from './harness/nodes-of-text.js';
import { open } from './harness/ready.js';
import { speechRecord, standInSpeech } from './harness/stand-in-speech.js';
import { expect, test } from './harness/test.js';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const ARTICLE = 'aleppo-ceasefire/';

const bar = (page: Page): Locator => page.getByRole('region', { name: 'Read aloud' });
const listen = (page: Page): Locator => page.getByRole('button', { name: 'Listen', exact: true });
const inBar = (page: Page, name: string): Locator =>
  bar(page).getByRole('button', { name, exact: true });

/** The words that are marked as being spoken. */
const spoken = (page: Page, what: 'sentence' | 'word'): Promise<string> =>
  page.evaluate((name) => {
    const [still] = CSS.highlights.get(`speech-${name}`) ?? [];
    if (!still) return '';
    const range = document.createRange();
    range.setStart(still.startContainer, still.startOffset);
    range.setEnd(still.endContainer, still.endOffset);
    return range.toString().replaceAll(/\s+/gu, ' ');
  }, what);

const saidWords = async (page: Page): Promise<string[]> =>
  (await speechRecord(page)).said.map(({ words }) => words);

/** Stops where a sentence has begun, and gives it. */
async function pauseIn(page: Page): Promise<string> {
  await expect.poll(() => spoken(page, 'word')).not.toBe('');
  await inBar(page, 'Pause').click();
  await expect(inBar(page, 'Go on')).toBeVisible();
  return spoken(page, 'sentence');
}

test('nothing is spoken, and nothing loaded for it, until the reader asks', async ({
  page,
  watch,
}) => {
  await standInSpeech(page);
  await open(page, ARTICLE);
  await page.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => name.includes('has-marks')),
  );
  expect(await saidWords(page)).toEqual([]);
  expect(watch.urls.filter((url) => url.includes('read-aloud'))).toEqual([]);
});

test('a reader hears an article by mouse: word and sentence are marked, no node is changed, nothing is announced', async ({
  page,
}) => {
  await standInSpeech(page);
  await open(page, ARTICLE);
  const before = await nodesOfText(page);
  await listen(page).click();
  await expect(inBar(page, 'Pause')).toBeFocused();
  await expect.poll(() => spoken(page, 'sentence')).not.toBe('');
  const sentence = await pauseIn(page);
  expect(await page.locator('#text').innerText()).toContain(sentence.slice(0, 20));
  expect((await saidWords(page))[0]!.length).toBeGreaterThan(5);
  expect(await nodesOfText(page), 'the text’s nodes are untouched').toBe(before);
  await expect(page.locator('#status')).toHaveText('');
  expect((await runAxe(page)).violations).toEqual([]);

  await inBar(page, 'Options').click();
  expect((await runAxe(page)).violations).toEqual([]);
  await bar(page).getByRole('radio', { name: 'Paragraph' }).check();
  const paragraphs = await page.locator('#text > section > p[id]').allInnerTexts();
  await inBar(page, 'Forward by one paragraph').click();
  await expect
    .poll(async () => {
      const words = await spoken(page, 'sentence');
      return paragraphs.slice(1).some((one) => one.replaceAll(/\s+/gu, ' ').startsWith(words));
    })
    .toBe(true);
  await inBar(page, 'Faster').click();
  await bar(page).getByLabel('Silence between paragraphs').selectOption({ label: 'None' });
  await inBar(page, 'Go on').click();
  await expect.poll(async () => (await speechRecord(page)).said.at(-1)!.rate).toBe(1.1);

  await page.reload();
  await listen(page).click();
  await inBar(page, 'Options').click();
  await expect(bar(page).getByText('1.1 times')).toBeVisible();
  await expect(bar(page).getByRole('radio', { name: 'Paragraph' })).toBeChecked();
});

test('a reader stops, and finds their place where the speech stopped', async ({ page }) => {
  await standInSpeech(page);
  await open(page, ARTICLE);
  await page.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => name.includes('keep-reading')),
  );
  const paragraph = page.locator('#deadline');
  await paragraph.evaluate((element) => {
    element.scrollIntoView({ block: 'center' });
    const range = document.createRange();
    range.selectNodeContents(element);
    getSelection()!.setBaseAndExtent(element.firstChild!, 0, element.firstChild!, 3);
  });
  await listen(page).evaluate((button: HTMLElement) => button.click());
  await expect.poll(() => spoken(page, 'word')).not.toBe('');
  await inBar(page, 'Stop').click();
  await expect(bar(page)).toHaveCount(0);
  await expect(page.locator('#text :focus')).toHaveCount(1);
  const block = await page.locator('#text :focus').getAttribute('id');
  expect(await spoken(page, 'sentence')).toBe('');
  await expect
    .poll(() =>
      page.evaluate(
        () =>
          new Promise<unknown>((resolve, reject) => {
            const opening = indexedDB.open('lectern');
            opening.onerror = () => reject(opening.error!);
            opening.onsuccess = () => {
              const all = opening.result.transaction('places').objectStore('places').getAll();
              all.onsuccess = () => {
                opening.result.close();
                resolve((all.result as { block: string }[])[0]?.block);
              };
            };
          }),
      ),
    )
    .toBe(block);
});

test('by keyboard alone: a key begins and pauses, Escape ends it', async ({ page }) => {
  await standInSpeech(page);
  await page.addInitScript(() => {
    localStorage.setItem('lectern.settings', '{"shortcuts":"on"}');
  });
  await open(page, ARTICLE);
  await expect(async () => {
    await page.keyboard.press('r');
    await expect(bar(page)).toBeVisible({ timeout: 2_000 });
  }).toPass();
  await expect.poll(() => spoken(page, 'word')).not.toBe('');
  await page.keyboard.press('r');
  await expect(inBar(page, 'Go on')).toBeVisible();
  await page.keyboard.press('r');
  await expect(inBar(page, 'Pause')).toBeVisible();
  await inBar(page, 'Pause').focus();
  await page.keyboard.press('Escape');
  await expect(bar(page)).toHaveCount(0);
});

test('summary and glossary are read aloud, foreign names in a voice of their language, offline', async ({
  page,
  server,
}) => {
  await standInSpeech(page, { wordMs: 2 });
  await open(page, ARTICLE);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await server.stop();
  await page.goto(`./${ARTICLE}summary/`);
  await listen(page).click();
  await expect.poll(async () => (await saidWords(page)).length).toBeGreaterThan(4);
  expect((await saidWords(page)).join(' ')).not.toContain('Rests on');

  await page.goto(`./${ARTICLE}glossary/`);
  await listen(page).click();
  await expect
    .poll(async () => (await speechRecord(page)).said.some(({ voice }) => voice === 'ar-EG'))
    .toBe(true);
});

test('a device without a voice says so, and what to do', async ({ page }) => {
  await standInSpeech(page, { voices: ['fr-FR'] });
  await open(page, ARTICLE);
  await listen(page).click();
  await expect(bar(page).getByRole('alert')).toContainText('This device has no voice');
  await expect(bar(page).getByRole('alert')).toContainText('English');
  expect((await runAxe(page)).violations).toEqual([]);
  expect(await saidWords(page)).toEqual([]);
});

test('voices that come late are waited for', async ({ page }) => {
  await standInSpeech(page, { late: 1_500 });
  await open(page, ARTICLE);
  await listen(page).click();
  await expect.poll(() => spoken(page, 'word')).not.toBe('');
  await expect(bar(page).getByRole('alert')).toHaveCount(0);
});

test('voices that come after a reader was told of none, by a browser that does not tell, are taken without another press', async ({
  page,
}) => {
  await standInSpeech(page, { late: 8_000, tells: false });
  await open(page, ARTICLE);
  await listen(page).click();
  await expect(bar(page).getByText('Looking for a voice')).toBeVisible();
  await expect(bar(page).getByRole('alert')).toContainText('This device has no voice');
  await expect.poll(() => spoken(page, 'word')).not.toBe('');
  await expect(bar(page).getByRole('alert')).toHaveCount(0);
  await expect(inBar(page, 'Pause')).toBeFocused();
});

/** Selects the beginning of a paragraph, as a drag over it would. */
const selectIn = (paragraph: Locator, from: number, to: number): Promise<void> =>
  paragraph.evaluate(
    (element, [start, end]) => {
      element.scrollIntoView({ block: 'center' });
      getSelection()!.setBaseAndExtent(element.firstChild!, start!, element.firstChild!, end!);
    },
    [from, to],
  );

test('a reader listens from the passage they selected, and again from another while it is read', async ({
  page,
}) => {
  await standInSpeech(page);
  await open(page, ARTICLE);
  const here = page.locator('mark-toolbar').getByRole('button', { name: 'Listen from here' });
  for (const id of ['deadline', 'homes']) {
    const paragraph = page.locator(`#${id}`);
    const from = (await paragraph.innerText()).indexOf(' ') + 1;
    await selectIn(paragraph, from, from + 3);
    const before = (await saidWords(page)).length;
    await here.click();
    await expect(inBar(page, 'Pause')).toBeFocused();
    await expect(here, 'marking is over').toBeHidden();
    await expect.poll(async () => (await saidWords(page)).length).toBeGreaterThan(before);
    const own = (await paragraph.innerText()).replaceAll(/\s+/gu, ' ').slice(from);
    expect(own.startsWith((await saidWords(page))[before]!)).toBe(true);
    expect(await page.evaluate(() => getSelection()!.isCollapsed)).toBe(true);
  }
});

test('a reader who walks through the text by keyboard listens from the word they came to', async ({
  page,
}) => {
  await standInSpeech(page);
  await open(page, ARTICLE);
  await page.getByRole('button', { name: 'Mark passages' }).press('Enter');
  const toolbar = page.locator('mark-toolbar');
  await toolbar.getByRole('radio', { name: 'Word' }).press('Space');
  await toolbar.getByRole('button', { name: 'Next', exact: true }).press('Enter');
  await page.keyboard.press('Enter');
  const word = await page.evaluate(() => getSelection()!.toString());
  expect(word).toMatch(/^\S+$/u);
  await toolbar.getByRole('button', { name: 'Listen from here' }).press('Enter');
  await expect(inBar(page, 'Pause')).toBeFocused();
  await expect.poll(async () => (await saidWords(page))[0]).toMatch(new RegExp(`^${word} `, 'u'));
});

test('the controls of the system name the text, and pause it, go on, and skip by what the reader chose', async ({
  page,
}) => {
  await page.addInitScript(() => {
    // Nothing but the system can press them.
    const handlers: Record<string, unknown> = {};
    Object.assign(window, { handlers });
    navigator.mediaSession.setActionHandler = (action, handler) => {
      handlers[action] = handler;
    };
  });
  const press = (action: string): Promise<void> =>
    page.evaluate((name) => {
      (window as unknown as { handlers: Record<string, () => void> }).handlers[name]!();
    }, action);
  const sentence = (): Promise<string> => spoken(page, 'sentence');
  await standInSpeech(page);
  await open(page, ARTICLE);
  await listen(page).click();
  await pauseIn(page);
  const shown = () =>
    page.evaluate(() => {
      const { metadata, playbackState } = navigator.mediaSession;
      return { title: metadata?.title, playbackState };
    });
  const title = await page.locator('h1').innerText();
  expect(await shown()).toEqual({ title, playbackState: 'paused' });
  const first = await sentence();
  await press('nexttrack');
  await expect.poll(sentence).not.toBe(first);
  const second = await sentence();
  await press('seekforward');
  await expect.poll(sentence).not.toBe(second);
  await press('previoustrack');
  await expect.poll(sentence).toBe(second);
  await press('seekbackward');
  await expect.poll(sentence).toBe(first);
  await press('play');
  await expect(inBar(page, 'Pause')).toBeVisible();
  expect(await shown()).toEqual({ title, playbackState: 'playing' });
  await press('pause');
  await expect(inBar(page, 'Go on')).toBeVisible();
  await press('stop');
  await expect(bar(page)).toHaveCount(0);
  expect(await shown()).toEqual({ playbackState: 'none' });
});

test('a sleep timer ends with a sentence, says so once, and leaves the place there', async ({
  page,
}) => {
  await page.clock.install();
  await standInSpeech(page);
  await open(page, ARTICLE);
  await listen(page).click();
  await inBar(page, 'Options').click();
  const timer = bar(page).getByLabel('Fall silent by itself');
  await timer.selectOption({ label: 'After 5 minutes' });
  await page.clock.runFor(1_000);
  await expect(inBar(page, 'Pause')).toBeVisible();
  await page.clock.fastForward('05:00');
  await page.clock.runFor(5_000);
  await expect(inBar(page, 'Go on')).toBeVisible();
  const words = 'Reading aloud fell silent by itself, as you chose. Your place is kept.';
  await expect(bar(page).getByText(words)).toBeVisible();
  await expect(page.locator('#status')).toHaveText(words);
  await expect(timer).toHaveValue('');
  const next = await spoken(page, 'sentence');
  const before = (await saidWords(page)).length;
  await inBar(page, 'Go on').click();
  await page.clock.runFor(1_000);
  expect(next.startsWith((await saidWords(page))[before]!)).toBe(true);
  await expect(bar(page).getByText(words)).toBeHidden();
});

test('a browser that cannot speak says so, and what to do', async ({ page }) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(window, 'speechSynthesis');
    Object.defineProperty(window, 'speechSynthesis', { value: undefined });
  });
  await open(page, ARTICLE);
  await listen(page).click();
  await expect(bar(page).getByRole('alert')).toContainText('This browser cannot read aloud');
  await inBar(page, 'Close').click();
  await expect(bar(page)).toHaveCount(0);
  await expect(listen(page)).toBeFocused();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true });

  test('by touch: a tap on a sentence goes on from there, and every button is large enough', async ({
    page,
  }) => {
    await standInSpeech(page);
    await open(page, ARTICLE);
    await listen(page).tap();
    await pauseIn(page);
    const paragraph = page.locator('#deadline');
    await paragraph.evaluate((element) => element.scrollIntoView({ block: 'start' }));
    await paragraph.tap({ position: { x: 6, y: 14 } });
    await expect.poll(() => spoken(page, 'word')).not.toBe('');
    const own = (await paragraph.innerText()).replaceAll(/\s+/gu, ' ');
    const said = (await saidWords(page)).at(-1)!;
    expect(own).toContain(said.slice(0, 15));
    await inBar(page, 'Options').tap();
    const small = await bar(page)
      .locator('button, select, label:has(input)')
      .evaluateAll(
        (controls) =>
          controls.filter((control) => {
            const { width, height } = control.getBoundingClientRect();
            return width < 44 || height < 44;
          }).length,
      );
    expect(small).toBe(0);
    const box = (await page.locator('read-aloud').boundingBox())!;
    expect(box.height).toBeLessThanOrEqual(320);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('nothing offers to read aloud', async ({ page }) => {
    await page.goto(`./${ARTICLE}`);
    await expect(listen(page)).toBeHidden();
  });
});
