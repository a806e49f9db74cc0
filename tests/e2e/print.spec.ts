import { definitionsOf } from '../../src/model/definition.js';
import { open } from './harness/ready.js';
import { remember } from './harness/remember.js';
import { readSite } from './harness/site.js';
import { expect, test } from './harness/test.js';

test.use({ serviceWorkers: 'block' });
test.beforeEach(({ watch }) => watch.allow(/Service Worker registration blocked/));

test('a printed article ends with a note on each name, under the letter at its first mention', async ({
  page,
}) => {
  const { articles } = await readSite();
  const article = articles.find(({ slug }) => slug === 'aleppo-ceasefire')!;
  const definitions = definitionsOf(article);
  // An interface in another language than the article's: the notes are the article's.
  await open(page, `ar/${article.slug}/`);
  const named = await page
    .locator('main .term[data-entry]')
    .evaluateAll((terms) => terms.map((term) => (term as HTMLElement).dataset['entry']!));
  const entries = [...new Set(named)];
  expect(entries.length).toBeGreaterThan(20);

  // The browser itself prints; what it then finds on the page is noted.
  await page.evaluate(() => {
    new MutationObserver(() => {
      const all = (selector: string) =>
        [...document.querySelectorAll(selector)].map(({ textContent }) => textContent);
      const signs = [...document.querySelectorAll<HTMLElement>('.term[data-note]')];
      if (signs.length === 0) return;
      Object.assign(window, {
        printed: {
          notes: all('print-notes dl > div'),
          letters: all('.print-notes-sign'),
          signs: signs.map(({ dataset }) => [dataset['note'], dataset['entry']]),
          language: document.querySelector('print-notes dl')!.closest<HTMLElement>('[lang]')!.lang,
        },
      });
    }).observe(document.querySelector('print-notes')!, { childList: true, subtree: true });
  });
  const pdf = await page.pdf();
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  const { notes, letters, signs, language } = await page.evaluate(
    () =>
      (
        window as unknown as {
          printed: { notes: string[]; letters: string[]; signs: string[][]; language: string };
        }
      ).printed,
  );
  expect(notes).toHaveLength(entries.length);
  expect(language).toBe(article.language);
  for (const [index, entry] of entries.entries()) {
    expect(notes[index]).toContain(definitions[entry]!.name);
    expect(notes[index]).toContain(definitions[entry]!.definition);
    expect(signs[index]).toEqual([letters[index], entry]);
  }
  // On the screen again nothing of it is left.
  await expect(page.locator('print-notes > *, .term[data-note]')).toHaveCount(0);
});

test('paper has the text and its sources, and no control, whatever the reader has open', async ({
  page,
  context,
  pages,
}) => {
  await remember(context, { theme: 'black', focusAid: 'ruler', shortcuts: 'on' });
  for (const path of pages.filter((one) => one.startsWith('aleppo-ceasefire/'))) {
    await open(page, path);
    await page.emulateMedia({ media: 'print' });
    const controls = page.locator('button, input, select, textarea, nav, [role=dialog]');
    await expect(controls.filter({ visible: true }), path).toHaveCount(0);
    await expect(page.locator('h1'), path).toBeVisible();
    const colours = await page
      .locator('h1, .prose p')
      .filter({ visible: true })
      .evaluateAll((all) => all.map((element) => getComputedStyle(element).color));
    expect(colours.length, path).toBeGreaterThan(3);
    for (const colour of new Set(colours)) expect(colour, path).toMatch(/^rgb\((0|51), /);
    await page.emulateMedia({ media: 'screen' });
  }
  await open(page, 'aleppo-ceasefire/');
  await page.emulateMedia({ media: 'print' });
  const sources = page.locator('.article-sources');
  await expect(sources.getByRole('link').first()).toBeVisible();
  const shown = await sources
    .locator('a[href^=http]')
    .first()
    .evaluate((link) => getComputedStyle(link, '::after').content);
  expect(shown).toContain('https://');
});

test('a description that opens on request is printed open', async ({ page }) => {
  await open(page, 'readable-text/');
  const words = page.locator('.figure-description p').first();
  await expect(words).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(words).toBeVisible();
});
