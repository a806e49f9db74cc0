import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { open } from './harness/ready.js';
import { speechRecord, standInSpeech } from './harness/stand-in-speech.js';
import { expect, test } from './harness/test.js';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const ARTICLE = 'aleppo-ceasefire/';

/** How a control is worked. */
type Press = (control: Locator) => Promise<void>;

const WAYS: Readonly<Record<string, Press>> = {
  touch: (control) => control.tap(),
  mouse: (control) => control.click(),
  keyboard: (control) => control.press('Enter'),
};

const named = (within: Page | Locator, name: string | RegExp): Locator =>
  within.getByRole('button', { name, ...(typeof name === 'string' ? { exact: true } : {}) });

const copied = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
const saidWords = async (page: Page): Promise<string[]> =>
  (await speechRecord(page)).said.map(({ words }) => words);

/** What a reader does with an article, with nothing but one way to press what stands on the page. */
const FEATURES: Readonly<Record<string, (page: Page, press: Press) => Promise<void>>> = {
  async 'a passage is marked, noted, removed and brought back'(page, press) {
    const toolbar = page.locator('mark-toolbar');
    await press(named(page, 'Mark passages'));
    for (const name of ['Next', 'Important', 'Done']) await press(named(toolbar, name));
    const list = page.getByRole('region', { name: 'Your marks' });
    await press(named(list, /^Edit/));
    const dialog = page.getByRole('dialog', { name: 'Mark and note' });
    await dialog.getByLabel('Your note').fill('Ask them.');
    await press(named(dialog, 'Save'));
    await expect(list).toContainText('Ask them.');
    await press(named(list, /^Remove/));
    await expect(list.getByRole('listitem')).toHaveCount(0);
    await press(named(list, 'Undo'));
    await expect(list.getByRole('listitem')).toHaveCount(1);
  },

  async 'the text is heard from a passage on, paused, skipped through and stopped'(page, press) {
    const toolbar = page.locator('mark-toolbar');
    await press(named(page, 'Mark passages'));
    await press(named(toolbar, 'Next'));
    const passage = await page.evaluate(() => getSelection()!.toString());
    await press(named(toolbar, 'Listen from here'));
    await expect.poll(async () => (await saidWords(page))[0]).toBe(passage);
    const bar = page.getByRole('region', { name: 'Read aloud' });
    await press(named(bar, 'Pause'));
    const before = (await saidWords(page)).length;
    await press(named(bar, 'Forward by one sentence'));
    await press(named(bar, 'Go on'));
    await expect.poll(async () => (await saidWords(page)).length).toBeGreaterThan(before);
    await press(named(bar, 'Stop'));
    await expect(bar).toHaveCount(0);
  },

  async 'the text is gone on with from the library'(page, press) {
    await expect(async () => {
      await page.keyboard.press('ArrowDown');
      await page.locator('#deadline').evaluate((element) => {
        element.scrollIntoView();
        scrollBy(0, 2);
      });
      await expect(page.locator('.reading-left')).toHaveText(/% read/, { timeout: 4_000 });
    }).toPass();
    await page.goto('./');
    await press(page.getByRole('link', { name: /^Continue Aleppo/ }));
    await expect(page.locator('#deadline')).toBeFocused();
    await expect(page.locator('#deadline')).toBeInViewport();
    await page.goto('./');
    await page.goto(`./${ARTICLE}#lead`);
    await press(page.getByRole('link', { name: 'Continue where you were' }));
    await expect(page.locator('#deadline')).toBeFocused();
  },

  async 'a passage of the summary is copied, linked to, marked, and found and saved among all marks'(
    page,
    press,
  ) {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await open(page, `${ARTICLE}summary/`);
    const toolbar = page.locator('mark-toolbar');
    await press(named(page, 'Mark passages'));
    await press(named(toolbar, 'Next'));
    const passage = await page.evaluate(() => getSelection()!.toString());
    await press(named(toolbar, 'Copy with source'));
    await expect.poll(() => copied(page)).toContain(`“${passage}”`);
    await press(named(toolbar, 'Copy link'));
    await expect.poll(() => copied(page)).toContain('summary/#');
    await press(named(toolbar, 'Question'));
    await press(named(toolbar, 'Done'));
    await press(page.getByRole('contentinfo').getByRole('link', { name: 'Your marks' }));
    const all = page.locator('all-marks');
    for (const [format, holds] of [
      ['Markdown', `> ${passage}`],
      ['JSON-LD', '"AnnotationCollection"'],
    ] as const) {
      const saving = page.waitForEvent('download');
      await press(named(all, `Save as ${format}`));
      expect(await readFile(await (await saving).path(), 'utf8')).toContain(holds);
    }
    await press(all.getByRole('link', { name: passage }));
    await expect(page).toHaveURL(/summary\/#mark-/);
    await expect(page.locator('#text :focus, #text:focus')).toBeInViewport();
  },

  async 'the glossary is heard to a next entry, and stopped'(page, press) {
    await open(page, `${ARTICLE}glossary/`);
    await press(named(page, 'Listen'));
    await expect.poll(async () => (await saidWords(page)).length).toBeGreaterThan(0);
    const bar = page.getByRole('region', { name: 'Read aloud' });
    await press(named(bar, 'Pause'));
    const before = await saidWords(page);
    await press(named(bar, 'Forward by one sentence'));
    await press(named(bar, 'Go on'));
    await expect.poll(() => saidWords(page)).not.toEqual(before);
    await press(named(bar, 'Stop'));
    await expect(bar).toHaveCount(0);
  },
};

for (const [way, press] of Object.entries(WAYS)) {
  test.describe(`by ${way} alone, with no network`, () => {
    test.use({ hasTouch: way === 'touch', viewport: { width: 390, height: 844 } });

    for (const [feature, use] of Object.entries(FEATURES)) {
      test(feature, async ({ page, server }) => {
        await standInSpeech(page);
        await open(page, ARTICLE);
        await expect(page.locator('#status')).toHaveText(/^Saved/);
        await server.stop();
        await open(page, ARTICLE);
        await use(page, press);
      });
    }
  });
}
