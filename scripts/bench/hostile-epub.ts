import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from '@playwright/test';
import { hostileBooks } from '../../tests/unit/import/epub/hostile-books.js';
import type { Bench, Row } from './bench.js';
import { serveBenchSite, type BenchSite } from './bench-site.js';
import { judge } from './goal.js';
import { startBrowser } from './phone.js';
import { watchRenderers, type RendererCost } from './renderer-cost.js';

/** Of the processor: a device that does nothing else takes no longer. */
const MOST_MS = 2_000;

/**
 * Memory beyond that of the page as it waits for a text. The caps in `src/import/epub` let in 10 MB of
 * chapters: as bytes, as letters of two bytes and as a tree of a few times as much, some 80 MB. The
 * worker itself has 25 MB, seen with books that are refused at once.
 */
const MOST_MB = 110;

/** A book that is not dealt with by then is given up. */
const LIMIT_MS = 120_000;

interface Dealt extends RendererCost {
  /** What the book does. */
  why: string;
  outcome: string;
  /** Milliseconds of the clock. */
  clock: number;
}

/** What hostile books cost before they are refused, or read without harm. */
export const hostileEpubBench: Bench = {
  name: 'hostile-epub',
  promise: 'A hostile EPUB is dealt with in 2 seconds of the processor, and bounded memory.',
  async run() {
    const site = await serveBenchSite();
    const browser = await startBrowser();
    try {
      const { refused, read } = hostileBooks();
      const dealt: Dealt[] = [];
      for (const [why, fault, make] of refused)
        dealt.push(await deal(browser, site, why, `refused as ${fault}`, await make()));
      for (const [why, make] of read)
        dealt.push(await deal(browser, site, why, 'read', await make()));
      return dealt.flatMap(rowsOf);
    } finally {
      await browser.close();
      await site.stop();
    }
  },
};

/** Gives a book to a page of its own, as a reader does. */
async function deal(
  browser: Browser,
  site: BenchSite,
  why: string,
  outcome: string,
  book: Blob,
): Promise<Dealt> {
  const folder = await mkdtemp(path.join(tmpdir(), 'lectern-hostile-'));
  // By its path: to hand its bytes over takes the page time and memory by itself.
  const file = path.join(folder, 'book.epub');
  await writeFile(file, Buffer.from(await book.arrayBuffer()));
  const context = await browser.newContext({ serviceWorkers: 'block' });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(LIMIT_MS);
    await page.goto(site.at('open/'), { waitUntil: 'networkidle' });
    const field = page.locator('open-text input[type=file]');
    await field.waitFor({ state: 'attached' });
    const cost = await watchRenderers(browser);
    const start = performance.now();
    await field.setInputFiles(file);
    const end = outcome === 'read' ? '.open-review button.primary' : 'open-text .problem';
    await page.locator(end).waitFor();
    return { why, outcome, clock: performance.now() - start, ...(await cost()) };
  } finally {
    await context.close();
    await rm(folder, { recursive: true });
  }
}

function rowsOf({ why, outcome, clock, processor, memory }: Dealt): Row[] {
  return [
    {
      ...judge({ what: `${why}, ${outcome}: ms`, measured: processor, most: MOST_MS }),
      clock: Math.round(clock),
    },
    judge({ what: `${why}: MB`, measured: memory, most: MOST_MB }),
  ];
}
