import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { REOPENING_KEY } from '../../src/settings/stored.js';
import type { Bench, Row } from './bench.js';
import { serveBenchSite, type BenchSite } from './bench-site.js';
import { judge } from './goal.js';
import { LARGE_TEXTS, type LargeText } from './large-texts.js';
import { startBrowser } from './phone.js';
import { longestTask, watchTasks } from './task-times.js';

/** A task that takes longer can be felt: W3C Long Tasks, and the RAIL model's limit for a response. */
const MOST_MS = 50;

/** A text that is not read by then is given up. */
const LIMIT_MS = 300_000;

/** What is still being done once a text is there is counted too, for so many ms. */
const AFTER_MS = 1_000;

/** `LARGE=marks npm run bench -- own-text` measures those texts alone whose name holds it. */
const chosen = process.env['LARGE'] ?? '';

/** How long a page is blocked while a large or hostile text is brought in, kept, read and left halfway. */
export const ownTextBench: Bench = {
  name: 'own-text',
  promise:
    'A text of 1 MB, whatever is in it, never blocks the page: its longest task, in time of the processor.',
  async run() {
    const site = await serveBenchSite();
    const browser = await startBrowser();
    try {
      const rows = [];
      for (const text of LARGE_TEXTS.filter(({ name }) => name.includes(chosen)))
        rows.push(...(await measure(browser, site, text)));
      return rows;
    } finally {
      await browser.close();
      await site.stop();
    }
  },
};

/** Runs in the page. */
function isWhole(): boolean {
  const text = document.querySelector('#text:not([aria-busy])');
  return Boolean(text?.querySelector('p, li, h2, td, hr'));
}

/** Runs in the page. */
function isLongerThanTwoWindows(): boolean {
  return document.body.scrollHeight > 2 * innerHeight;
}

/** Reads in the middle of the text until the device has kept the place. */
async function readOn(page: Page): Promise<void> {
  await page.mouse.move(300, 300);
  await page.mouse.wheel(0, await page.evaluate(() => document.body.scrollHeight / 2));
  await page.waitForFunction((key) => localStorage.getItem(key) !== null, REOPENING_KEY, {
    polling: 250,
  });
}

/** Opens the text again, where it was left: further down. */
async function openAgain(page: Page): Promise<void> {
  await page.reload();
  await page.waitForFunction(isWhole, undefined, { polling: 250 });
  await page.waitForFunction(() => scrollY > 0, undefined, { polling: 250 });
}

async function measure(browser: Browser, site: BenchSite, large: LargeText): Promise<Row[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'lectern-large-'));
  // By its path: to hand its bytes over would block the page by itself.
  const file = path.join(folder, large.file);
  await writeFile(file, large.text());
  const context = await browser.newContext();
  const page = await context.newPage();
  page.setDefaultTimeout(LIMIT_MS);
  const rows: Row[] = [];
  const row = async (step: string): Promise<void> => {
    await page.waitForTimeout(AFTER_MS);
    const measured = await longestTask(browser);
    rows.push(judge({ what: `${large.name}, ${step}, ms`, measured, most: MOST_MS }));
    console.log(`${large.name}, ${step}: ${Math.round(measured)} ms`);
  };
  try {
    await page.goto(site.at('open/'));
    const input = page.locator('open-text input[type=file]');
    await input.waitFor({ state: 'attached' });
    await watchTasks(browser, page);
    await input.setInputFiles(file);
    const keep = page.locator('.open-review button.primary');
    const refused = page.locator('open-text .problem');
    await keep.or(refused).first().waitFor();
    if (await refused.isVisible()) {
      const [why = ''] = (await refused.innerText()).split('.');
      await row(`refused: ${why}`);
      return rows;
    }
    await row('brought in');
    await watchTasks(browser, page);
    await keep.click();
    await page.waitForURL(/\/read\//);
    // Seldom, and not by a locator: to look for one among 100,000 parts takes long by itself.
    await page.waitForFunction(isWhole, undefined, { polling: 250 });
    await row('kept and read');
    if (!(await page.evaluate(isLongerThanTwoWindows))) return rows;
    await watchTasks(browser, page);
    await readOn(page);
    await row('read on and left');
    await watchTasks(browser, page);
    await openAgain(page);
    await row('opened again');
  } catch (problem) {
    const [why = ''] = (problem as Error).message.split('\n');
    rows.push(
      judge({ what: `${large.name}, not done: ${why}`, measured: LIMIT_MS, most: MOST_MS }),
    );
    await longestTask(browser).catch(() => 0);
  } finally {
    await context.close();
    await rm(folder, { recursive: true });
  }
  return rows;
}
