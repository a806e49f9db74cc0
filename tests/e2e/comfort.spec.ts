import type { Locator, Page } from '@playwright/test';
import { open } from './harness/ready.js';
import { remember } from './harness/remember.js';
import { expect, test } from './harness/test.js';

test.use({ serviceWorkers: 'block' });
test.beforeEach(({ watch }) => watch.allow(/Service Worker registration blocked/));

const ARTICLE = 'aleppo-ceasefire/';

/** As it is set on the page: what the reader sees, not what is stored. */
const typeSize = (page: Page): Promise<string> =>
  page.evaluate(() =>
    getComputedStyle(document.documentElement).getPropertyValue('--reader-type-size').trim(),
  );

const topOf = async (locator: Locator): Promise<number> => (await locator.boundingBox())!.y;

/** The code of the keys comes with their setting; the first press may be before it. */
const openKeyboardMap = (page: Page): Promise<void> =>
  expect(async () => {
    await page.keyboard.press('?');
    await expect(page.locator('keyboard-map dialog')).toBeVisible({ timeout: 500 });
  }).toPass();

test('a preset is one tap, is told apart while it holds, is undone by one, and is kept', async ({
  page,
}) => {
  await open(page, 'settings/');
  const larger = page.getByRole('button', { name: 'Larger', exact: true });
  await expect(larger).toHaveAttribute('aria-pressed', 'false');
  await larger.click();
  await expect(larger).toHaveAttribute('aria-pressed', 'true');
  expect(await typeSize(page)).toBe('1.5');
  await page.locator('.presets').getByRole('button', { name: 'Undo' }).click();
  expect(await typeSize(page)).toBe('1');
  await larger.press('Enter');
  await open(page, ARTICLE);
  expect(await typeSize(page)).toBe('1.5');
});

test('a reader names the settings they have, finds them later, and can remove them', async ({
  page,
}) => {
  await open(page, 'settings/');
  await page.getByRole('button', { name: 'Low vision' }).click();
  await page.getByText('Your own presets').click();
  const name = page.getByLabel('Name for the settings you have now');
  await page.getByRole('button', { name: 'Keep', exact: true }).click();
  // Without a name nothing is kept, and the field says so.
  expect(await name.evaluate((field: HTMLInputElement) => field.validity.valueMissing)).toBe(true);
  await name.fill('On the bus');
  await name.press('Enter');
  await expect(page.locator('#status')).toHaveText('Kept as On the bus.');

  await open(page, 'settings/');
  await page.getByRole('button', { name: 'Standard', exact: true }).click();
  expect(await typeSize(page)).toBe('1');
  const own = page.locator('.presets').getByRole('button', { name: 'On the bus' });
  await own.click();
  expect(await typeSize(page)).toBe('2.5');

  await page.getByText('Your own presets').click();
  await page.getByRole('button', { name: 'Remove On the bus' }).click();
  await expect(own).toHaveCount(0);
});

