import type { Page } from '@playwright/test';
import { targetLocales } from '../../src/languages/generated/locale-codes.js';
import { builtPages, NOT_FOUND_PAGES } from './harness/built-pages.js';
import { open } from './harness/ready.js';
import { expect, test } from './harness/test.js';

test.use({ serviceWorkers: 'block' });
test.beforeEach(({ watch }) => watch.allow(/Service Worker registration blocked/));

/**
 * Controls that are smaller than 44 by 44 CSS pixels (WCAG 2.5.5, level AAA). Its exceptions: a
 * link within a sentence or a block of text, and one whose like stands elsewhere on the page.
 */
function small(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const LEAST = 44 - 0.5;
    const CONTROLS = 'a[href], button, summary, input, select, textarea, [tabindex="0"][role]';
    const boxOf = (element: Element): DOMRect => {
      // The label is pressed as the box is; a link of several lines is as tall as all of them.
      const label = element.matches('input') ? element.closest('label') : null;
      return (label ?? element).getBoundingClientRect();
    };
    const isLarge = (element: Element): boolean => {
      const { width, height } = boxOf(element);
      return width >= LEAST && height >= LEAST;
    };
    const shown = [...document.querySelectorAll<HTMLElement>(CONTROLS)].filter(
      (element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest('svg'),
    );
    const large = new Set(
      shown
        .filter((one) => one.matches('a') && isLarge(one))
        .map((one) => (one as HTMLAnchorElement).href),
    );
    return shown
      .filter((element) => {
        if (isLarge(element) || element.matches('.skip-link')) return false;
        if (!element.matches('a')) return true;
        if (large.has(element.href)) return false;
        // It stands again in the list of names at the head of the glossary.
        if (element.matches('.term')) return false;
        // In text: words that are no link stand on its line.
        const block = element.closest(
          'p, li, dd, dt, td, th, figcaption, h3, small, .prose > div',
        )!;
        const own = element.textContent.trim();
        const isInText =
          getComputedStyle(element).display === 'inline' && block.textContent.trim() !== own;
        return !isInText;
      })
      .map((element) => {
        const { width, height } = boxOf(element);
        return `${element.localName}.${element.className} “${element.textContent.trim().slice(0, 40)}” ${Math.round(width)}x${Math.round(height)}`;
      });
  });
}

for (const path of [...builtPages(), ...targetLocales.flatMap(builtPages), ...NOT_FOUND_PAGES]) {
  test(`every control of /${path} can be hit by a finger that trembles`, async ({ page }) => {
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      if (width === 320) await open(page, path);
      expect.soft(await small(page), `${width} pixels`).toEqual([]);
    }
  });
}

test('in the settings and in a definition every control is large enough', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 568 });
  await open(page, 'aleppo-ceasefire/');
  await page.locator('main .prose a.term[href]').first().press('Enter');
  await expect(page.locator('glossary-definition [role=dialog]')).toBeVisible();
  expect(await small(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.locator('header .settings-link').click();
  await expect(page.locator('type-settings').getByRole('radio').first()).toBeVisible();
  await page.evaluate(() => {
    for (const detail of document.querySelectorAll('details')) detail.open = true;
  });
  expect(await small(page)).toEqual([]);
});

test('a control that is too small would be found', async ({ page }) => {
  await open(page, 'about/');
  await page.evaluate(() => {
    const button = document.createElement('button');
    button.textContent = 'Go';
    Object.assign(button.style, {
      inlineSize: '24px',
      blockSize: '24px',
      minBlockSize: '0',
      padding: '0',
    });
    document.querySelector('main')!.append(button);
  });
  expect(await small(page)).toHaveLength(1);
});
