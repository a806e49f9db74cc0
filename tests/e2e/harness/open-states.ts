import { expect, type Locator, type Page } from '@playwright/test';
import { open } from './ready.js';
import { remember } from './remember.js';
import { standInSpeech } from './stand-in-speech.js';

/**
 * What opens over a page or in it, and stands on none as it is loaded. Each is brought about
 * without the words of the interface, so that it is in every language.
 */
interface OpenState {
  /** For a test's title, after “nothing is found”. */
  readonly name: string;
  /** @param folder of the pages in a language: `''`, `ar/` */
  readonly arrange: (page: Page, folder: string) => Promise<void>;
}

const TEXT = `The ferry comes back

After nine years the ferry runs again from the old berth, the harbour office said on Monday.

People had waited for the ferry since the old one sank in its berth by the mole.

It crosses four times a day in summer, and twice in winter, when the sea lets it.`;

async function keepText(page: Page, folder: string): Promise<void> {
  await open(page, `${folder}open/`);
  await page.locator('#open-pasted').fill(TEXT);
  await page.locator('form:has(#open-pasted) button').click();
  await page.locator('.open-review [type=submit], .open-actions button').first().click();
  await expect(page).toHaveURL(/\/read\/\?text=/);
  await expect(page.locator('#p-1')).toBeVisible();
}

/** A view of the text that is open. */
async function toView(page: Page, view: 'summary' | 'glossary'): Promise<void> {
  await page.locator(`.views a[href*="${view}/"]`).click();
  await expect(page).toHaveURL(new RegExp(`/read/${view}/`));
}

async function listen(page: Page, folder: string): Promise<void> {
  await standInSpeech(page);
  await open(page, `${folder}aleppo-ceasefire/`);
  await page.locator('.listen-button').click();
  await page.locator('.speech-more').click();
  await expect(page.locator('#speech-options')).toBeVisible();
}

/** A browser that writes summaries, the same for every text. */
async function standInSummarizer(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const made = {
      inputQuota: 10_000,
      measureInputUsage: (text: string) => Promise.resolve(text.length),
      summarize: () => Promise.resolve('* The ferry runs again.\n* It had sunk.'),
      destroy: () => undefined,
    };
    Object.assign(window, {
      Summarizer: {
        availability: () => Promise.resolve('available'),
        create: () => Promise.resolve(made),
      },
    });
  });
}

/** What lies over a control, at points 6 pixels apart. */
function coveredPoints(control: Locator): Promise<string[]> {
  return control.evaluate((element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    const over = new Set<string>();
    for (let x = left + 2; x < right; x += 6) {
      for (let y = top + 2; y < bottom; y += 6) {
        const there = document.elementFromPoint(x, y);
        if (!element.contains(there)) over.add(`${there?.localName}.${there?.className}`);
      }
    }
    return [...over];
  });
}

/** What the choice of steps is called, in each language. */
const GROUP_NAMES = /^(Step by|التنقّل حسب)$/;

async function walk(page: Page, folder: string): Promise<void> {
  await open(page, `${folder}aleppo-ceasefire/`);
  await page.locator('.mark-button').click();
  await expect(page.locator('mark-toolbar:not([hidden])')).toBeVisible();
  await expect(page.getByRole('group', { name: GROUP_NAMES })).toBeVisible();
}

