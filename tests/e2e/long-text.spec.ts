import type { Page } from '@playwright/test';
import { open } from './harness/ready.js';
import { expect, test } from './harness/test.js';

test.use({ serviceWorkers: 'block', contextOptions: { reducedMotion: 'reduce' } });
test.beforeEach(({ watch }) => watch.allow(/Service Worker registration blocked/));

/** What the page showed when the text came into it. */
interface FirstShown {
  busy: string | null;
  slices: number;
  words: string;
}

const SENTENCE =
  'the ferry crossed to the island in the morning, the harbour office said, and it came back at night with letters for the mayor.';

/** The sentences of a paragraph, of which no other paragraph has the first. */
const paragraph = (at: number): string =>
  `On day ${at} ${SENTENCE} ${`Later ${SENTENCE} `.repeat(3).trim()}`;

const PARAGRAPHS = 1_100;

/** Some 100,000 words, parted as a file has them. */
const BOOK = [
  'The book of the ferry',
  ...Array.from({ length: PARAGRAPHS }, (_, at) => paragraph(at)),
];

/** Remembers what is there at the moment that the first of a text comes into the page. */
async function watchFirst(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const seen = window as unknown as { first?: FirstShown };
    new MutationObserver(() => {
      const text = document.querySelector('#text');
      const slices = text?.querySelectorAll('.text-slice') ?? [];
      if (seen.first || slices.length === 0) return;
      seen.first = {
        busy: text!.getAttribute('aria-busy'),
        slices: slices.length,
        words: slices[0]!.textContent,
      };
    }).observe(document, { childList: true, subtree: true });
  });
}

const firstShown = (page: Page): Promise<FirstShown | undefined> =>
  page.evaluate(() => (window as unknown as { first?: FirstShown }).first);

async function bring(page: Page, name: string, text: string): Promise<void> {
  await open(page, 'open/');
  await page
    .getByLabel('Text, Markdown, web pages or EPUB books')
    .setInputFiles([{ name, mimeType: '', buffer: Buffer.from(text) }]);
  await page.getByRole('button', { name: 'Keep and read' }).click({ timeout: 60_000 });
  await page.waitForURL(/\/read\//);
  await isWhole(page);
}

/** Waits until all of the text is there. */
async function isWhole(page: Page): Promise<void> {
  // Not by a locator: to look for one among 100,000 parts takes long by itself.
  await page.waitForFunction(
    () => Boolean(document.querySelector('#text:not([aria-busy]) > .text-slice')),
    undefined,
    { polling: 250 },
  );
}

/** The first paragraph that is not what it should be, by its number; -1 where all are. */
const firstWrong = (page: Page, expected: readonly string[]): Promise<number> =>
  page.locator('#text').evaluate((text, wanted) => {
    const found = [...text.querySelectorAll('p[id]')].map((one) =>
      one.textContent.replaceAll(/\s+/gu, ' ').trim(),
    );
    if (found.length !== wanted.length) return Math.min(found.length, wanted.length);
    return wanted.findIndex((words, at) => words !== found[at]);
  }, expected);

const topOf = (page: Page, id: string): Promise<number> =>
  page.locator(`#${id}`).evaluate((element) => element.getBoundingClientRect().top);

test('a book of 100,000 words begins to be read before all of it is there, and lacks none in the end', async ({
  page,
}) => {
  await watchFirst(page);
  await bring(page, 'book.txt', BOOK.join('\n\n'));
  const first = (await firstShown(page))!;
  expect(first.busy).toBe('true');
  expect(first.words).toContain('On day 0 the ferry');
  const slices = await page.locator('.text-slice').count();
  expect(first.slices).toBeLessThan(slices / 10);
  expect(await firstWrong(page, BOOK.slice(1))).toBe(-1);
});

test('a short text is there at once', async ({ page }) => {
  await open(page, 'open/');
  await page.getByLabel('The text, with or without its title').fill(BOOK.slice(0, 9).join('\n\n'));
  await page.getByRole('button', { name: 'Look at the text' }).click();
  await page.getByRole('button', { name: 'Keep and read' }).click();
  await expect(page.locator('#p-8')).toContainText('On day 7');
  await expect(page.locator('.text-slice')).toHaveCount(0);
  await expect(page.locator('#text')).not.toHaveAttribute('aria-busy');
});

test('a reader who left a long text in its middle reads on there, and so after a reload', async ({
  page,
}) => {
  await bring(page, 'book.txt', BOOK.join('\n\n'));
  const address = page.url();
  await expect(async () => {
    await page.keyboard.press('ArrowDown');
    await page.locator('#p-700').evaluate((element) => {
      scrollBy(0, element.getBoundingClientRect().top + 39);
      scrollBy(0, 1);
    });
    await expect
      .poll(() => page.evaluate(() => localStorage.getItem('lectern.reopening')), {
        timeout: 4_000,
      })
      .toContain('p-700');
  }).toPass();
  await open(page, '');
  await watchFirst(page);
  await page.goto(address);
  await isWhole(page);
  const height = page.viewportSize()!.height;
  const isAtTop = async (): Promise<void> => {
    await expect.poll(() => topOf(page, 'p-700')).toBeLessThan(height / 3);
    await expect.poll(() => topOf(page, 'p-700')).toBeGreaterThan(-height / 3);
  };
  await isAtTop();
  // It was not shown at its beginning first.
  expect((await firstShown(page))!.slices).toBeGreaterThan(50);
  await page.reload();
  await isWhole(page);
  await isAtTop();
  await page.keyboard.press('Home');
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
  await page.reload();
  await isWhole(page);
  expect(await page.evaluate(() => scrollY)).toBe(0);
});

test('a link to a paragraph far down in a long text leads there', async ({ page }) => {
  await bring(page, 'book.txt', BOOK.join('\n\n'));
  const address = page.url();
  await open(page, '');
  await page.goto(`${address}#p-900`);
  await isWhole(page);
  await expect(page.locator('#p-900')).toBeInViewport();
  await expect(page.locator('#p-900:target')).toContainText('On day 899');
});

test('a long text that is printed while it is still being drawn is printed whole', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const seen = window as unknown as { printed?: number };
    new MutationObserver(() => {
      if (seen.printed !== undefined || !document.querySelector('.text-slice')) return;
      dispatchEvent(new Event('beforeprint'));
      seen.printed = document.querySelectorAll('#text p[id]').length;
    }).observe(document, { childList: true, subtree: true });
  });
  await bring(page, 'book.txt', BOOK.join('\n\n'));
  const printed = await page.evaluate(() => (window as unknown as { printed: number }).printed);
  expect(printed).toBe(PARAGRAPHS);
  // What the worker made meanwhile is not drawn once more.
  expect(await firstWrong(page, BOOK.slice(1))).toBe(-1);
});

