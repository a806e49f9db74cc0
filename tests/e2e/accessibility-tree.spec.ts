import type { Locator, Page } from '@playwright/test';
import { open } from './harness/ready.js';
import { expect, test } from './harness/test.js';

test.use({ serviceWorkers: 'block' });
test.beforeEach(({ watch }) => watch.allow(/Service Worker registration blocked/));

/** Something a screen reader finds; the transcript of it is accessibility-tree/NAME.yml. */
interface Part {
  name: string;
  /** What a reader meets, for the test's title. */
  what: string;
  path: string;
  /** What a reader does first. */
  arrange?: (page: Page) => Promise<void>;
  /** The page's whole body where it is not given. */
  part?: (page: Page) => Locator;
}

/**
 * The rest of a long list is like its beginning, and a text has sections enough in its first.
 * What tests and packages make of `/about/` changes with them.
 */
const LEFT_OUT = [
  'main :is(ol, ul, dl, tbody) > :nth-child(n + 4)',
  'main .prose > section:nth-of-type(n + 2)',
  '.checks',
  'ul[lang=en]',
].join(', ');

/**
 * What a screen reader is told of a part, a line for each node: its role, its name and its state.
 * Where links lead is left out: links.spec.ts follows them.
 */
async function transcriptOf(part: Locator): Promise<string> {
  await expect(part).toBeAttached();
  await part.page().evaluate((selector) => {
    for (const element of document.querySelectorAll(selector)) element.remove();
  }, LEFT_OUT);
  const tree = await part.ariaSnapshot();
  const lines = tree.split('\n').filter((line) => !/^\s*- \/url:/.test(line));
  // A link whose address was its only child has none any more.
  return `${lines.map((line, at) => withoutIdleColon(line, lines[at + 1])).join('\n')}\n`;
}

const depthOf = (line: string): number => line.search(/\S/);

function withoutIdleColon(line: string, next = ''): string {
  return line.endsWith(':') && depthOf(next) <= depthOf(line) ? line.slice(0, -1) : line;
}

const main = (page: Page): Locator => page.locator('main');

const ARTICLE = 'aleppo-ceasefire/';

const PARTS: readonly Part[] = [
  { name: 'library', what: 'the library', path: '' },
  { name: 'article', what: 'an article', path: ARTICLE },
  {
    name: 'take-along',
    what: 'the ways of taking a text along',
    path: ARTICLE,
    arrange: (page) => page.getByText('Take this text with you').click(),
    part: (page) => page.locator('.take-along'),
  },
  {
    name: 'definition',
    what: 'the definition of a name in the text',
    path: ARTICLE,
    arrange: (page) => page.locator('main .prose a.term[href]').first().press('Enter'),
    part: (page) => page.getByRole('dialog'),
  },
  {
    name: 'settings',
    what: 'the settings beside the text',
    path: ARTICLE,
    arrange: async (page) => {
      await page.locator('.settings-link').press('Enter');
      await expect(page.locator('type-settings').getByRole('radio').first()).toBeVisible();
    },
    part: (page) => page.locator('type-settings'),
  },
  { name: 'summary', what: 'the summary', path: `${ARTICLE}summary/`, part: main },
  {
    name: 'glossary-entry',
    what: 'an entry of the glossary',
    path: `${ARTICLE}glossary/`,
    part: (page) => page.locator('section.entry').first(),
  },
  { name: 'timeline', what: 'the timeline', path: `${ARTICLE}timeline/`, part: main },
  { name: 'voices', what: 'the voices', path: `${ARTICLE}voices/`, part: main },
  { name: 'about', what: 'the page about the reader', path: 'about/', part: main },
  { name: 'open', what: 'the page to open a text of their own', path: 'open/', part: main },
  {
    name: 'marks',
    what: 'the page of their marks, with none',
    path: 'marks/',
    arrange: (page) => expect(page.getByText('You have no marks yet.')).toBeVisible(),
    part: main,
  },
  { name: 'not-found', what: 'the page for addresses without one', path: '404.html', part: main },
  { name: 'library-ar', what: 'the library in Arabic', path: 'ar/' },
  { name: 'article-ar', what: 'an article, and Arabic around it', path: `ar/${ARTICLE}` },
  { name: 'summary-ar', what: 'a summary in Arabic', path: `ar/${ARTICLE}summary/`, part: main },
];

for (const { name, what, path, arrange, part } of PARTS) {
  test(`a screen reader finds ${what} as the transcript has it`, async ({ page }) => {
    await open(page, path);
    await arrange?.(page);
    const found = part?.(page) ?? page.locator('body');
    expect(await transcriptOf(found)).toMatchSnapshot(`${name}.yml`);
  });
}

test('a reader’s own text has the tree of an article', async ({ page }) => {
  await open(page, 'open/');
  await page
    .getByLabel('The text, with or without its title')
    .fill('The ferry\n\nAfter nine years it runs again.\n\n“It is good,” said the mayor.');
  await page.getByRole('button', { name: 'Look at the text' }).click();
  await page.getByRole('button', { name: 'Keep and read' }).click();
  await expect(page.getByRole('button', { name: 'Mark passages' })).toBeVisible();
  expect(await transcriptOf(main(page))).toMatchSnapshot('own-text.yml');
});

test('a heading that only looks like one, and a field without its name, would be found', async ({
  page,
}) => {
  await open(page, 'open/');
  const sound = await transcriptOf(main(page));
  await page.locator('h1').evaluate((heading) => {
    const copy = document.createElement('p');
    copy.append(...heading.childNodes);
    heading.replaceWith(copy);
  });
  const flat = await transcriptOf(main(page));
  expect(flat).not.toBe(sound);
  await page
    .locator('main label')
    .first()
    .evaluate((label) => {
      label.remove();
    });
  expect(await transcriptOf(main(page))).not.toBe(flat);
});
