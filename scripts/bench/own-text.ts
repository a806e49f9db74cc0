import type { Browser, Page } from '@playwright/test';
import type { Bench, Row } from './bench.js';
import { serveBenchSite, type BenchSite } from './bench-site.js';
import { judge } from './goal.js';
import { LARGE_TEXTS, type LargeText } from './large-texts.js';
import { startBrowser } from './phone.js';

/** A task that takes longer can be felt: W3C Long Tasks, and the RAIL model's limit for a response. */
const MOST_MS = 50;

/** A text that is not read by then is given up. */
const LIMIT_MS = 90_000;

/** `LARGE=marks npm run bench -- own-text` measures those texts alone whose name holds it. */
const chosen = process.env['LARGE'] ?? '';

/** How long a page is blocked while a large or hostile text is brought in, kept and read. */
export const ownTextBench: Bench = {
  name: 'own-text',
  promise: 'A text of 1 MB, whatever is in it, never blocks the page: its longest task.',
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

async function measure(browser: Browser, site: BenchSite, large: LargeText): Promise<Row[]> {
  const context = await browser.newContext();
  const page = await context.newPage();
  page.setDefaultTimeout(LIMIT_MS);
  const rows: Row[] = [];
  const row = (step: string, measured: number): void => {
    rows.push(judge({ what: `${large.name}, ${step}, ms`, measured, most: MOST_MS }));
    console.log(`${large.name}, ${step}: ${Math.round(measured)} ms`);
  };
  try {
    await page.addInitScript(watchTasks);
    await page.goto(site.at('open/'));
    await page.locator('open-text input[type=file]').waitFor({ state: 'attached' });
    await page.evaluate(() => sessionStorage.clear());
    await page.locator('open-text input[type=file]').setInputFiles({
      name: large.file,
      mimeType: '',
      buffer: Buffer.from(large.text()),
    });
    const keep = page.locator('.open-review button.primary');
    const refused = page.locator('open-text .problem');
    await keep.or(refused).first().waitFor();
    if (await refused.isVisible()) {
      row(`refused (${(await refused.innerText()).split('\n')[0]!})`, await longest(page));
      return rows;
    }
    row('brought in', await longest(page));
    await keep.click();
    await page.waitForURL(/\/read\//);
    await page.locator('#text:not([aria-busy="true"]) :is(p, li, h2, td)').first().waitFor({
      state: 'attached',
    });
    row('kept and read', await longest(page));
  } catch (problem) {
    row(`not done: ${(problem as Error).message.split('\n')[0]!}`, LIMIT_MS);
  } finally {
    await context.close();
  }
  return rows;
}

/**
 * Runs in each page: keeps the longest task in the tab's own storage, which outlives the page. The
 * beat finds as well what the browser does not count as a task.
 */
function watchTasks(): void {
  const note = (ms: number): void => {
    const most = Number(sessionStorage.getItem('longest') ?? 0);
    if (ms > most) sessionStorage.setItem('longest', String(ms));
  };
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) note(duration);
  }).observe({ type: 'longtask', buffered: true });
  const { port1, port2 } = new MessageChannel();
  let last = performance.now();
  port1.onmessage = () => {
    const now = performance.now();
    note(now - last);
    last = now;
    setTimeout(() => {
      last = performance.now();
      port2.postMessage(null);
    }, 5);
  };
  port2.postMessage(null);
}

/** @returns milliseconds, once the page has been at rest for a second; counting begins anew */
async function longest(page: Page): Promise<number> {
  await page.waitForTimeout(1000);
  return page.evaluate(() => {
    const most = Number(sessionStorage.getItem('longest') ?? 0);
    sessionStorage.removeItem('longest');
    return most;
  });
}
