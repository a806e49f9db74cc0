import { chromium, expect, type Locator, type Page } from '@playwright/test';
import { test as base } from '../e2e/harness/served-test.js';
import { speechMissing, startSpeechSystem, type SpeechSystem } from './speech-system.js';

interface Speech {
  system: SpeechSystem;
  page: Page;
}

const test = base.extend<{ speech: Speech }>({
  // A new one for each test: one of them ends the service.
  speech: async ({ server, launchOptions: { executablePath, args } }, use) => {
    const system = await startSpeechSystem();
    const browser = await chromium.launch({
      executablePath: executablePath!,
      headless: false,
      args: [...args!, '--enable-speech-dispatcher'],
      env: system.env,
    });
    const page = await browser.newPage({ baseURL: server.url, locale: 'en-GB' });
    await page.addInitScript(record);
    await use({ system, page });
    await browser.close();
    system.stop();
  },
});

const missing = speechMissing();
test.skip(missing !== null, missing ?? '');

const ARTICLE = './aleppo-ceasefire/';

/** What the page has asked the engine for, what the engine told, and what was marked meanwhile. */
interface Heard {
  started: string[];
  ended: string[];
  marked: string[];
}

/** Runs in the page. Twice as fast as a voice's own speed, and without silence, to be done sooner. */
function record(): void {
  const heard: Heard = { started: [], ended: [], marked: [] };
  Object.assign(window, { heard });
  localStorage.setItem('lectern.speech', '{"rate":2,"gap":0}');
  const speak = Object.getOwnPropertyDescriptor(SpeechSynthesis.prototype, 'speak')!
    .value as SpeechSynthesis['speak'];
  SpeechSynthesis.prototype.speak = function (utterance) {
    utterance.addEventListener('start', () => heard.started.push(utterance.text));
    utterance.addEventListener('end', () => heard.ended.push(utterance.text));
    speak.call(this, utterance);
  };
  const set = Object.getOwnPropertyDescriptor(HighlightRegistry.prototype, 'set')!
    .value as HighlightRegistry['set'];
  HighlightRegistry.prototype.set = function (name, highlight) {
    const [still] = highlight;
    if (name === 'speech-sentence' && still) {
      const range = document.createRange();
      range.setStart(still.startContainer, still.startOffset);
      range.setEnd(still.endContainer, still.endOffset);
      const words = range.toString().replaceAll(/\s+/gu, ' ').trim();
      if (heard.marked.at(-1) !== words) heard.marked.push(words);
    }
    return set.call(this, name, highlight);
  };
}

const heardOn = (page: Page): Promise<Heard> =>
  page.evaluate(() => (window as unknown as { heard: Heard }).heard);

const bar = (page: Page): Locator => page.getByRole('region', { name: 'Read aloud' });

const press = (page: Page, name: string): Promise<void> =>
  bar(page).getByRole('button', { name, exact: true }).click();

async function listen(page: Page, path = ARTICLE): Promise<void> {
  await page.goto(path);
  await page.getByRole('button', { name: 'Listen', exact: true }).click();
}

/** Waits until so many sayings have ended. */
const ended = (page: Page, count: number): Promise<void> =>
  expect
    .poll(async () => (await heardOn(page)).ended.length, { timeout: 90_000 })
    .toBeGreaterThanOrEqual(count);

/** The sentence that is marked now, or that was marked last. */
const now = async (page: Page): Promise<string> => (await heardOn(page)).marked.at(-1) ?? '';

test('an article can be heard: its sentences in order, each marked alone while it is spoken', async ({
  speech: { system, page },
}) => {
  expect(await system.loudest(500), 'silent before').toBe(0);
  await listen(page);
  await expect.poll(async () => (await heardOn(page)).started.length).toBe(1);
  expect(await system.loudest(2_000), 'sound is made').toBeGreaterThan(0.01);
  await ended(page, 3);
  const { started, marked } = await heardOn(page);
  expect(started.length, 'nothing is said twice').toBe(new Set(started).size);
  const text = (await page.locator('#text').innerText()).replaceAll(/\s+/gu, ' ');
  let at = 0;
  for (const words of started) {
    const found = text.indexOf(words, at);
    expect(found, words).toBeGreaterThanOrEqual(at);
    at = found + words.length;
  }
  for (const words of started) {
    expect(
      marked.filter((sentence) => sentence.includes(words)),
      words,
    ).toHaveLength(1);
  }
});

