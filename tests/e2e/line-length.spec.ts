import type { Page } from '@playwright/test';
import { EFFECTS } from '../../src/settings/effects.js';
import { open } from './harness/ready.js';
import { remember } from './harness/remember.js';
import { expect, test } from './harness/test.js';

test.use({ serviceWorkers: 'block', viewport: { width: 1600, height: 900 } });
test.beforeEach(({ watch }) => watch.allow(/Service Worker registration blocked/));

/** WCAG 1.4.8, level AAA. */
const MOST = 80;

/** Characters in the longest line of the text, and what it says. */
function longestLine(page: Page): Promise<{ length: number; line: string }> {
  return page.evaluate(() => {
    const range = document.createRange();
    let longest = '';
    for (const paragraph of document.querySelectorAll('main .prose :is(p, li)')) {
      if (!paragraph.checkVisibility() || paragraph.querySelector('p, li, table')) continue;
      const height = Number.parseFloat(getComputedStyle(paragraph).lineHeight);
      let line = '';
      let middle = -Infinity;
      const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const { currentNode: node } = walker;
        if (!node.parentElement!.checkVisibility()) continue;
        for (const { 0: word, index } of node.textContent!.matchAll(/\s*(?:[^\s-]+-?|-)/g)) {
          range.setStart(node, index + word.length - 1);
          range.setEnd(node, index + word.length);
          const { top, bottom } = range.getBoundingClientRect();
          const next = (top + bottom) / 2;
          // A new line is most of a line further down; a raised number is not.
          const isNew = next > middle + height * 0.6;
          line = (isNew ? '' : line) + word.replaceAll(/\s+/g, ' ');
          if (isNew) middle = next;
          // Marks over and under letters take no room.
          const length = line.trim().replaceAll(/\p{M}/gu, '').length;
          if (length > longest.length) longest = line.trim().replaceAll(/\p{M}/gu, '');
        }
      }
    }
    return { length: longest.length, line: longest };
  });
}

for (const path of ['aleppo-ceasefire/', 'readable-text/', 'about/', 'ar/about/']) {
  test(`no line of /${path} is longer than ${MOST} characters, in any typeface at any line length`, async ({
    page,
    context,
  }) => {
    // The files of all typefaces are known to a page once a reader has chosen any of them.
    await remember(context, { typeface: 'literata' });
    await open(page, path);
    await page.waitForFunction(() =>
      [...document.fonts].some(({ family }) => /opendyslexic/i.test(family)),
    );
    const lengths: number[] = [];
    for (const face of EFFECTS.typeface.values) {
      for (const width of EFFECTS.lineWidth.values) {
        await page.evaluate(
          async (properties) => {
            for (const [name, value] of properties) {
              document.documentElement.style.setProperty(name, value);
            }
            await document.fonts.ready;
          },
          [...Object.entries(EFFECTS.typeface.sets), ...Object.entries(EFFECTS.lineWidth.sets)].map(
            ([name, make]) => [name, make(name.includes('width') ? width : face)] as const,
          ),
        );
        const { length, line } = await longestLine(page);
        lengths.push(length);
        expect.soft(length, `${face}, ${width}: ${line}`).toBeLessThanOrEqual(MOST);
      }
    }
    // Else it may have measured nothing, or always the same.
    expect(Math.max(...lengths)).toBeGreaterThan(60);
    expect(Math.min(...lengths)).toBeLessThan(50);
  });
}

test('a line that is too long would be found', async ({ page }) => {
  await open(page, 'readable-text/');
  await page.evaluate(() =>
    document.documentElement.style.setProperty('--reader-line-width', '1200px'),
  );
  expect((await longestLine(page)).length).toBeGreaterThan(MOST);
});
