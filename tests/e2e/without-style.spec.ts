import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { DIST } from './harness/built-pages.js';
import { open } from './harness/ready.js';
import { expect, test } from './harness/test.js';

test.use({ serviceWorkers: 'block' });
test.beforeEach(({ watch }) => watch.allow(/Service Worker registration blocked/));

/** What a reader of the page has before them: its words, and the controls by their names. */
async function shown(page: Page): Promise<{ text: string; controls: string[] }> {
  return {
    text: await page.locator('main').innerText(),
    controls: await page
      .locator('main')
      .locator('a[href], button, input, select, summary')
      .evaluateAll((all) =>
        all
          .filter((one) => one.checkVisibility({ visibilityProperty: true }))
          .map(
            (one) => `${one.localName} ${one.textContent.trim() || one.getAttribute('aria-label')}`,
          ),
      ),
  };
}

/** Lines of one text that are not met in another in the same order, without regard to spaces. */
function missing(text: string, within: string): string[] {
  const squeeze = (part: string): string => part.toLowerCase().replaceAll(/\s+/g, '');
  const rest = squeeze(within);
  let at = 0;
  return text.split('\n').filter((line) => {
    const found = rest.indexOf(squeeze(line), at);
    if (found < 0) return true;
    at = found + squeeze(line).length;
    return false;
  });
}

test('without style no word and no control is lost, and all stand in the same order', async ({
  page,
  pages,
}) => {
  test.slow();
  for (const path of pages) {
    await open(page, path);
    const styled = await shown(page);
    await page.evaluate(() => {
      for (const sheet of [...document.styleSheets]) sheet.disabled = true;
      document.adoptedStyleSheets = [];
    });
    const plain = await shown(page);
    expect.soft(missing(styled.text, plain.text), path).toEqual([]);
    const lost = styled.controls.filter((control) => !plain.controls.includes(control));
    expect.soft(lost, path).toEqual([]);
  }
  expect(missing('one\ntwo\nthree', 'one three two')).toEqual(['three']);
});

test('no word stands in a style sheet, where it would be lost with it', () => {
  const folder = join(DIST, 'assets');
  const sheets = readdirSync(folder).filter((file) => file.endsWith('.css'));
  expect(sheets.length).toBeGreaterThan(0);
  for (const file of sheets) {
    const texts =
      readFileSync(join(folder, file), 'utf8').match(/content:\s*(["'])[^"']*\1/g) ?? [];
    expect(texts.filter((text) => /\p{L}{2}/u.test(text.slice('content:'.length)))).toEqual([]);
  }
});
