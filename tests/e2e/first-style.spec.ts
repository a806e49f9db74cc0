/**
 * The first paint waits for no style sheet: what a page needs for it stands in the page. That must
 * not show: what is drawn by it is what is drawn in the end.
 */
import type { Page, Route } from '@playwright/test';
import { addNames, firstStyle, namesIn } from '../../src/compile/first-style.js';
import { firstStyles, STYLE_HASH_PLACE } from '../../src/compile/inline-first-style.js';
import { inlineHash } from '../../src/compile/inline-hash.js';
import { builtPages, NOT_FOUND } from './harness/built-pages.js';
import { expect, test } from './harness/test.js';

test.use({ serviceWorkers: 'block' });
test.beforeEach(({ watch }) => watch.allow(/Service Worker registration blocked/));

/** Everything in the page that takes room, where it stands, and in which type and colours. */
function drawn(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('body *')].map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      const { color, backgroundColor, font, display } = getComputedStyle(element);
      const shown =
        width > 0 && height > 0 ? [x, y, width, height, color, backgroundColor, font] : [];
      return [element.localName, element.className, display, ...shown].join(' ');
    }),
  );
}

/** Has what is off the screen laid out, as `src/entries/lay-out-whole.ts` does: else chance would tell how much is. */
async function layOutWhole(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const section of document.querySelectorAll('.prose > section')) {
      section.toggleAttribute('data-laid-out', true);
    }
  });
}

/** Holds back every answer for a kind of file, until it is let go. */
async function holdBack(page: Page, files: string): Promise<() => Promise<void>> {
  const held: Route[] = [];
  await page.route(files, (route) => void held.push(route));
  return async () => {
    await Promise.all(held.map((route) => route.continue()));
    await page.unroute(files);
  };
}

const everyPage = [...builtPages(), ...builtPages('ar'), NOT_FOUND];

for (const width of [360, 1280]) {
  test(`at ${width} pixels every page is drawn in full before its style sheet has come`, async ({
    page,
  }) => {
    test.slow();
    await page.setViewportSize({ width, height: 800 });
    // Whether a typeface has come by now is chance; the text is drawn without it in any case.
    await holdBack(page, '**/*.woff2');
    for (const path of everyPage) {
      const letScripts = await holdBack(page, '**/*.js');
      const letStyle = await holdBack(page, '**/*.css');
      await page.goto(`./${path}`, { waitUntil: 'commit' });
      await page.waitForFunction(() => document.readyState !== 'loading');
      await layOutWhole(page);
      const first = await drawn(page);
      // As the scripts do, which are still held back, since they add to the page.
      await page.evaluate(() => {
        for (const link of document.querySelectorAll('link')) {
          if (link.rel === 'stylesheet') link.media = 'all';
        }
      });
      await letStyle();
      await page.waitForFunction(() =>
        [...document.styleSheets].some(({ href }) => href?.endsWith('.css')),
      );
      expect.soft(await drawn(page), path).toEqual(first);
      await letScripts();
    }
  });
}

test('no progress is shown of a text that nobody has begun to read', async ({ page }) => {
  const bar = (): Promise<string> =>
    page.evaluate(() => {
      const { content, inlineSize } = getComputedStyle(document.querySelector('main')!, '::before');
      return content === 'none' ? 'no bar' : inlineSize;
    });
  const letStyle = await holdBack(page, '**/*.css');
  await page.goto('./aleppo-ceasefire/', { waitUntil: 'commit' });
  await page.waitForFunction(() => document.readyState !== 'loading');
  expect(await bar()).toBe('no bar');
  await letStyle();
  await expect.poll(bar).toBe('0px');
});

test('the style of a text comes with the text, and leaves nothing in it', async ({ page }) => {
  await holdBack(page, '**/*.js');
  await page.goto('./aleppo-ceasefire/', { waitUntil: 'commit' });
  await page.waitForFunction(() => document.readyState !== 'loading');
  const styles = page.locator('head > style');
  await expect(styles).toHaveCount(2);
  const [first, ofText] = await styles.evaluateAll((all) =>
    all.map(({ textContent }) => textContent),
  );
  expect(first).toContain('.article-header');
  expect(first).not.toContain('.prose');
  expect(ofText).toContain('.prose');
  expect(ofText).not.toContain('.article-header');
  await expect(page.locator('#text')).toBeVisible();
  await expect(page.locator('article template, article script')).toHaveCount(0);
});

test('a style sheet that never comes leaves a page that does what it does', async ({
  page,
  watch,
}) => {
  watch.allow(/Failed to load resource/);
  await page.route('**/*.css', (route) => route.abort());
  await page.goto('./');
  await page.locator('.settings-link').click();
  await expect(page.getByRole('button', { name: 'Larger type', exact: true })).toBeVisible();
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the whole style sheet holds at once', async ({ page }) => {
    await page.goto('./');
    const media = () => [...document.styleSheets].map(({ href, media }) => href && media.mediaText);
    expect(await page.evaluate(media)).toContain('');
  });
});

/** What of a style sheet stays for a page. */
function firstOf(css: string, html: string): string {
  const names = new Set<string>();
  addNames(html, namesIn(css), names);
  return firstStyle(css, names);
}

const PAGE =
  '<html lang="en"><body><main id="main" class="prose wide" aria-label="a > b nav" embedded><a href="/">x</a></main>';

