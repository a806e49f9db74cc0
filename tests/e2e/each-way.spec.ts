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

/** What a reader does with a text, with nothing but one way to press what stands on the page. */
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
    const said = async () => (await speechRecord(page)).said.map(({ words }) => words);
    await expect.poll(async () => (await said())[0]).toBe(passage);
    const bar = page.getByRole('region', { name: 'Read aloud' });
    await press(named(bar, 'Pause'));
    const before = (await said()).length;
    await press(named(bar, 'Forward by one sentence'));
    await press(named(bar, 'Go on'));
    await expect.poll(async () => (await said()).length).toBeGreaterThan(before);
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
    await press(page.getByRole('link', { name: /^Continue, \d+% read/ }));
    await expect(page.locator('#deadline')).toBeFocused();
    await expect(page.locator('#deadline')).toBeInViewport();
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
