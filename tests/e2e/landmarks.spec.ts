import type { Page } from '@playwright/test';
import { builtPages, NOT_FOUND } from './harness/built-pages.js';
import { open } from './harness/ready.js';
import { expect, test } from './harness/test.js';

test.use({ serviceWorkers: 'block' });
test.beforeEach(({ watch }) => watch.allow(/Service Worker registration blocked/));

/** Of ARIA's landmarks, and of those that DPUB-ARIA adds here. */
const ROLES = [
  'banner',
  'complementary',
  'contentinfo',
  'form',
  'main',
  'navigation',
  'region',
  'search',
];

/**
 * More are no quicker to go through than headings are. The glossary has a list of names for each of
 * its four groups.
 */
const MOST = 12;

/** The landmarks of a page in their order, as `navigation "Site"`. */
async function landmarksOf(page: Page): Promise<string[]> {
  const tree = await page.locator('body').ariaSnapshot();
  const pattern = new RegExp(`^\\s*- ((?:${ROLES.join('|')})(?: ".*?")?)(?=:|$)`);
  return tree.split('\n').flatMap((line) => pattern.exec(line)?.[1] ?? []);
}

test('a screen reader finds a few landmarks on each page, each named apart, and one of each kind that is one', async ({
  page,
}) => {
  for (const path of [...builtPages(), NOT_FOUND]) {
    await open(page, path);
    const found = await landmarksOf(page);
    expect.soft(found.length, `${path}: ${found.join(', ')}`).toBeLessThanOrEqual(MOST);
    expect.soft([...new Set(found)], path).toEqual(found);
    expect.soft(found, path).toEqual(expect.arrayContaining(['banner', 'main', 'contentinfo']));
  }
});

test('one that is added to every section would be found', async ({ page }) => {
  await open(page, 'aleppo-ceasefire/');
  const before = await landmarksOf(page);
  await page.locator('.prose > section').evaluateAll((sections) => {
    for (const section of sections) section.setAttribute('aria-label', 'A part of the text');
  });
  const after = await landmarksOf(page);
  expect(after.length).toBeGreaterThan(MOST);
  expect(new Set(after).size).toBe(before.length + 1);
});
