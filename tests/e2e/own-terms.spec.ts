import type { Page } from '@playwright/test';
import { open } from './harness/ready.js';
import { expect, test } from './harness/test.js';

const TEXT = `The ferry comes back

After nine years the ferry runs again from the old berth, the harbour office said on Monday.

People had waited for the ferry since the old one sank in its berth by the mole.`;

async function keep(page: Page, text = TEXT): Promise<void> {
  await open(page, 'open/');
  await page.getByLabel('The text, with or without its title').fill(text);
  await page.getByRole('button', { name: 'Look at the text' }).click();
  await page.getByRole('button', { name: 'Keep and read' }).click();
  await expect(page).toHaveURL(/\/read\/\?text=/);
  await expect(page.locator('#p-1')).toBeVisible();
}

/** As dragging over it would. */
async function select(page: Page, word: string): Promise<void> {
  await page.locator('#p-1').evaluate((paragraph, wanted) => {
    const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
    let node = walker.nextNode() as Text;
    while (!node.data.includes(wanted)) node = walker.nextNode() as Text;
    const start = node.data.indexOf(wanted);
    getSelection()!.setBaseAndExtent(node, start, node, start + wanted.length);
  }, word);
}

async function toGlossary(page: Page): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Views of this article' })
    .getByRole('link', { name: 'Glossary' })
    .click();
  await expect(page.getByRole('heading', { name: 'Words you explained' })).toBeVisible();
}

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Explain a word' });

async function explain(page: Page, meaning: string): Promise<void> {
  await dialog(page).getByLabel('What it means, in plain words').fill(meaning);
  await dialog(page).getByRole('button', { name: 'Save', exact: true }).click();
}

test('a reader explains a word where they read it, and finds it marked and explained from then on', async ({
  page,
}) => {
  await keep(page);
  await select(page, 'berth');
  await page.getByRole('button', { name: 'Explain this word' }).click();
  await expect(dialog(page).getByLabel('Word or name')).toHaveValue('berth');
  await explain(page, 'The place where a ship lies.');
  await expect(page.locator('#status')).toHaveText('Explained: berth');
  await expect(page.locator('a.term', { hasText: 'berth' })).toHaveCount(2);
  await page.locator('a.term', { hasText: 'berth' }).first().click();
  await expect(page.getByRole('dialog')).toContainText('The place where a ship lies.');
  await page.getByRole('link', { name: 'Open in glossary' }).click();
  await expect(page.locator('section.entry', { hasText: 'berth' })).toBeVisible();

  // Selected again it is edited, not explained twice.
  await page.goBack();
  await select(page, 'berth');
  await page.getByRole('button', { name: 'Explain this word' }).click();
  await expect(dialog(page).getByLabel('What it means, in plain words')).toHaveValue(
    'The place where a ship lies.',
  );
});

test('in the glossary a reader adds a word with its spellings, edits it, removes it and brings it back', async ({
  page,
}) => {
  await keep(page);
  await toGlossary(page);
  await page.getByRole('button', { name: 'Explain a word' }).click();
  await dialog(page).getByLabel('Word or name').fill('pier');
  await dialog(page).getByLabel('Other spellings, with commas between them').fill('mole, quay');
  await explain(page, 'A wall into the sea.');
  const item = page.locator('.own-term');
  await expect(item).toContainText('mole · quay');
  await expect(page.locator('section.entry', { hasText: 'pier' })).toContainText('A wall');

  await item.getByRole('button', { name: 'Edit pier' }).click();
  await explain(page, 'A wall that ships lie at.');
  await expect(item).toContainText('A wall that ships lie at.');

  await item.getByRole('button', { name: 'Remove pier' }).click();
  await expect(item).toHaveCount(0);
  await expect(page.locator('#status')).toHaveText('Removed: pier');
  await expect(page.locator('section.entry', { hasText: 'pier' })).toBeHidden();
  await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(item).toContainText('A wall that ships lie at.');
  await expect(page.locator('section.entry', { hasText: 'pier' })).toBeVisible();
  await expect(page.locator('#own-terms')).toBeFocused();

  await item.getByRole('button', { name: 'Remove pier' }).click();
  await expect(item).toHaveCount(0);
  await page.reload();
  await expect(page.getByText('None yet.')).toBeVisible();
});