test('the style that stands in a page is of what the page has, by element, class, id and attribute', () => {
  for (const rule of [
    'main{a:b}',
    '.wide{a:b}',
    '#main{a:b}',
    '[href]{a:b}',
    '[embedded]{a:b}',
    'main > a{a:b}',
  ]) {
    expect(firstOf(rule, PAGE), rule).toBe(rule);
  }
  for (const rule of ['nav{a:b}', '.narrow{a:b}', '#other{a:b}', '[role]{a:b}', '.prose p{a:b}']) {
    expect(firstOf(rule, PAGE), rule).toBe('');
  }
});

test('the style that stands in a page keeps of several selectors those that can be met', () => {
  expect(firstOf('nav,.wide,.prose p{a:b}', PAGE)).toBe('.wide{a:b}');
});

test('the style that stands in a page keeps what may be met, where a function in the selector says by what', () => {
  for (const rule of [
    'main:not(.narrow){a:b}',
    'main:is(nav,:where(.prose)){a:b}',
    'main:has(> a){a:b}',
    'a[href^="(.narrow"]:hover::before{a:b}',
    ':root:lang(ar) .wide{a:b}',
    ':nth-child(2n of nav){a:b}',
  ]) {
    expect(firstOf(rule, PAGE), rule).toBe(rule);
  }
  for (const rule of [
    'main:is(nav,.narrow){a:b}',
    'main:has(> .narrow){a:b}',
    ':where(nav) a{a:b}',
  ]) {
    expect(firstOf(rule, PAGE), rule).toBe('');
  }
});

test('the style that stands in a page keeps what holds once the reader’s settings are on the page', () => {
  for (const rule of ['[data-theme=dark] .wide{a:b}', '.wide[hidden]{a:b}']) {
    expect(firstOf(rule, PAGE), rule).toBe(rule);
  }
});

test('the style that stands in a page keeps conditions that hold something, and only those', () => {
  const css = '@media (width>40rem){main{a:b}nav{a:b}}@supports (a:b){@media screen{nav{a:b}}}';
  expect(firstOf(css, PAGE)).toBe('@media (width>40rem){main{a:b}}');
});

test('the style that stands in a page leaves typefaces, movements and print to the whole sheet', () => {
  const css =
    '@font-face{font-family:a;src:url(a.woff2)}@keyframes a{from{b:c}}@media print{main{a:b}}' +
    '@media screen and (prefers-reduced-motion:no-preference){main{animation:a}}';
  expect(firstOf(css, PAGE)).toBe('');
});

const SHEET = 'h1{a:b}p{a:b}table{a:b}nav{a:b}';
const HEAD = `<meta content="style-src '${STYLE_HASH_PLACE}'"><link rel="stylesheet" href="assets/all.css">`;
const TEXT = '<div class="prose" id="text"><p>x</p></div>';

/** The styles that stand in a page, in their order; those that its policy names. */
function stylesIn(html: string): string[] {
  const styles = [...html.matchAll(/<style>([^<]*)<\/style>/g)].map(([, css]) => css!);
  const policy = `style-src ${styles.map((css) => `'${inlineHash(css)}'`).join(' ')}`;
  expect(html).toContain(`<meta content="${policy}">`);
  return styles;
}

test('what a page needs before its text stands in its head, and the rest before the text', () => {
  const styles = firstStyles(SHEET, 'assets/faces.css', 'hold()');
  const html = `${HEAD}<h1>x</h1>${TEXT}<table></table>`;
  const made = styles.put(html, styles.see('article', html));
  expect(stylesIn(made)).toEqual(['h1{a:b}', 'p{a:b}table{a:b}']);
  expect(made).toContain(
    `<h1>x</h1><template><style>p{a:b}table{a:b}</style></template><script>hold()</script>${TEXT}`,
  );
  expect(styles.hashes()).toEqual(['h1{a:b}', 'p{a:b}table{a:b}'].map(inlineHash).sort());
});

test('a page that is no text has all of its style in its head', () => {
  const styles = firstStyles(SHEET, 'assets/faces.css', 'hold()');
  const html = `${HEAD}<h1>x</h1><table></table>`;
  const made = styles.put(html, styles.see('library', html));
  expect(stylesIn(made)).toEqual(['h1{a:b}table{a:b}']);
  expect(made).not.toContain('hold()');
});

test('a page is given the style that another of its kind needs, in either part', () => {
  const plain = `${HEAD}<p>x</p>${TEXT}`;
  const others = {
    'more before the text': [`${HEAD}<nav></nav><p>x</p>${TEXT}`, ['p{a:b}nav{a:b}']],
    'more in the text': [`${HEAD}<p>x</p>${TEXT}<table></table>`, ['p{a:b}', 'table{a:b}']],
    'what was in the text alone before it': [`${HEAD}<table></table>${TEXT}`, ['p{a:b}table{a:b}']],
  } as const;
  for (const [what, [other, expected]] of Object.entries(others)) {
    const styles = firstStyles(SHEET, 'assets/faces.css', 'hold()');
    const early = styles.see('article', plain);
    const made = styles.put(plain, early);
    const late = styles.see('article', other);
    expect(stylesIn(styles.replace(made, early, late)), what).toEqual(expected);
  }
});

test('a page stays as it is where another of its kind needs no more', () => {
  const styles = firstStyles(SHEET, 'assets/faces.css', 'hold()');
  const html = `${HEAD}<h1>x</h1>${TEXT}`;
  expect(styles.see('article', html)).toBe(styles.see('article', html));
});

test('the style of a part leaves out what an earlier part has', () => {
  const all = new Set(['main', 'p', 'a']);
  expect(firstStyle('main{a:b}main p,main a{a:b}', all, new Set(['main', 'a']))).toBe(
    'main p{a:b}',
  );
});