test('settings go to another device by a link, which asks before it changes anything', async ({
  page,
  browser,
  server,
}) => {
  await open(page, 'settings/');
  await page.getByRole('button', { name: 'Dyslexia-friendly' }).click();
  await page.getByText('Use these settings on another device').click();
  await expect(page.getByRole('img', { name: 'QR code of the link' })).toBeVisible();
  const link = await page.getByLabel('Link with your settings').inputValue();
  expect(link).toMatch(/settings\/#.*typeSize=135/);

  const other = await browser.newContext({ serviceWorkers: 'block' });
  const there = await other.newPage();
  await there.goto(new URL(link).href.replace(new URL(link).origin, new URL(server.url).origin));
  await expect(there.getByRole('heading', { name: 'Settings from a link' })).toBeVisible();
  expect(await typeSize(there)).toBe('1');
  await there.getByRole('button', { name: 'Keep mine' }).click();
  expect(await typeSize(there)).toBe('1');
  await there.goto('about:blank');
  await there.goto(link);
  await there.getByRole('button', { name: 'Use them' }).click();
  expect(await typeSize(there)).toBe('1.35');
  await there.goto('about:blank');
  // Anybody may write a link: what is not a setting is not asked about.
  await there.goto(`${server.url}settings/#typeSize=9999&theme=javascript:alert(1)`);
  await expect(there.locator('type-settings').getByRole('radio').first()).toBeAttached();
  await expect(there.locator('settings-arrival').getByText('9999')).toHaveCount(0);
  await other.close();
});

test('a reading ruler goes down a line by a key, to where a finger taps, and away', async ({
  page,
  context,
}) => {
  await open(page, ARTICLE);
  await expect(page.locator('focus-aid')).toHaveCount(0);
  await remember(context, { focusAid: 'ruler' });
  await open(page, ARTICLE);
  const ruler = page.locator('focus-aid .ruler');
  await expect(ruler).toBeVisible();
  // From the text on, since the page may scroll to keep the line in view.
  const place = async () => (await topOf(ruler)) - (await topOf(page.locator('#text')));
  const before = await place();
  await page.getByRole('button', { name: 'Down' }).press('Enter');
  await expect.poll(place).toBeGreaterThan(before + 8);

  const words = page.locator('.prose p[id]').nth(2);
  await words.click({ position: { x: 5, y: 8 } });
  const line = await topOf(words);
  await expect.poll(async () => Math.abs((await topOf(ruler)) - line)).toBeLessThan(16);

  await page.getByRole('button', { name: 'Turn off' }).click();
  await expect(page.locator('focus-aid')).toHaveCount(0);
  await expect(page.locator('#text')).toBeFocused();
});

test('one paragraph stands out and the next takes its place, without a change of the text', async ({
  page,
  context,
}) => {
  await open(page, ARTICLE);
  const text = await page.locator('#text').textContent();
  await remember(context, { focusAid: 'paragraph' });
  await open(page, ARTICLE);
  const reading = page.locator('[data-reading]');
  await expect(reading).toHaveCount(1);
  const first = await reading.textContent();
  await page.getByRole('button', { name: 'Down' }).click();
  await expect(reading).toHaveCount(1);
  expect(await reading.textContent()).not.toBe(first);
  await page.getByRole('button', { name: 'Up', exact: true }).click();
  expect(await reading.textContent()).toBe(first);
  expect(await page.locator('#text').textContent()).toBe(text);
});

test('single keys do nothing until the reader turns them on', async ({ page, context }) => {
  await open(page, ARTICLE);
  for (const key of ['?', 's', '+']) await page.keyboard.press(key);
  await expect(page.locator('keyboard-map')).toHaveCount(0);
  await expect(page).toHaveURL(/aleppo-ceasefire\/$/);
  expect(await typeSize(page)).toBe('1');

  await remember(context, { shortcuts: 'on' });
  await open(page, ARTICLE);
  await openKeyboardMap(page);
  await page.keyboard.press('Escape');
  await expect(page.locator('keyboard-map dialog')).toBeHidden();
  await page.keyboard.press('n');
  await expect(page.locator(':focus')).toHaveJSProperty('tagName', 'H1');
  await page.keyboard.press('s');
  await expect(page).toHaveURL(/summary\/$/);
});

test('a key can be changed, not for one that is taken, and its new place is remembered', async ({
  page,
  context,
}) => {
  await remember(context, { shortcuts: 'on' });
  await open(page, ARTICLE);
  await openKeyboardMap(page);
  const map = page.locator('keyboard-map');
  const change = map.getByRole('button', { name: 'Change the key for: Summary' });
  await change.press('Enter');
  await page.keyboard.press('g');
  await expect(map.getByRole('status')).toContainText('Glossary');
  await page.keyboard.press('z');
  await expect(map.getByRole('status')).toHaveText('The key is changed.');
  await page.keyboard.press('Escape');
  await page.keyboard.press('s');
  await expect(page).toHaveURL(/aleppo-ceasefire\/$/);

  await open(page, `${ARTICLE}glossary/`);
  await expect(async () => {
    await page.keyboard.press('z');
    await expect(page).toHaveURL(/summary\/$/, { timeout: 500 });
  }).toPass();
});

test('a key typed into a field is a letter and no more', async ({ page, context }) => {
  await remember(context, { shortcuts: 'on' });
  await open(page, `${ARTICLE}glossary/`);
  const field = page.getByLabel('Find a name');
  await field.pressSequentially('as');
  await expect(field).toHaveValue('as');
  await expect(page).toHaveURL(/glossary\//);
});
