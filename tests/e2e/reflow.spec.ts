import type { Page } from '@playwright/test';
import { targetLocales } from '../../src/languages/generated/locale-codes.js';
import { builtPages, NOT_FOUND_PAGES } from './harness/built-pages.js';
import { lostText, spaceOut } from './harness/lost-text.js';
import { open } from './harness/ready.js';
import { remember } from './harness/remember.js';
import { expect, test } from './harness/test.js';

test.use({ viewport: { width: 320, height: 568 }, serviceWorkers: 'block' });
test.beforeEach(({ watch }) => watch.allow(/Service Worker registration blocked/));

/**
 * What sticks out of the window at its sides and cannot be scrolled to within a box of its own,
 * as a wide table can. Text hidden from sight and the skip link before its focus are meant to.
 */
async function outOfView(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const scrolls = (element: Element): boolean =>
      element !== document.body &&
      element !== document.documentElement &&
      /auto|scroll/.test(getComputedStyle(element).overflowX);
    const isHidden = (element: Element): boolean =>
      element.closest('.visually-hidden, .skip-link:not(:focus)') !== null ||
      !element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
    const out: string[] = [];
    for (const element of document.body.querySelectorAll('*')) {
      const { left, right, width: own } = element.getBoundingClientRect();
      if (own === 0 || (left >= -1 && right <= width + 1) || isHidden(element)) continue;
      let parent = element.parentElement;
      while (parent && !scrolls(parent)) parent = parent.parentElement;
      if (!parent) out.push(`${element.localName}.${element.className} ${left}–${right}`);
    }
    if (document.documentElement.scrollWidth > width) out.push('the page scrolls sideways');
    return out;
  });
}

const others = targetLocales.flatMap((tag) => builtPages(tag));

for (const path of [...builtPages(), ...others, ...NOT_FOUND_PAGES]) {
  test(`at 320 pixels nothing of /${path} is out of view, cut off or overlaid, nor with the type at 400 % and spaced out`, async ({
    page,
    context,
  }) => {
    await open(page, path);
    expect(await outOfView(page)).toEqual([]);
    expect(await lostText(page)).toEqual([]);
    await remember(context, { typeSize: '400' });
    await open(page, path);
    expect(await outOfView(page)).toEqual([]);
    await spaceOut(page);
    expect(await outOfView(page)).toEqual([]);
    expect(await lostText(page)).toEqual([]);
  });
}

test('text that is out of view, cut off or overlaid would be found', async ({ page }) => {
  await open(page, 'about/');
  await page.evaluate(() => {
    const [wide, cut, over] = document.querySelectorAll<HTMLElement>('main .prose p');
    wide!.style.inlineSize = '400px';
    Object.assign(cut!.style, { blockSize: '1em', overflow: 'hidden' });
    over!.style.marginBlockStart = '-3em';
  });
  expect((await outOfView(page)).length).toBeGreaterThan(0);
  const lost = await lostText(page);
  expect(lost.some((line) => line.startsWith('cut off'))).toBe(true);
  expect(lost.some((line) => line.endsWith('lie on each other'))).toBe(true);
});

test('at 320 pixels with the type at 400 % the settings can be reached and put back', async ({
  page,
  context,
  pages,
}) => {
  await remember(context, { typeSize: '400' });
  await open(page, pages.find((path) => path.endsWith('/summary/'))!.replace('summary/', ''));
  await page.locator('header .settings-link').click();
  const panel = page.locator('type-settings');
  await expect(panel.getByRole('radio').first()).toBeAttached();
  expect(await outOfView(page)).toEqual([]);
});

for (const [width, typeSize, hyphens] of [
  [390, '100', 'manual'],
  [390, '200', 'auto'],
  [320, '400', 'auto'],
  [260, '100', 'auto'],
] as const) {
  test(`type at ${typeSize} % in ${width} pixels has ${hyphens === 'auto' ? '' : 'no '}words broken by syllables`, async ({
    page,
    context,
    pages,
  }) => {
    await page.setViewportSize({ width, height: 568 });
    await remember(context, { typeSize });
    await open(page, pages.find((path) => path.endsWith('/summary/'))!.replace('summary/', ''));
    await expect(page.locator('#text p').first()).toHaveCSS('hyphens', hyphens);
  });
}
