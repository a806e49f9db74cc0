import type { BrowserContext } from '@playwright/test';
import { STORAGE_KEY } from '../../../src/settings/stored.js';
import type { Settings } from '../../../src/settings/effects.js';

/**
 * Makes every page of a context open with these settings remembered, as if the reader had chosen
 * them on an earlier visit. They are set again at each load.
 * @param settings those that differ from the defaults
 */
export async function remember(
  context: BrowserContext,
  settings: Partial<Settings>,
): Promise<void> {
  await context.addInitScript(
    ([key, text]) => {
      // A new tab's empty page, before the site's, has no storage.
      if (location.protocol !== 'about:') localStorage.setItem(key, text);
    },
    [STORAGE_KEY, JSON.stringify(settings)] as const,
  );
}
