import type { Page } from '@playwright/test';
import { builtPages } from './harness/built-pages.js';
import { open } from './harness/ready.js';
import { expect, test } from './harness/test.js';

// Where focus scrolls smoothly its place is only known some time after.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

const article = builtPages()
  .find((path) => path.endsWith('/summary/'))
  ?.replace('summary/', '');

/** What the focused element is and how it shows. */
async function focused(page: Page): Promise<{ name: string; problem: string | null }> {
  return page.evaluate(() => {
    const element = document.activeElement!;
    const name = `${element.localName}#${element.id}.${element.className} “${element.textContent.trim().slice(0, 30)}”`;
    if (element === document.body) return { name: 'body', problem: null };
    // A radio's ring may be drawn by its label.
    const rings = [element, element.closest('label')].filter((it) => it !== null);
    const ringed = rings.some((it) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(it);
      return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
    });
    if (!ringed) return { name, problem: 'has no focus ring' };
    // A link over two lines has two boxes with a gap between; the first one counts.
    const { x, y, width, height } = element.getClientRects()[0]!;
    const top = document.elementFromPoint(x + width / 2, y + height / 2);
    const seen = top !== null && (element.contains(top) || top.contains(element));
    return {
      name,
      problem: seen ? null : `is out of view or under ${top?.localName ?? 'nothing'}`,
    };
  });
}

/** How many stops the keyboard should find: what can take focus and is rendered. */
async function stops(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      [
        ...document.querySelectorAll<HTMLElement>(
          'a[href], button, summary, input, select, textarea, [tabindex="0"]',
        ),
      ].filter((element) => element.checkVisibility({ visibilityProperty: true })).length,
  );
}

test('Tab goes from the skip link through every stop of the article and out again', async ({
  page,
}) => {
  await open(page, article!);
  // The word that all is saved comes by itself, with a button: it must be there when counting.
  await expect(page.locator('offline-status').getByRole('button')).toBeVisible();
  const expected = await stops(page);
  const names: string[] = [];
  const problems: string[] = [];
  for (let count = 0; count <= expected; count++) {
    await page.keyboard.press('Tab');
    const { name, problem } = await focused(page);
    if (name === 'body') break;
    names.push(name);
    if (problem) problems.push(`${name} ${problem}`);
  }
  expect(names[0]).toContain('.skip-link');
  expect(problems).toEqual([]);
  expect(names).toHaveLength(expected);
});

test('the skip link takes the keyboard to the text', async ({ page }) => {
  await open(page, article!);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.locator('#text')).toBeFocused();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement!.closest('#text') !== null)).toBe(true);
});

test('a definition opens by Enter, takes the focus, and gives it back at Escape', async ({
  page,
}) => {
  await open(page, article!);
  const term = page.locator('main .prose a.term[href]').first();
  await term.focus();
  await page.keyboard.press('Enter');
  const dialog = page.locator('glossary-definition [role=dialog]');
  await expect(dialog).toBeVisible();
  await expect(term).toHaveAttribute('aria-expanded', 'true');
  expect(await dialog.evaluate((it) => it.contains(document.activeElement))).toBe(true);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(term).toBeFocused();
  await expect(term).toHaveAttribute('aria-expanded', 'false');
});

test('Tab out of a definition goes on with the text instead of starting again', async ({
  page,
}) => {
  await open(page, article!);
  const terms = page.locator('main .prose a.term[href]');
  await terms.first().focus();
  await page.keyboard.press('Enter');
  const dialog = page.locator('glossary-definition [role=dialog]');
  await expect(dialog).toBeVisible();
  for (let count = 0; count < 5; count++) {
    await page.keyboard.press('Tab');
    if (!(await dialog.evaluate((it) => it.contains(document.activeElement)))) break;
  }
  await expect(page.locator('main :focus')).toHaveCount(1);
  expect((await focused(page)).problem).toBeNull();
});

test('Control and Enter on a term opens the glossary in a new tab instead', async ({
  page,
  context,
}) => {
  await open(page, article!);
  const opened = context.waitForEvent('page');
  await page.locator('main .prose a.term[href]').first().press('Control+Enter');
  const tab = await opened;
  await expect(tab).toHaveURL(/\/glossary\/#/);
  await expect(page.locator('glossary-definition [role=dialog]')).toBeHidden();
});

test('the settings open by Enter, take the focus, and give it back at Escape', async ({ page }) => {
  await open(page, article!);
  const link = page.locator('header .settings-link');
  await link.focus();
  await page.keyboard.press('Enter');
  const panel = page.locator('type-settings');
  await expect(panel.getByRole('radio').first()).toBeVisible();
  await expect.poll(() => panel.evaluate((it) => it.contains(document.activeElement))).toBe(true);
  await page.keyboard.press('Escape');
  await expect(panel.getByRole('radio').first()).toBeHidden();
  await expect(link).toBeFocused();
});

test('every stop in the settings is seen, and Tab leaves them', async ({ page }) => {
  await open(page, article!);
  await page.locator('header .settings-link').focus();
  await page.keyboard.press('Enter');
  const panel = page.locator('type-settings');
  await expect.poll(() => panel.evaluate((it) => it.contains(document.activeElement))).toBe(true);
  const problems: string[] = [];
  let inside = true;
  for (let count = 0; count < 60 && inside; count++) {
    await page.keyboard.press('Tab');
    const { name, problem } = await focused(page);
    inside = await panel.evaluate((it) => it.contains(document.activeElement));
    if (problem) problems.push(`${name} ${problem}`);
  }
  expect(problems).toEqual([]);
  expect(inside).toBe(false);
});

test('Shift and Tab out of the settings leads to something that is seen', async ({ page }) => {
  await open(page, article!);
  await page.locator('header .settings-link').focus();
  await page.keyboard.press('Enter');
  const panel = page.locator('type-settings');
  await expect.poll(() => panel.evaluate((it) => it.contains(document.activeElement))).toBe(true);
  for (let count = 0; count < 10; count++) {
    await page.keyboard.press('Shift+Tab');
    if (!(await panel.evaluate((it) => it.contains(document.activeElement)))) break;
  }
  expect(await panel.evaluate((it) => it.contains(document.activeElement))).toBe(false);
  expect(await focused(page)).toMatchObject({ problem: null });
});
