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

/**
 * A theme changes colours and nothing else, so what is not about contrast is asked in one theme.
 * In the others each page is measured at one width, by turns, since colours do not change with it.
 */
const EVERY_RULE: Settings['theme'] = 'light';

/** Fails on any violation, and on any contrast that axe could not judge and nobody has. */
async function expectNothingFound(
  page: Page,
  theme: Settings['theme'],
  turn: number,
): Promise<void> {
  const all = theme === EVERY_RULE;
  for (const size of all ? WINDOWS : [WINDOWS[turn % WINDOWS.length]!]) {
    await page.setViewportSize(size);
    const where = `${size.width} pixels wide`;
    const { violations, undecided } = await runAxe(page, all ? 'all' : 'contrast');
    expect.soft(violations, where).toEqual([]);
    const open = undecided.filter((line) => !ADJUDICATED.some(({ finding }) => finding.test(line)));
    const contrast = open.filter((line) => line.startsWith('color-contrast'));
    expect.soft(contrast, where).toEqual([]);
    for (const description of open)
      test.info().annotations.push({ type: 'undecided', description });
  }
}

const article = builtPages()
  .find((path) => path.endsWith('/summary/'))
  ?.replace('summary/', '');

for (const [index, { name, theme, colorScheme }] of LOOKS.entries()) {
  test.describe(`in the theme ${name}`, () => {
    test.use({ colorScheme });
    test.beforeEach(({ context }) => remember(context, { theme }));

    for (const [number, path] of [...builtPages(), NOT_FOUND].entries()) {
      test(`axe finds nothing on /${path}`, async ({ page }) => {
        await open(page, path);
        // Else every theme would be measured as the first one.
        const set = await page.evaluate(() => document.documentElement.dataset['theme'] ?? 'auto');
        expect(set).toBe(theme);
        await expectNothingFound(page, theme, index + number);
      });
    }

    test('axe finds nothing with the settings open', async ({ page }) => {
      await open(page, article!);
      await page.locator('header .settings-link').click();
      await expect(page.locator('type-settings').getByRole('radio').first()).toBeAttached();
      await expectNothingFound(page, theme, index);
    });

    test('axe finds nothing with a definition open', async ({ page }) => {
      await page.setViewportSize(WINDOWS[index % WINDOWS.length]!);
      await open(page, article!);
      await page.locator('main .prose a.term[href]').first().press('Enter');
      await expect(page.locator('glossary-definition [role=dialog]')).toBeVisible();
      await expectNothingFound(page, theme, index);
    });
  });
}
