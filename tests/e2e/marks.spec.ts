import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { runAxe } from './harness/axe.js';
import { nodesOfText } from './harness/nodes-of-text.js';
import { open } from './harness/ready.js';
import { expect, test } from './harness/test.js';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const ARTICLE = 'aleppo-ceasefire/';

/** What stands in the lead of the article. */
const PASSAGE = 'insurgents agreed to withdraw from the city';

const toolbar = (page: Page): Locator => page.locator('mark-toolbar:not([hidden])');
const list = (page: Page): Locator => page.getByRole('region', { name: 'Your marks' });
const said = (page: Page): Locator => page.locator('#status');

/** The words that are drawn as one kind of mark. */
const drawn = (page: Page, kind: string): Promise<string[]> =>
  page.evaluate((name) => {
    const ranges = [...(CSS.highlights.get(`mark-${name}`) ?? [])];
    return ranges.map((still) => {
      const range = document.createRange();
      range.setStart(still.startContainer, still.startOffset);
      range.setEnd(still.endContainer, still.endOffset);
      return range.toString();
    });
  }, kind);

/** Selects words of the text as the browser's own means would, whatever nodes they lie in. */
async function select(page: Page, words: string): Promise<void> {
  await page.locator('#text').evaluate((text, wanted) => {
    const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
    const nodes: Text[] = [];
    while (walker.nextNode()) nodes.push(walker.currentNode as Text);
    const all = nodes.map(({ data }) => data).join('');
    const start = all.indexOf(wanted);
    if (start === -1) throw new Error(`“${wanted}” is not in the text`);
    const placeAt = (at: number): [Text, number] => {
      let left = at;
      for (const node of nodes) {
        if (left <= node.length) return [node, left];
        left -= node.length;
      }
      throw new Error('out of the text');
    };
    const [first, from] = placeAt(start + 1);
    first.parentElement!.scrollIntoView({ block: 'center', behavior: 'instant' });
    const [last, to] = placeAt(start + wanted.length);
    getSelection()!.setBaseAndExtent(first, from - 1, last, to);
  }, words);
  await expect(toolbar(page)).toBeVisible();
}

async function mark(page: Page, words: string, kind = 'Important'): Promise<void> {
  await select(page, words);
  await toolbar(page).getByRole('button', { name: kind }).click();
  await expect(toolbar(page)).toHaveCount(0);
}

test('a reader drags the mouse over a passage, marks it, and finds it marked the next time', async ({
  page,
}) => {
  await open(page, ARTICLE);
  const before = await nodesOfText(page);
  const lead = page.locator('#lead');
  await lead.scrollIntoViewIfNeeded();
  const box = (await lead.boundingBox())!;
  await page.mouse.move(box.x + 2, box.y + 12);
  await page.mouse.down();
  await page.mouse.move(box.x + 200, box.y + 12, { steps: 4 });
  await page.mouse.up();
  await expect(toolbar(page)).toBeVisible();
  const selected = await page.evaluate(() => getSelection()!.toString());
  expect(selected.length).toBeGreaterThan(5);
  const covered = await toolbar(page).evaluate((bar) => {
    const mine = bar.getBoundingClientRect();
    const theirs = getSelection()!.getRangeAt(0).getBoundingClientRect();
    return mine.top < theirs.bottom && mine.bottom > theirs.top;
  });
  expect(covered, 'the toolbar covers the selection').toBe(false);

  await toolbar(page).getByRole('button', { name: 'Question' }).click();
  await expect(said(page)).toHaveText('Marked: Question');
  await expect.poll(() => drawn(page, 'question')).toHaveLength(1);
  const [words] = await drawn(page, 'question');
  expect(words).toContain(selected.trim());
  expect(await nodesOfText(page), 'the text’s nodes are untouched').toBe(before);

  await page.reload();
  await expect.poll(() => drawn(page, 'question')).toEqual([words]);
  await expect(list(page).getByRole('listitem')).toHaveCount(1);
});

