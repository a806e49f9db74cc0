import type { Page } from '@playwright/test';
import { EFFECTS, type Settings } from '../../src/settings/effects.js';
import { ADJUDICATED } from './harness/axe-adjudicated.js';
import { runAxe, type AxeRules } from './harness/axe.js';
import { builtPages, NOT_FOUND } from './harness/built-pages.js';
import { open } from './harness/ready.js';
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
async function expectNothingFound(page: Page, rules: AxeRules, where: string): Promise<void> {
  const { violations, undecided } = await runAxe(page, rules);
  expect.soft(violations, where).toEqual([]);
  const open = undecided.filter((line) => !ADJUDICATED.some(({ finding }) => finding.test(line)));
  const contrast = open.filter((line) => line.startsWith('color-contrast'));
  expect.soft(contrast, where).toEqual([]);
  for (const description of open) test.info().annotations.push({ type: 'undecided', description });
}

/**
 * A page as it stands, by every rule at each width; then its contrast in every theme. A theme
 * changes colours and nothing else, and colours do not change with the width: so themes are put on
 * the page that is there, at one width each, by turns.
 */
async function expectNothingFoundInAnyTheme(page: Page): Promise<void> {
  for (const size of WINDOWS) {
    await page.setViewportSize(size);
    await expectNothingFound(page, 'all', `${size.width} pixels wide`);
  }
  const grounds = new Set<string>();
  for (const [turn, { name, theme, colorScheme }] of LOOKS.entries()) {
    await page.setViewportSize(WINDOWS[turn % WINDOWS.length]!);
    await page.emulateMedia({ colorScheme });
    await page.evaluate((value) => {
      if (value === 'auto') delete document.documentElement.dataset['theme'];
      else document.documentElement.dataset['theme'] = value;
    }, theme);
    grounds.add(
      await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor),
    );
    await expectNothingFound(page, 'contrast', name);
  }
  // Else every theme would have been measured as the first one.
  expect(grounds.size).toBeGreaterThan(3);
}

const article = builtPages()
  .find((path) => path.endsWith('/summary/'))
  ?.replace('summary/', '');

for (const path of [...builtPages(), NOT_FOUND]) {
  test(`axe finds nothing on /${path}, in any theme`, async ({ page }) => {
    test.slow();
    await open(page, path);
    await expectNothingFoundInAnyTheme(page);
  });
}

test('axe finds nothing with the settings open, in any theme', async ({ page }) => {
  test.slow();
  await open(page, article!);
  await page.locator('header .settings-link').click();
  await expect(page.locator('type-settings').getByRole('radio').first()).toBeAttached();
  await expectNothingFoundInAnyTheme(page);
});

test('axe finds nothing with a definition open, in any theme', async ({ page }) => {
  test.slow();
  await open(page, article!);
  await page.locator('main .prose a.term[href]').first().press('Enter');
  await expect(page.locator('glossary-definition [role=dialog]')).toBeVisible();
  await expectNothingFoundInAnyTheme(page);
});
