import type { Page } from '@playwright/test';
import { listen, said } from './harness/live-regions.js';
import { open } from './harness/ready.js';
import { expect, test } from './harness/test.js';

test.use({ serviceWorkers: 'block' });
test.beforeEach(({ watch }) => watch.allow(/Service Worker registration blocked/));

test('nothing is said to a reader who reads and scrolls through a text', async ({ page }) => {
  await open(page, 'aleppo-ceasefire/');
  await page.waitForLoadState('networkidle');
  await listen(page);
  const paragraphs = page.locator('main .prose p[id]');
  for (let index = 0; index < (await paragraphs.count()); index += 4) {
    await paragraphs
      .nth(index)
      .evaluate((one) => one.scrollIntoView({ block: 'start', behavior: 'instant' }));
    await page.mouse.wheel(0, 40);
  }
  for (let count = 0; count < 10; count += 1) await page.keyboard.press('Tab');
  expect(await said(page)).toEqual([]);
});

/** An action, and what is said of it: nothing where the control says it itself. */
const ACTIONS: readonly [
  path: string,
  what: string,
  act: (page: Page) => Promise<void>,
  times: number,
][] = [
  [
    'aleppo-ceasefire/',
    'a definition opens',
    (page) => page.locator('.prose a.term[href]').first().press('Enter'),
    0,
  ],
  [
    'aleppo-ceasefire/',
    'the settings open',
    (page) => page.locator('header .settings-link').press('Enter'),
    0,
  ],
  [
    'settings/',
    'a radio is chosen',
    (page) => page.getByRole('radio', { name: 'Sepia' }).check(),
    0,
  ],
  [
    'settings/',
    'the type is made larger',
    (page) => page.getByRole('button', { name: 'Larger type' }).first().press('Enter'),
    1,
  ],
  [
    'settings/',
    'a preset is chosen',
    (page) => page.getByRole('button', { name: 'Low vision' }).press('Enter'),
    0,
  ],
  [
    'aleppo-ceasefire/glossary/',
    'a name is looked for',
    (page) => page.getByLabel('Find a name').fill('turkey'),
    1,
  ],
  [
    'aleppo-ceasefire/voices/',
    'statements are filtered',
    async (page) => {
      await page.locator('details.filter > summary').press('Enter');
      await page.getByRole('checkbox', { name: /^Civilians/ }).press('Space');
    },
    1,
  ],
];

for (const [path, what, act, times] of ACTIONS) {
  test(`when ${what} ${times === 0 ? 'nothing more' : 'one message'} is said`, async ({ page }) => {
    await open(page, path);
    await page.waitForLoadState('networkidle');
    await listen(page);
    await act(page);
    // A message can come late, but not twice.
    if (times > 0) {
      await expect
        .poll(() => page.evaluate(() => (window as unknown as { said: string[] }).said.length))
        .toBe(times);
    }
    expect(await said(page)).toHaveLength(times);
  });
}

test('a message too many would be counted', async ({ page }) => {
  await open(page, 'about/');
  await listen(page);
  await page.locator('#status').evaluate((region) => (region.textContent = 'Look!'));
  expect(await said(page)).toEqual(['Look!']);
});