export const OPEN_STATES: readonly OpenState[] = [
  {
    name: 'with a definition open',
    arrange: async (page: Page, folder: string): Promise<void> => {
      await open(page, `${folder}aleppo-ceasefire/`);
      await page.locator('main .prose a.term[href]').first().press('Enter');
      await expect(page.locator('glossary-definition [role=dialog]')).toBeVisible();
      expect(await coveredPoints(page.locator('.definition-actions > button'))).toEqual([]);
    },
  },
  {
    name: 'with every detail open',
    arrange: async (page: Page, folder: string): Promise<void> => {
      await open(page, `${folder}settings/`);
      await page.evaluate(() => {
        for (const detail of document.querySelectorAll('details')) detail.open = true;
      });
      await expect(page.locator('type-settings-travel svg')).toBeVisible();
    },
  },
  {
    name: 'with statements filtered and claims marked',
    arrange: async (page: Page, folder: string): Promise<void> => {
      await remember(page.context(), { claims: 'on' });
      await open(page, `${folder}aleppo-ceasefire/voices/?side=civilian`);
    },
  },
  {
    name: 'of claims marked in the text, at the place a link led to',
    arrange: async (page: Page, folder: string): Promise<void> => {
      await remember(page.context(), { claims: 'on' });
      await open(page, `${folder}aleppo-ceasefire/#churkin`);
    },
  },
  {
    name: 'of the keyboard map',
    arrange: async (page: Page, folder: string): Promise<void> => {
      await remember(page.context(), { shortcuts: 'on' });
      await open(page, `${folder}aleppo-ceasefire/`);
      await expect(async () => {
        await page.keyboard.press('?');
        await expect(page.locator('keyboard-map dialog')).toBeVisible({ timeout: 500 });
      }).toPass();
    },
  },
  {
    name: 'of what a search in all texts has found, a text of the reader’s own among it',
    arrange: async (page: Page, folder: string): Promise<void> => {
      await keepText(page, folder);
      await open(page, `${folder}?q=harbour`);
      await expect(page.locator('.found-passage mark').first()).toBeVisible();
      await expect(page.locator('#library-in')).toBeVisible();
    },
  },
  {
    name: 'of a text of the reader’s own before it is kept, its parts shown',
    arrange: async (page: Page, folder: string): Promise<void> => {
      await open(page, `${folder}open/`);
      await page.locator('#open-pasted').fill(TEXT);
      await page.locator('form:has(#open-pasted) button').click();
      await page.locator('.open-review summary').click();
      await expect(page.locator('.open-review details select').first()).toBeVisible();
    },
  },
  {
    name: 'of words that the reader explained, and how one is edited',
    arrange: async (page: Page, folder: string): Promise<void> => {
      await keepText(page, folder);
      await toView(page, 'glossary');
      await page.locator('own-terms .mark-buttons button').click();
      const dialog = page.locator('term-editor dialog');
      await dialog.locator('input').first().fill('berth');
      await dialog.locator('textarea').fill('The place where a ship lies.');
      await dialog.locator('form button').first().click();
      await page.locator('.own-term button').first().click();
      await expect(dialog).toBeVisible();
    },
  },
  {
    name: 'of a summary that the browser wrote',
    arrange: async (page: Page, folder: string): Promise<void> => {
      await standInSummarizer(page);
      await keepText(page, folder);
      await toView(page, 'summary');
      await page.locator('browser-summary button').click();
      await expect(page.locator('browser-summary li').first()).toBeVisible();
    },
  },
  {
    name: 'of the ways to take a text along',
    arrange: async (page: Page, folder: string): Promise<void> => {
      await open(page, `${folder}aleppo-ceasefire/`);
      await page.locator('.take-along summary').click();
      await expect(page.locator('.take-along button').first()).toBeVisible();
    },
  },
  { name: 'while a text is read aloud, with its options open', arrange: listen },
  { name: 'of the controls for marking passages', arrange: walk },
  {
    name: 'of a note that is written, and of the list of marks',
    arrange: async (page: Page, folder: string): Promise<void> => {
      await walk(page, folder);
      const buttons = page.locator('mark-toolbar [role=toolbar] button');
      await buttons.first().click();
      await expect(page.locator('mark-list [data-mark]').first()).toBeAttached();
      await page.keyboard.press('Escape');
      await page.locator('mark-list [data-mark] button').first().click();
      await expect(page.locator('dialog[open] textarea')).toBeVisible();
    },
  },
];
