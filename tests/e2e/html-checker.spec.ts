import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { targetLocales } from '../../src/languages/generated/locale-codes.js';
import { notAdjudicated } from './harness/adjudicated.js';
import { builtPages, NOT_FOUND_PAGES } from './harness/built-pages.js';
import { hasJava, runNu } from './harness/nu.js';
import { open } from './harness/ready.js';
import { expect, test } from './harness/test.js';

test.use({ serviceWorkers: 'block' });
test.beforeEach(({ watch }) => watch.allow(/Service Worker registration blocked/));

/** Pages on which scripts draw most; looked at as they are then, too. */
const DRAWN = ['', 'settings/', 'aleppo-ceasefire/', 'aleppo-ceasefire/glossary/', 'ar/settings/'];

test('every page is sound HTML, as it is built and as scripts have drawn it', async ({
  page,
  server,
}) => {
  test.skip(!hasJava(), 'NOT RUN: the Nu HTML Checker needs Java, which is not here.');
  test.setTimeout(240_000);
  const folder = mkdtempSync(join(tmpdir(), 'lectern-html-'));
  try {
    const broken = join(folder, 'broken.html');
    writeFileSync(broken, '<!doctype html><title>Broken</title><p><div></p><img src=a>');
    const drawn: string[] = [];
    for (const path of DRAWN) {
      await open(page, path);
      if (path.endsWith('ceasefire/')) {
        await page.locator('header .settings-link').click();
        await expect(page.locator('type-settings').getByRole('radio').first()).toBeVisible();
      }
      const file = join(folder, `${path.replaceAll('/', '-')}drawn.html`);
      writeFileSync(file, await page.content());
      drawn.push(file);
    }
    const built = [...builtPages(), ...targetLocales.flatMap(builtPages), ...NOT_FOUND_PAGES];
    const said = await runNu([...built.map((path) => server.url + path), ...drawn, broken]);
    const control = said.filter((line) => line.includes('broken.html'));
    expect(control.length).toBeGreaterThan(1);
    const rest = said.filter((line) => !line.includes('broken.html'));
    expect(notAdjudicated('nu', rest, test.info())).toEqual([]);
    // Else it may have read nothing.
    expect(rest.length).toBeGreaterThan(0);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