test('a listener pauses, goes on with the same sentence, skips by each unit, and stops at their place', async ({
  speech: { system, page },
}) => {
  await listen(page);
  await ended(page, 1);
  await press(page, 'Pause');
  const sentence = await now(page);
  await expect.poll(() => system.loudest(400), 'it falls silent').toBe(0);
  const before = (await heardOn(page)).started.length;
  await press(page, 'Go on');
  await expect.poll(async () => (await heardOn(page)).started.length).toBeGreaterThan(before);
  expect(sentence).toContain((await heardOn(page)).started[before]!);

  await press(page, 'Forward by one sentence');
  await expect.poll(() => now(page)).not.toBe(sentence);
  await press(page, 'Back by one sentence');
  await expect.poll(() => now(page)).toBe(sentence);
  await press(page, 'Options');
  for (const [unit, name, selector] of [
    ['Paragraph', 'Forward by one paragraph', '#text p'],
    ['Heading', 'Forward by one heading', '#text :is(h2, h3)'],
  ] as const) {
    await bar(page).getByRole('radio', { name: unit }).check();
    const was = await now(page);
    await press(page, name);
    await expect.poll(() => now(page)).not.toBe(was);
    const words = await now(page);
    const beginnings = (await page.locator(selector).allInnerTexts()).map((text) =>
      text.replaceAll(/\s+/gu, ' ').startsWith(words),
    );
    expect(beginnings, words).toContain(true);
    await expect
      .poll(async () => words.startsWith((await heardOn(page)).started.at(-1)!))
      .toBe(true);
  }
  const last = await now(page);
  await press(page, 'Stop');
  await expect(bar(page)).toHaveCount(0);
  await expect(page.locator('#text :focus')).toHaveCount(1);
  const focused = (await page.locator('#text :focus').innerText()).replaceAll(/\s+/gu, ' ');
  expect(focused).toContain(last);
  await expect.poll(() => system.loudest(400)).toBe(0);
});

test('a sentence that takes half a minute is said to its end, once, and the next follows', async ({
  speech: { page },
}) => {
  const clause = 'the ferry crossed the wide bay before the harbour office opened its doors';
  const long = `On the first day ${Array.from({ length: 16 }, () => clause).join(' and ')}.`;
  await page.goto('./open/');
  await page
    .getByLabel('The text, with or without its title')
    .fill(`The ferries\n\n${long} Nobody was late.\n\nThat was all of it, for that day.`);
  await page.getByRole('button', { name: 'Look at the text' }).click();
  await page.getByRole('button', { name: 'Keep and read' }).click();
  await page.getByRole('button', { name: 'Listen', exact: true }).click();
  await ended(page, 2);
  const { started, ended: all } = await heardOn(page);
  expect(all[0]).toBe(long);
  expect(all[1]).toBe('Nobody was late.');
  expect(started.filter((words) => long.includes(words))).toEqual([long]);
});

test('where the service that speaks ends in the middle, that is said plainly, and the place is kept', async ({
  speech: { system, page },
}) => {
  await listen(page);
  await ended(page, 1);
  await expect.poll(async () => (await heardOn(page)).started.length).toBeGreaterThan(1);
  const sentence = await now(page);
  system.crash();
  await expect(bar(page).getByRole('alert')).toContainText('Your place is kept', {
    timeout: 120_000,
  });
  await expect(bar(page).getByRole('button', { name: 'Go on' })).toBeVisible();
  const marked = (await heardOn(page)).marked;
  expect(marked.indexOf(await now(page)) - marked.indexOf(sentence)).toBeLessThanOrEqual(1);
});
