import type { Page } from '@playwright/test';

/** What a browser says of loading a page. Milliseconds from the start of the navigation. */
export interface Visit {
  fcp: number;
  lcp: number;
  /** Time over 50 ms in tasks that held up the page after its first paint. */
  tbt: number;
  /** The longest task after its first paint, or 0 where none took 50 ms. */
  longest: number;
  /** How far what was drawn has moved, without a unit. */
  cls: number;
  /** Requests besides the page's own that had to be answered before anything was drawn. */
  blocking: number;
}

/** After this long without a task that holds it up, a page counts as quiet; milliseconds. */
const QUIET = 1_000;

/**
 * Opens a page and tells how it loaded, once it is quiet.
 * @param url absolute address
 */
export async function visit(page: Page, url: string): Promise<Visit> {
  await page.goto(url, { waitUntil: 'load' });
  return loadOf(page);
}

/** How an open page has loaded, once it is quiet. */
export function loadOf(page: Page): Promise<Visit> {
  return page.evaluate(readVisit, QUIET);
}

/** Runs in the page; without functions of its own, which tsx would give a helper that is not there. */
async function readVisit(quiet: number): Promise<Visit> {
  type Shift = PerformanceEntry & { value: number };
  type Resource = PerformanceResourceTiming & { renderBlockingStatus: string };
  const seen = new Map<string, PerformanceEntry[]>();
  let last = performance.now();
  for (const type of ['paint', 'largest-contentful-paint', 'longtask', 'layout-shift']) {
    seen.set(type, []);
    new PerformanceObserver((list) => {
      last = performance.now();
      seen.get(type)!.push(...list.getEntries());
    }).observe({ type, buffered: true });
  }
  while (performance.now() - last < quiet) {
    await new Promise((resolve) => setTimeout(resolve, quiet / 4));
  }
  const fcp = seen.get('paint')!.find(({ name }) => name === 'first-contentful-paint')!.startTime;
  const tasks = seen
    .get('longtask')!
    .filter(({ startTime }) => startTime >= fcp)
    .map(({ duration }) => duration);
  return {
    fcp,
    lcp: seen.get('largest-contentful-paint')!.at(-1)!.startTime,
    tbt: tasks.reduce((sum, duration) => sum + duration - 50, 0),
    longest: Math.max(0, ...tasks),
    cls: (seen.get('layout-shift') as Shift[]).reduce((sum, { value }) => sum + value, 0),
    blocking: (performance.getEntriesByType('resource') as Resource[]).filter(
      ({ renderBlockingStatus }) => renderBlockingStatus === 'blocking',
    ).length,
  };
}
