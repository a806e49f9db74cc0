import { LANGUAGES } from '../../src/languages/language.js';
import { builtPages, NOT_FOUND_PAGES } from './harness/built-pages.js';
import { expect, test } from './harness/test.js';

test.use({ javaScriptEnabled: false });

/** What the test reads from a page. */
interface Facts {
  url: string;
  title: string;
  lang: string;
  headings: number;
  ids: string[];
  /** Links to files that are no pages. */
  documents: string[];
  links: string[];
  files: string[];
}

test('every link and fragment of every page leads somewhere', async ({ page }) => {
  const facts: Facts[] = [];
  for (const path of [...LANGUAGES.flatMap((tag) => builtPages(tag)), ...NOT_FOUND_PAGES]) {
    await page.goto(`./${path}`);
    facts.push(
      await page.evaluate(() => ({
        url: location.href.replace(/#.*$/, ''),
        title: document.title,
        lang: document.documentElement.lang,
        headings: document.querySelectorAll('h1').length,
        ids: [...document.querySelectorAll('[id]')].map(({ id }) => id),
        documents: [...document.querySelectorAll<HTMLAnchorElement>('a[href$=".txt"]')].map(
          ({ href }) => href,
        ),
        links: [...document.querySelectorAll<HTMLAnchorElement>('a[href]:not([href$=".txt"])')].map(
          ({ href }) => href,
        ),
        files: [
          ...[...document.querySelectorAll<HTMLLinkElement>('link[href]')].map(({ href }) => href),
          ...[...document.querySelectorAll<HTMLScriptElement>('script[src]')].map(({ src }) => src),
          ...[...document.querySelectorAll<HTMLImageElement>('img[src]')].map(({ src }) => src),
        ],
      })),
    );
  }

  await test.step('titles and ids are unique, every page has a language and one main heading', () => {
    // An article's own page is called as it is in every language of the interface.
    const titles = facts.map(({ title, lang }) => `${lang}: ${title}`);
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
    for (const { url, title, lang, headings, ids } of facts) {
      expect(
        ids.filter((id, index) => ids.indexOf(id) !== index),
        url,
      ).toEqual([]);
      expect.soft(title.trim(), url).not.toBe('');
      expect.soft(lang, url).toMatch(/^[a-z]{2,3}\b/);
      expect.soft(headings, url).toBe(1);
    }
  });

  await test.step('internal links', () => {
    const origin = new URL(facts[0]!.url).origin;
    const idsOf = new Map(facts.map(({ url, ids }) => [url, new Set(ids)]));
    const broken = facts.flatMap(({ url, links }) =>
      links
        .filter((href) => new URL(href).origin === origin)
        .filter((href) => {
          const { hash } = new URL(href);
          const ids = idsOf.get(href.slice(0, href.length - hash.length));
          return !ids || (hash !== '' && !ids.has(decodeURIComponent(hash.slice(1))));
        })
        .map((href) => `${url} → ${href}`),
    );
    expect(broken).toEqual([]);
  });

  await test.step('external links are absolute web addresses', () => {
    const schemes = facts.flatMap(({ links }) => links.map((href) => new URL(href).protocol));
    expect([...new Set(schemes)].filter((it) => !['http:', 'https:'].includes(it))).toEqual([]);
  });

  await test.step('files', async () => {
    const files = [...new Set(facts.flatMap((page) => [...page.files, ...page.documents]))];
    expect(files.length).toBeGreaterThan(3);
    for (const file of files) {
      const response = await page.request.get(file);
      expect.soft(response.status(), file).toBe(200);
    }
  });
});

test('an address without a page says so, and leads back to the library', async ({
  page,
  watch,
}) => {
  watch.allow(/status of 404/);
  const response = await page.goto('./no/such/page/');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: 'library' }).click();
  await expect(page).toHaveURL((url) => url.pathname === '/');
});

test('one among the pages in Arabic says so in Arabic, and leads back to the library in Arabic', async ({
  page,
  watch,
}) => {
  watch.allow(/status of 404/);
  const response = await page.goto('./ar/no/such/page/');
  expect(response?.status()).toBe(404);
  await expect(page.locator('html')).toHaveAttribute('lang', 'ar');
  await expect(page.locator('h1')).toHaveText(/\p{Script=Arabic}/u);
  await page.locator('main a').click();
  await expect(page).toHaveURL((url) => url.pathname === '/ar/');
});
