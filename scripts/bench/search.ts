import type { Browser, Page } from '@playwright/test';
import type { Bench, Row } from './bench.js';
import { serveBenchSite, type BenchSite } from './bench-site.js';
import { compared, judge } from './goal.js';
import { median } from './median.js';
import { startBrowser } from './phone.js';
import { fillLibrary, searchQueries } from './search-library.js';
import { allTasks, watchTasks } from './task-times.js';
import { isReady, timeSearch, watchSearchesOf, type TimedSearch } from './time-search.js';

const TEXTS = 10_000;
/** How many times slower than this machine's a phone's processor is. */
const SLOWER = 4;
const ROUNDS = 7;
/** Of the slower processor, from the last letter until the first results are drawn. */
const MOST_MS = 100;

/** How long a search takes in a large library of the reader's own texts. */
export const searchBench: Bench = {
  name: 'search',
  promise: `In a library of ${TEXTS.toLocaleString('en')} texts, what is found shows within 100 ms.`,
  async run() {
    const site = await serveBenchSite();
    const browser = await startBrowser();
    try {
      return await measure(browser, site);
    } finally {
      await browser.close();
      await site.stop();
    }
  },
};

async function measure(browser: Browser, site: BenchSite): Promise<Row[]> {
  const context = await browser.newContext({ locale: 'en-GB', serviceWorkers: 'block' });
  await watchSearchesOf(context);
  const page = await context.newPage();
  await page.goto(site.at(''));
  await page.locator('#library-words').waitFor();
  await fillLibrary(page, TEXTS);
  const queries = searchQueries();
  const searched = (words: string): string => `${site.at('')}?q=${encodeURIComponent(words)}`;

  await page.goto(searched(queries[0]!));
  const begun = performance.now();
  await isReady(page);
  const rows = [
    compared(
      'all texts read for the first time, in the worker, not slowed: ms',
      performance.now() - begun,
    ),
    compared('index as it is kept: MB', (await indexBytes(page)) / 1024 / 1024),
  ];

  await page.goto(searched(queries[1]!));
  await page.locator('.found').first().waitFor();
  const cold = await page.evaluate(() => performance.now());
  rows.push(compared('a search by its address, from opening the page, not slowed: ms', cold));
  await isReady(page);
  for (const query of queries) rows.push(await rowOf(browser, page, query));
  return rows;
}

/**
 * What the page and its worker take of the processor, as many times over as the processor is slower:
 * Chromium's throttle slows pages and no workers, and a clock tells what else the machine does too.
 */
async function rowOf(browser: Browser, page: Page, query: string): Promise<Row> {
  const rounds: (TimedSearch & { processor: number })[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    await watchTasks(browser, page);
    const search = await timeSearch(page, query);
    rounds.push({ ...search, processor: await allTasks(browser) });
  }
  const measured = SLOWER * median(rounds.map(({ processor }) => processor));
  const what = `“${query}”, found ${rounds[0]!.found} times: ms`;
  const clock = Math.round(median(rounds.map(({ time }) => time)));
  return { ...judge({ what, measured, most: MOST_MS }), 'clock, not slowed': clock };
}

/** Bytes of the index of own texts. */
function indexBytes(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const cache = await caches.open('lectern-search-1');
    const files = await cache.matchAll();
    const sizes = await Promise.all(files.map(async (file) => (await file.blob()).size));
    return sizes.reduce((sum, size) => sum + size, 0);
  });
}
