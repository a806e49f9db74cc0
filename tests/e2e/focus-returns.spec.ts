import type { Locator, Page } from '@playwright/test';
import { open } from './harness/ready.js';
import { remember } from './harness/remember.js';
import { expect, test } from './harness/test.js';

test.use({ serviceWorkers: 'block' });
test.beforeEach(({ watch }) => watch.allow(/Service Worker registration blocked/));

const ARTICLE = 'aleppo-ceasefire/';

/** Something that opens over a page, and every way out of it. */
interface Opening {
  what: string;
  arrange: (page: Page) => Promise<void>;
  /** What opens it, and has the focus again in the end. */
  trigger: (page: Page) => Locator;
  open: (page: Page) => Promise<void>;
  opened: (page: Page) => Locator;
  ways: Readonly<Record<string, (page: Page) => Promise<void>>>;
}

const escape = (page: Page): Promise<void> => page.keyboard.press('Escape');
const press =
  (name: string) =>
  (page: Page): Promise<void> =>
    page.getByRole('dialog').getByRole('button', { name }).press('Enter');

const term = (page: Page): Locator => page.locator('main .prose a.term[href]').first();

const OPENINGS: readonly Opening[] = [
  {
    what: 'a definition',
    arrange: (page) => open(page, ARTICLE),
    trigger: term,
    open: (page) => term(page).press('Enter'),
    opened: (page) => page.locator('glossary-definition [role=dialog]'),
    ways: {
      Escape: escape,
      Close: press('Close'),
      'a press elsewhere': (page) => page.locator('h1').click(),
      'its link again': (page) => term(page).click(),
    },
  },
  {
    what: 'the settings',
    arrange: (page) => open(page, ARTICLE),
    trigger: (page) => page.locator('header .settings-link'),
    open: (page) => page.locator('header .settings-link').press('Enter'),
    opened: (page) => page.locator('type-settings .panel'),
    ways: { Escape: escape, Close: press('Close') },
  },
  {
    what: 'the keyboard map',
    arrange: async (page) => {
      await remember(page.context(), { shortcuts: 'on' });
      await open(page, ARTICLE);
      await term(page).focus();
    },
    trigger: term,
    // The code of the keys comes with their setting; the first press may be before it.
    open: (page) =>
      expect(async () => {
        await page.keyboard.press('?');
        await expect(page.locator('keyboard-map dialog')).toBeVisible({ timeout: 500 });
      }).toPass(),
    opened: (page) => page.locator('keyboard-map dialog'),
    ways: { Escape: escape, Close: press('Close') },
  },
  {
    what: 'a question before something is removed',
    arrange: async (page) => {
      await open(page, 'settings/');
      await page.getByText('Your own presets').click();
      await page.getByLabel('Name for the settings you have now').fill('On the bus');
      await page.getByLabel('Name for the settings you have now').press('Enter');
      await expect(page.locator('#status')).toHaveText('Kept as On the bus.');
    },
    trigger: (page) =>
      page
        .locator('storage-kept')
        .getByRole('button', { name: /^Remove/ })
        .first(),
    open: (page) =>
      page
        .locator('storage-kept')
        .getByRole('button', { name: /^Remove/ })
        .first()
        .press('Enter'),
    opened: (page) => page.locator('dialog.storage-dialog'),
    ways: { Escape: escape, 'Keep it': press('Keep it') },
  },
];

for (const { what, arrange, trigger, open: show, opened, ways } of OPENINGS) {
  test(`the focus is back where it was on every way out of ${what}`, async ({ page }) => {
    await arrange(page);
    for (const [way, leave] of Object.entries(ways)) {
      await show(page);
      await expect(opened(page), way).toBeVisible();
      await expect
        .poll(() => opened(page).evaluate((it) => it.contains(document.activeElement)), way)
        .toBe(true);
      await leave(page);
      await expect(opened(page), way).toBeHidden();
      await expect(trigger(page), way).toBeFocused();
    }
  });
}