test('a long text is made and drawn where no worker can be had', async ({ page, watch }) => {
  watch.allow(/has failed|own-text-worker/);
  await page.route(/own-text-worker/, (route) => route.abort());
  await bring(page, 'book.txt', BOOK.join('\n\n'));
  expect(await firstWrong(page, BOOK.slice(1))).toBe(-1);
});

test('the notes of a long text are all there in their order, and an address leads to one far down', async ({
  page,
}) => {
  const count = 2_000;
  const notes = times(count, (at) => `${SENTENCE}[^${at}]\n\n[^${at}]: Note ${at}.\n\n`);
  await bring(page, 'notes.md', `# The notes\n\n${notes}`);
  const found = await page
    .locator('.notes')
    .evaluate((section) =>
      [...section.querySelectorAll('li')].map(
        ({ id, firstElementChild }) => `${id} ${firstElementChild!.textContent}`,
      ),
    );
  expect(found).toEqual(Array.from({ length: count }, (_, at) => `note-${at + 1} Note ${at}.`));
  const starts = await page
    .locator('.notes ol')
    .evaluateAll((lists) =>
      lists.map((list) => [(list as HTMLOListElement).start, list.firstElementChild!.id]),
    );
  expect(starts.length).toBeGreaterThan(2);
  expect(starts.filter(([start, id]) => id !== `note-${start}`)).toEqual([]);
  const address = page.url();
  await open(page, '');
  await page.goto(`${address}#note-1900`);
  await isWhole(page);
  await expect(page.locator('#note-1900')).toBeInViewport();
});

