import type { Page } from '@playwright/test';
import { standInSpeech } from './harness/stand-in-speech.js';
import { expect, test } from './harness/test.js';

test.use({ serviceWorkers: 'block', contextOptions: { reducedMotion: 'reduce' } });
test.beforeEach(({ watch }) => watch.allow(/Service Worker registration blocked/));

/** Holds every script file back until it is let go. */
async function holdScripts(page: Page): Promise<() => void> {
  let letGo = (): void => undefined;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  await page.route('**/*.js', async (route) => {
    await held;
    await route.continue();
  });
  return letGo;
}

for (const view of ['', 'summary/', 'glossary/']) {
  for (const [name, means, shown] of [
    ['Mark passages', 'mouse', 'mark-toolbar:not([hidden])'],
    ['Mark passages', 'keyboard', 'mark-toolbar:not([hidden])'],
    ['Listen', 'mouse', 'read-aloud'],
    ['Listen', 'keyboard', 'read-aloud'],
  ] as const) {
    test(`“${name}” pressed by ${means} before its script has come is answered when it comes: /${view}`, async ({
      page,
    }) => {
      await standInSpeech(page);
      const letGo = await holdScripts(page);
      await page.goto(`./aleppo-ceasefire/${view}`, { waitUntil: 'commit' });
      const button = page.getByRole('button', { name, exact: true });
      if (means === 'mouse') await button.click();
      else {
        await button.focus();
        await page.keyboard.press('Enter');
      }
      await expect(button).toHaveAttribute('aria-busy', 'true');
      await expect(page.locator(shown)).toHaveCount(0);
      letGo();
      await expect(page.locator(shown)).toBeVisible();
      await expect(button).not.toHaveAttribute('aria-busy');
    });
  }
}

test('a press that was answered is not answered again', async ({ page }) => {
  await standInSpeech(page);
  await page.goto('./aleppo-ceasefire/');
  const button = page.getByRole('button', { name: 'Listen', exact: true });
  await expect(button).toHaveAttribute('data-answered');
  await button.click();
  await expect(page.locator('read-aloud')).toBeVisible();
  await expect(button).not.toHaveAttribute('aria-busy');
});
