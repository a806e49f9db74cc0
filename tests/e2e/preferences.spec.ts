import type { Page } from '@playwright/test';
import { open } from './harness/ready.js';
import { remember } from './harness/remember.js';
import { expect, test } from './harness/test.js';

test.use({ serviceWorkers: 'block' });
test.beforeEach(({ watch }) => watch.allow(/Service Worker registration blocked/));

async function prefer(page: Page, name: string, value: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setEmulatedMedia', { features: [{ name, value }] });
}

const style = (page: Page, selector: string, property: string): Promise<string> =>
  page
    .locator(selector)
    .first()
    .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);

test('a reader whose phone writes larger gets larger text, and nothing is lost by it', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const session = await page.context().newCDPSession(page);
  const sizes: number[] = [];
  for (const scale of [1, 2]) {
    await session.send('Emulation.setEmulatedOSTextScale', { scale });
    await open(page, 'aleppo-ceasefire/');
    sizes.push(Number.parseFloat(await style(page, '.prose p', 'font-size')));
    const beyond = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return scrollWidth - clientWidth;
    });
    expect(beyond, `at ${scale}`).toBeLessThanOrEqual(0);
  }
  expect(sizes[1]).toBeCloseTo(2 * sizes[0]!, 0);
});

test('a reader who wants nothing transparent gets the reading ruler without its veil', async ({
  page,
  context,
}) => {
  await remember(context, { focusAid: 'ruler' });
  await open(page, 'aleppo-ceasefire/');
  await expect(page.locator('focus-aid .ruler')).toBeVisible();
  expect(await style(page, 'focus-aid .ruler', 'box-shadow')).not.toBe('none');
  await prefer(page, 'prefers-reduced-transparency', 'reduce');
  expect(await style(page, 'focus-aid .ruler', 'box-shadow')).toBe('none');
  expect(await style(page, 'focus-aid .ruler', 'border-top-width')).toBe('4px');
});

test('a reader who wants less motion sees none: no animation, transition or smooth scrolling', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page, 'aleppo-ceasefire/');
  await page.locator('header .settings-link').click();
  await expect(page.locator('type-settings').getByRole('radio').first()).toBeAttached();
  const moving = await page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('body *')]
      .filter((element) => {
        const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
        const lasts = transitionDuration.split(',').some((time) => Number.parseFloat(time) > 0);
        return lasts || animationName !== 'none' || scrollBehavior === 'smooth';
      })
      .map(({ localName, className }) => `${localName}.${className}`),
  );
  expect(moving).toEqual([]);
});

test('a reader whose system asks for more contrast gets black on white, or the reverse', async ({
  page,
}) => {
  for (const [colorScheme, text] of [
    ['light', 'rgb(0, 0, 0)'],
    ['dark', 'rgb(255, 255, 255)'],
  ] as const) {
    await page.emulateMedia({ colorScheme, contrast: 'more' });
    await open(page, 'aleppo-ceasefire/');
    expect(await style(page, '.prose p', 'color')).toBe(text);
  }
  await page.emulateMedia({ colorScheme: 'light', contrast: 'no-preference' });
  expect(await style(page, '.prose p', 'color')).not.toBe('rgb(0, 0, 0)');
});

test('with forced colours every mark that was a colour is a line or a word', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await open(page, 'aleppo-ceasefire/');
  expect(await style(page, '.views [aria-current]', 'border-bottom-style')).toBe('solid');
  expect(await style(page, '.views [aria-current]', 'border-bottom-color')).not.toBe(
    await style(page, '.views a:not([aria-current])', 'border-bottom-color'),
  );
  for (const stop of ['a skip link', 'the brand', 'the settings']) {
    await page.keyboard.press('Tab');
    const outline = await page.evaluate(() => {
      const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement!);
      return `${outlineStyle} ${outlineWidth}`;
    });
    expect(outline, stop).toMatch(/^(?!none)\w+ [2-9]/);
  }
});