test('a note is written to a passage, found by a click on it, changed, removed and brought back', async ({
  page,
}) => {
  await open(page, ARTICLE);
  await select(page, PASSAGE);
  await toolbar(page).getByRole('button', { name: 'Add a note' }).click();
  const dialog = page.getByRole('dialog', { name: 'Mark and note' });
  await expect(dialog.locator('blockquote')).toHaveText(PASSAGE);
  await dialog.getByLabel('Your note').fill('Who are they?');
  await dialog.getByRole('radio', { name: 'To check' }).check();
  await page.keyboard.press('Escape');
  await expect(dialog.getByRole('alert')).toContainText('This is not saved yet');
  expect((await runAxe(page)).violations).toEqual([]);
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(dialog).toHaveCount(0);
  await expect.poll(() => drawn(page, 'check')).toEqual([PASSAGE]);
  await expect(list(page)).toContainText('Who are they?');

  // Words of the mark that are no link.
  const point = await page.evaluate(() => {
    const [still] = CSS.highlights.get('mark-check')!;
    const range = document.createRange();
    range.setStart(still!.endContainer, still!.endOffset - 4);
    range.setEnd(still!.endContainer, still!.endOffset);
    const { x, y, width, height } = range.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  });
  await page.mouse.click(point.x, point.y);
  await expect(dialog.getByLabel('Your note')).toHaveValue('Who are they?');
  await dialog.getByLabel('Your note').fill('Asked.');
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(list(page)).toContainText('Asked.');

  await page.mouse.click(point.x, point.y);
  await dialog.getByRole('button', { name: 'Remove the mark' }).click();
  const undo = dialog.getByRole('button', { name: 'Undo' });
  await expect(undo).toBeFocused();
  await expect.poll(() => drawn(page, 'check')).toEqual([]);
  await undo.click();
  await expect.poll(() => drawn(page, 'check')).toEqual([PASSAGE]);

  await list(page)
    .getByRole('button', { name: /^Remove/ })
    .click();
  await expect(list(page).getByRole('listitem')).toHaveCount(0);
  await expect(list(page).getByRole('button', { name: 'Undo' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(list(page).getByRole('listitem')).toHaveCount(1);
  await expect(list(page).getByRole('link', { name: PASSAGE })).toBeFocused();
});

test('a reader with the keyboard alone walks through the text, marks a sentence, and reads on from there', async ({
  page,
}) => {
  await open(page, ARTICLE);
  await page.getByRole('button', { name: 'Mark passages' }).focus();
  await page.keyboard.press('Enter');
  await expect(toolbar(page).getByRole('button', { name: 'Next' })).toBeFocused();
  const selected = () => page.evaluate(() => getSelection()!.toString());
  const first = await selected();
  expect(first).toMatch(/^Rebel resistance in Aleppo ended .*ceasefire\.$/);
  await page.keyboard.press('Enter');
  await expect.poll(selected).toBe('The end has been announced; the departures are still to come.');
  await expect(said(page)).toHaveText(await selected());
  await page.keyboard.press('Enter');
  await expect.poll(selected).toBe('Turkey and Russia negotiated the agreement.');
  await page.keyboard.press('Shift+Tab');
  await expect(toolbar(page).getByRole('button', { name: 'Previous' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect.poll(selected).toMatch(/^The end has/);
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('ArrowLeft');
  await expect(toolbar(page).getByRole('radio', { name: 'Word' })).toBeChecked();
  await toolbar(page).getByRole('button', { name: 'Shorter' }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(selected).toBe('The end has been announced; the departures are still to');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect.poll(selected).toBe('The end has been announced; the departures are still to come');
  await page.keyboard.press('Tab');
  await expect(toolbar(page).getByRole('button', { name: 'Important' })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(toolbar(page).getByRole('button', { name: 'Question' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect.poll(() => drawn(page, 'question')).toHaveLength(1);
  await page.keyboard.press('Escape');
  await expect(toolbar(page)).toHaveCount(0);
  await expect(page.locator('#lead')).toBeFocused();
});

test('a reader who selected with the mouse reaches the toolbar by Tab, and Tab leads back into the text', async ({
  page,
}) => {
  await open(page, ARTICLE);
  await select(page, PASSAGE);
  await page.keyboard.press('Tab');
  await expect(toolbar(page).getByRole('button', { name: 'Important' })).toBeFocused();
  expect(await page.evaluate(() => getSelection()!.toString())).toBe(PASSAGE);
  await page.keyboard.press('Tab');
  await expect(page.locator('#text :focus')).toHaveCount(1);
});

test('a reader copies a passage with its source, and a link that leads to it', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, ARTICLE);
  await select(page, PASSAGE);
  await toolbar(page).getByRole('button', { name: 'Copy with source' }).click();
  await expect(said(page)).toHaveText('Copied, with its source.');
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  expect(await copied()).toContain(`“${PASSAGE}” Aleppo’s rebels agree to leave the city`);
  expect(await copied()).toContain('Tuesday 13 December 2016');
  expect(await page.evaluate(() => getSelection()!.toString())).toBe(PASSAGE);
  await toolbar(page).getByRole('button', { name: 'Copy link' }).click();
  await expect(said(page)).toHaveText('The link is copied.');
  const link = await copied();
  expect(link).toContain('#lead:~:text=insurgents%20agreed');
  await page.goto('./');
  await page.goto(link);
  await expect(page.locator('#lead')).toBeInViewport();
});

test('a reader who may not copy is told what to do instead', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
  });
  await open(page, ARTICLE);
  await select(page, PASSAGE);
  await toolbar(page).getByRole('button', { name: 'Copy link' }).click();
  await expect(toolbar(page).getByRole('alert')).toContainText('did not let this be copied');
});

test('a note that finds no room stays in the dialog, with what to do', async ({ page }) => {
  await open(page, ARTICLE);
  await select(page, PASSAGE);
  await toolbar(page).getByRole('button', { name: 'Add a note' }).click();
  const dialog = page.getByRole('dialog', { name: 'Mark and note' });
  await dialog.getByLabel('Your note').fill('A long thought.');
  await page.evaluate(() => {
    const own = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'put')!;
    Object.assign(window, {
      mend: () => Object.defineProperty(IDBObjectStore.prototype, 'put', own),
    });
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(dialog.getByRole('alert')).toContainText('There is no room left on this device');
  await expect(dialog.getByLabel('Your note')).toHaveValue('A long thought.');
  await page.evaluate(() => (window as unknown as { mend: () => void }).mend());
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(list(page)).toContainText('A long thought.');
});

for (const view of ['summary', 'glossary']) {
  test(`a passage of the ${view} is marked, stays marked, and the page of all marks leads back to it`, async ({
    page,
  }) => {
    await open(page, `${ARTICLE}${view}/`);
    const paragraph = page.locator('#text p:not(.basis, .said-by, .entry-kind)').first();
    const passage = (await paragraph.innerText()).split(/\s+/u).slice(0, 3).join(' ');
    await mark(page, passage, 'Question');
    await expect(list(page).getByRole('listitem')).toHaveCount(1);
    await page.reload();
    await expect.poll(() => drawn(page, 'question')).toEqual([passage]);
    await open(page, ARTICLE);
    await expect(list(page), 'it is no mark of the article').toHaveCount(0);
    await open(page, 'marks/');
    const group = page.locator('.mark-group');
    await expect(group.getByRole('heading')).toHaveText(new RegExp(`^${view}: `, 'i'));
    await group.locator('blockquote a').click();
    await expect(page).toHaveURL(new RegExp(`${ARTICLE}${view}/#mark-`));
    await expect(paragraph).toBeFocused();
    await expect(paragraph).toBeInViewport();
  });
}

test('an entry that the filter of a glossary leaves out keeps its marks', async ({ page }) => {
  await open(page, `${ARTICLE}glossary/`);
  const paragraph = page.locator('.entry-definition').last();
  const passage = (await paragraph.innerText()).split(/\s+/u).slice(0, 3).join(' ');
  await mark(page, passage);
  await page.evaluate(() => {
    for (const entry of document.querySelectorAll<HTMLElement>('.entry')) entry.hidden = true;
  });
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expect(list(page).getByRole('listitem')).toHaveCount(1);
  await expect(list(page).locator('.mark-lost')).toHaveCount(0);
});

test('a link in the list leads to its mark as often as it is followed', async ({ page }) => {
  await open(page, ARTICLE);
  await mark(page, PASSAGE);
  const link = list(page).getByRole('link', { name: PASSAGE });
  for (const time of ['the first time', 'the second time']) {
    await link.click();
    await expect(page.locator('#lead'), time).toBeFocused();
    await expect(page.locator('#lead'), time).toBeInViewport();
  }
});

test('a mark made in one tab shows in another that is open on the same text', async ({
  page,
  context,
}) => {
  await open(page, ARTICLE);
  await mark(page, PASSAGE);
  const other = await context.newPage();
  await open(other, ARTICLE);
  await expect(list(other).getByRole('listitem')).toHaveCount(1);
  await mark(page, 'departures are still to come', 'To check');
  await expect(list(other).getByRole('listitem')).toHaveCount(2);
  await expect.poll(() => drawn(other, 'check')).toEqual(['departures are still to come']);
});

test('a mark made just before the page is left, with a slow disk, is on the next page and in the text', async ({
  page,
}) => {
  await open(page, ARTICLE);
  // Nothing is written as long as this page stands: it never gets its turn.
  await page.evaluate(() => {
    LockManager.prototype.request = () => new Promise(() => undefined);
  });
  const passage = 'The end has been announced';
  await select(page, passage);
  await toolbar(page).getByRole('button', { name: 'Important' }).click();
  await page.getByRole('contentinfo').getByRole('link', { name: 'Your marks' }).click();
  await expect(page.locator('all-marks').getByRole('link', { name: passage })).toBeVisible();
  await open(page, ARTICLE);
  await expect.poll(() => drawn(page, 'important')).toEqual([passage]);
});

test('all marks stand on one page: searched, followed, saved as files, without a connection', async ({
  page,
  server,
}) => {
  await open(page, ARTICLE);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await mark(page, PASSAGE);
  await mark(page, 'the departures are still to come', 'Question');
  await page.goto('./readable-text/');
  await mark(page, (await page.locator('#text p').first().innerText()).slice(0, 20), 'To check');
  await server.stop();
  await page.goto('./');
  await page.getByRole('contentinfo').getByRole('link', { name: 'Your marks' }).click();
  const all = page.locator('all-marks');
  await expect(all.getByRole('listitem')).toHaveCount(3);
  await expect(all.getByRole('heading', { level: 2 })).toHaveCount(3);
  expect((await runAxe(page)).violations).toEqual([]);
  await page.getByLabel('Find in your marks and notes').fill('departures');
  await expect(all.getByRole('listitem')).toHaveCount(1);
  await expect(all).toContainText('Marks found: 1 of 3');
  await expect(said(page)).toHaveText('Marks found: 1 of 3');

  const saving = page.waitForEvent('download');
  await all.getByRole('button', { name: 'Save as Markdown' }).click();
  const markdown = await readFile(await (await saving).path(), 'utf8');
  expect(markdown).toContain('> the departures are still to come');
  expect(markdown).not.toContain(PASSAGE);
  await page.getByLabel('Find in your marks and notes').fill('');
  await expect(all.getByRole('listitem')).toHaveCount(3);
  const savingAll = page.waitForEvent('download');
  await all.getByRole('button', { name: 'Save as JSON-LD' }).click();
  const collection = JSON.parse(await readFile(await (await savingAll).path(), 'utf8')) as object;
  expect(collection).toMatchObject({ type: 'AnnotationCollection', total: 3 });

  await all.getByRole('link', { name: 'the departures are still to come' }).click();
  await expect(page).toHaveURL(/aleppo-ceasefire\/#mark-/);
  await expect(page.locator('#lead')).toBeFocused();
  await expect(page.locator('#lead')).toBeInViewport();
});

test('a text of the reader’s own is marked like any other, and found from the page of all marks', async ({
  page,
}) => {
  await open(page, 'open/');
  const words = 'It will cross four times a day in summer';
  await page
    .getByLabel('The text, with or without its title')
    .fill(
      `The ferry comes back\n\nAfter nine years the ferry to the island runs again, the harbour office said. ${words} and twice in winter.\n\nPeople on the island had waited for it since the old one sank in its berth.`,
    );
  await page.getByRole('button', { name: 'Look at the text' }).click();
  await page.getByRole('button', { name: 'Keep and read' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The ferry comes back');
  await mark(page, words);
  await page.reload();
  await expect.poll(() => drawn(page, 'important')).toEqual([words]);
  await page.goto('./marks/');
  await page.getByRole('link', { name: words }).click();
  await expect(page).toHaveURL(/read\/\?text=[^#]+#mark-/);
  await expect(page.locator('#text p:focus')).toContainText(words);
});

test('a page whose text has no marks loads nothing for them', async ({ page, watch }) => {
  await open(page, ARTICLE);
  await page.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => name.includes('has-marks')),
  );
  expect(watch.urls.filter((url) => url.includes('mark-text'))).toEqual([]);
});

test('where the browser cannot draw marks, they are listed all the same', async ({ page }) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(CSS, 'highlights');
  });
  await open(page, ARTICLE);
  await mark(page, PASSAGE);
  await expect(list(page)).toContainText('This browser cannot draw marks in the text');
  await expect(list(page).getByRole('link', { name: PASSAGE })).toBeVisible();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('a reader marks by touch, with the buttons at the bottom of the screen', async ({
    page,
  }) => {
    await open(page, ARTICLE);
    await select(page, PASSAGE);
    await expect(toolbar(page)).toHaveAttribute('data-at', 'end');
    const box = (await toolbar(page).boundingBox())!;
    expect(Math.round(box.y + box.height)).toBe(844);
    const small = await toolbar(page)
      .getByRole('button')
      .evaluateAll(
        (buttons) =>
          buttons.filter((button) => {
            const { width, height } = button.getBoundingClientRect();
            return width < 44 || height < 44;
          }).length,
      );
    expect(small).toBe(0);
    await toolbar(page).getByRole('button', { name: 'Important' }).tap();
    await expect.poll(() => drawn(page, 'important')).toEqual([PASSAGE]);
    await expect(toolbar(page)).toHaveCount(0);
  });

  test('a reader steps through the text and selects by taps alone', async ({ page }) => {
    await open(page, ARTICLE);
    await page.getByRole('button', { name: 'Mark passages' }).tap();
    await toolbar(page).getByText('Paragraph').tap();
    await toolbar(page).getByRole('button', { name: 'Next' }).tap();
    await toolbar(page).getByRole('button', { name: 'To check' }).tap();
    await expect.poll(() => drawn(page, 'check')).toHaveLength(1);
    await toolbar(page).getByRole('button', { name: 'Done' }).tap();
    await expect(toolbar(page)).toHaveCount(0);
    await expect(list(page).getByRole('listitem')).toHaveCount(1);
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('nothing offers to mark, and the page of marks says what it needs', async ({ page }) => {
    await page.goto(`./${ARTICLE}`);
    await expect(page.getByRole('button', { name: 'Mark passages' })).toBeHidden();
    await page.goto('./marks/');
    expect(await page.locator('#text').innerText()).toContain('Marking passages needs JavaScript');
    await expect(page.locator('#text').locator('button, input, a')).toHaveCount(0);
  });
});

test.describe('a text that changes', () => {
  test.use({ serviceWorkers: 'block' });
  test.beforeEach(({ watch }) => watch.allow(/Service Worker registration blocked/));

  test('a mark whose passage has gone from the text keeps its words and its note, and says so', async ({
    page,
  }) => {
    await open(page, ARTICLE);
    await mark(page, PASSAGE);
    await mark(page, 'the departures are still to come', 'Question');
    await page.route(`**/${ARTICLE}`, async (route) => {
      const response = await route.fetch();
      const html = await response.text();
      const lead = /(<p id="lead">)[^]*?(<\/p>)/;
      expect(html).toMatch(lead);
      await route.fulfill({
        response,
        body: html.replace(lead, '$1It is over, but now the departures are still to come.$2'),
      });
    });
    await page.reload();
    await expect(list(page).getByRole('listitem')).toHaveCount(2);
    const lost = list(page)
      .getByRole('listitem')
      .filter({ hasText: 'is not in the text any more' });
    await expect(lost).toHaveCount(1);
    await expect(lost).toContainText(PASSAGE);
    await expect.poll(() => drawn(page, 'question')).toEqual(['the departures are still to come']);
    await expect.poll(() => drawn(page, 'important')).toEqual([]);
  });
});