test('a word is explained in one text, or in all texts of the reader’s own', async ({ page }) => {
  await keep(page);
  await toGlossary(page);
  for (const [word, where] of [
    ['harbour', 'All texts of your own'],
    ['ferry', 'This text'],
  ] as const) {
    await page.getByRole('button', { name: 'Explain a word' }).click();
    await dialog(page).getByLabel('Word or name').fill(word);
    await dialog(page).getByLabel(where).check();
    await explain(page, 'Something of the sea.');
    await expect(page.locator('.own-term', { hasText: word })).toBeVisible();
  }
  await keep(
    page,
    'Another harbour\n\nThe harbour has no ferry. It has never had one, people say.',
  );
  await expect(page.locator('a.term')).toHaveText(['harbour']);
});

test('what is missing is told at its field, and Escape loses nothing that was typed', async ({
  page,
}) => {
  await keep(page);
  await toGlossary(page);
  await page.getByRole('button', { name: 'Explain a word' }).click();
  await expect(dialog(page).getByLabel('Word or name')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog(page).getByRole('alert')).toHaveText(
    'Write the word or name that is explained.',
  );
  await expect(dialog(page).getByLabel('Word or name')).toBeFocused();
  await page.keyboard.type('pier');
  await page.keyboard.press('Enter');
  await expect(dialog(page).getByRole('alert')).toHaveText('Write what it means.');
  await expect(dialog(page).getByLabel('What it means, in plain words')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog(page).getByRole('alert')).toContainText('This is not saved yet.');
  await dialog(page).getByRole('button', { name: 'Do not save' }).click();
  await expect(dialog(page)).toBeHidden();
  await expect(page.getByRole('button', { name: 'Explain a word' })).toBeFocused();
  await expect(page.locator('.own-term')).toHaveCount(0);
});

test('without room a reader is told so, and what they wrote stays to be tried again', async ({
  page,
}) => {
  await keep(page);
  await toGlossary(page);
  await page.getByRole('button', { name: 'Explain a word' }).click();
  await dialog(page).getByLabel('Word or name').fill('pier');
  await page.evaluate(() => {
    // eslint-disable-next-line @typescript-eslint/unbound-method -- called with its store below
    const { put } = IDBObjectStore.prototype;
    Object.assign(IDBObjectStore.prototype, {
      put(this: IDBObjectStore, ...given: unknown[]): unknown {
        if (this.name === 'terms') throw new DOMException('full', 'QuotaExceededError');
        return Reflect.apply(put, this, given) as unknown;
      },
    });
    Object.assign(globalThis, { mend: () => Object.assign(IDBObjectStore.prototype, { put }) });
  });
  await explain(page, 'A wall into the sea.');
  await expect(dialog(page).getByRole('alert')).toContainText('There is no room left');
  await expect(dialog(page).getByLabel('Word or name')).toHaveValue('pier');
  await page.evaluate(() => (globalThis as unknown as { mend: () => void }).mend());
  await dialog(page).getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.locator('.own-term')).toContainText('A wall into the sea.');
});

test('words that were explained are in a backup, and come back with it', async ({ page }) => {
  await keep(page);
  await toGlossary(page);
  await page.getByRole('button', { name: 'Explain a word' }).click();
  await dialog(page).getByLabel('Word or name').fill('pier');
  await explain(page, 'A wall into the sea.');
  // The page is loaded again with it; to leave before that would be interrupted.
  await page.waitForFunction(
    () =>
      (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming).type ===
      'reload',
  );
  await expect(page.locator('.own-term')).toHaveCount(1);
  const address = page.url();
  await open(page, 'settings/#kept');
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download a backup' }).click();
  const file = await (await downloading).path();
  await page.goto(address);
  await page.getByRole('button', { name: 'Remove pier' }).click();
  await expect(page.locator('.own-term')).toHaveCount(0);
  await open(page, 'settings/#kept');
  await page.locator('storage-kept input[type=file]').setInputFiles(file);
  await page.getByRole('button', { name: 'Restore', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible();
  await page.goto(address);
  await expect(page.locator('.own-term')).toContainText('A wall into the sea.');
});