test('the glossary lists every mention in a long text once its list is opened, each with its place', async ({
  page,
}) => {
  const count = 1_200;
  const text = times(count, (at) => `On day ${at} Hizbullah left. ${SENTENCE}\n\n`);
  await bring(page, 'names.txt', `The title\n\n${text}`);
  await page.getByRole('link', { name: 'Glossary', exact: true }).first().click();
  await page.locator('#hizbullah .mentions > summary', { hasText: `${count}` }).click();
  const links = page.locator('#hizbullah .mentions a');
  await expect(links).toHaveCount(count);
  const places = await links.evaluateAll((all) =>
    all.map((link) => {
      const { search, textContent } = link as HTMLAnchorElement;
      return `${search.split('=')[0]} ${textContent.replaceAll(/\s+/gu, ' ')}`;
    }),
  );
  expect(places.filter((place, at) => !place.startsWith(`?text On day ${at} Hizbullah`))).toEqual(
    [],
  );
  const last = (await links.last().getAttribute('href'))!.split('#')[1]!;
  await links.last().click();
  await isWhole(page);
  await expect(page.locator(`#${last}`)).toBeInViewport();
});

test('a reading ruler that the reader uses is there in a text of their own too, short or long', async ({
  page,
}) => {
  await open(page, '');
  await page.evaluate(() => localStorage.setItem('lectern.settings', '{"focusAid":"ruler"}'));
  for (const paragraphs of [9, PARAGRAPHS]) {
    await open(page, 'open/');
    await page.getByLabel('Text, Markdown, web pages or EPUB books').setInputFiles([
      {
        name: 'a.txt',
        mimeType: '',
        buffer: Buffer.from(BOOK.slice(0, paragraphs).join('\n\n')),
      },
    ]);
    await page.getByRole('button', { name: 'Keep and read' }).click();
    await page.waitForURL(/\/read\//);
    await expect(page.locator('focus-aid .ruler')).toBeVisible();
  }
  await page.getByRole('group', { name: 'Reading ruler' }).getByText('Turn off').click();
  await expect(page.locator('focus-aid')).toHaveCount(0);
});

/** Texts that are made to be costly, by their names: a file, and the words that are to be read. */
const COSTLY: Readonly<Record<string, { file: string; text: string; words: string }>> = {
  'one paragraph of 90,000 words': costly(
    'one.txt',
    times(90_000, (at) => `word${at} `),
  ),
  '20,000 list items': {
    file: 'items.html',
    text: `<!doctype html><html lang="en"><title>x</title><article><h1>The list</h1><ul>${times(20_000, (at) => `<li>item ${at}`)}</ul></article>`,
    words: times(20_000, (at) => `item ${at} `),
  },
  '3,000 headings': {
    file: 'headings.md',
    text: `# The parts\n\n${times(3_000, (at) => `## Part ${at}\n\nLine ${at} of it.\n\n`)}`,
    words: times(3_000, (at) => `Part ${at} Line ${at} of it. `),
  },
  'Arabic with marks piled on its letters and signs of direction': costly(
    'arabic.txt',
    times(4_000, (at) => `\u202bعَ${'\u0651\u064b\u0327'.repeat(12)}بارة\u202c ${at} `),
  ),
};

function times(count: number, each: (at: number) => string): string {
  return Array.from({ length: count }, (_, at) => each(at)).join('');
}

function costly(file: string, words: string): (typeof COSTLY)[string] {
  return { file, text: `The title\n\n${words}`, words };
}

/** What of the words of the text is first lost or out of its order, by how many letters are before it. */
const firstLost = (page: Page, expected: string): Promise<number> =>
  page.evaluate((wanted) => {
    const text = document.querySelector('#text')!.cloneNode(true) as Element;
    for (const added of text.querySelectorAll('.way-back')) added.remove();
    const letters = (given: string): string => given.replaceAll(/\s+/gu, '');
    const [found, all] = [letters(text.textContent), letters(wanted)];
    if (found === all) return -1;
    for (let at = 0; ; at += 1) if (found[at] !== all[at]) return at;
  }, expected);

for (const [name, { file, text, words }] of Object.entries(COSTLY)) {
  test(`${name}: begun at once, whole in the end, no word lost or out of its order`, async ({
    page,
  }) => {
    await watchFirst(page);
    await bring(page, file, text);
    const first = (await firstShown(page))!;
    expect(first.busy).toBe('true');
    expect(first.slices).toBeLessThan(
      await page.evaluate(() => document.querySelectorAll('.text-slice').length),
    );
    expect(await firstLost(page, words)).toBe(-1);
  });
}
