import type { Page } from '@playwright/test';
import { EFFECTS, type Settings } from '../../src/settings/effects.js';
import { ADJUDICATED } from './harness/axe-adjudicated.js';
import { runAxe } from './harness/axe.js';
import { builtPages, NOT_FOUND } from './harness/built-pages.js';
import { open } from './harness/ready.js';
import { remember } from './harness/remember.js';
import { expect, test } from './harness/test.js';

test.use({ serviceWorkers: 'block' });
test.beforeEach(({ watch }) => watch.allow(/Service Worker registration blocked/));

/** Phone and desk, in CSS pixels. */
const WINDOWS = [
  { width: 390, height: 844 },
  { width: 1280, height: 800 },
];

interface Look {
  name: string;
  theme: Settings['theme'];
  colorScheme: 'light' | 'dark';
}

/** Every theme, and `auto` as both kinds of device show it. */
const LOOKS: readonly Look[] = EFFECTS.theme.values.flatMap((theme): Look[] =>
  theme === 'auto'
    ? [
        { name: 'auto on a light device', theme, colorScheme: 'light' },
        { name: 'auto on a dark device', theme, colorScheme: 'dark' },
      ]
    : [{ name: theme, theme, colorScheme: 'light' }],
);

/** Fails on any violation, and on any contrast that axe could not judge and nobody has. */
async function expectNothingFound(page: Page, where: string): Promise<void> {
  const { violations, undecided } = await runAxe(page);
  expect.soft(violations, where).toEqual([]);
  const open = undecided.filter((line) => !ADJUDICATED.some(({ finding }) => finding.test(line)));
  expect
    .soft(
      open.filter((line) => line.startsWith('color-contrast')),
      where,
    )
    .toEqual([]);
  for (const description of open) test.info().annotations.push({ type: 'undecided', description });
}

const article = builtPages()
  .find((path) => path.endsWith('/summary/'))
  ?.replace('summary/', '');

for (const { name, theme, colorScheme } of LOOKS) {
  test.describe(`in the theme ${name}`, () => {
    test.use({ colorScheme });
    test.beforeEach(({ context }) => remember(context, { theme }));

    for (const path of [...builtPages(), NOT_FOUND]) {
      test(`axe finds nothing on /${path}`, async ({ page }) => {
        await open(page, path);
        // Else every theme would be measured as the first one.
        const set = await page.evaluate(() => document.documentElement.dataset['theme'] ?? 'auto');
        expect(set).toBe(theme);
        for (const size of WINDOWS) {
          await page.setViewportSize(size);
          await expectNothingFound(page, `${size.width} pixels wide`);
        }
      });
    }

    test('axe finds nothing with the settings open', async ({ page }) => {
      await open(page, article!);
      await page.locator('header .settings-link').click();
      await expect(page.locator('type-settings').getByRole('radio').first()).toBeAttached();
      for (const size of WINDOWS) {
        await page.setViewportSize(size);
        await expectNothingFound(page, `${size.width} pixels wide`);
      }
    });

    test('axe finds nothing with a definition open', async ({ page }) => {
      await open(page, article!);
      for (const size of WINDOWS) {
        await page.setViewportSize(size);
        await page.locator('main .prose a.term[href]').first().press('Enter');
        await expect(page.locator('glossary-definition [role=dialog]')).toBeVisible();
        await expectNothingFound(page, `${size.width} pixels wide`);
        await page.keyboard.press('Escape');
      }
    });
  });
}
