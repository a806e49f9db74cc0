/**
 * `npx tsx scripts/bench/search.ts [texts]`: how long a search takes in a library of 10,000 texts of
 * the reader's own, in the built site (`npm run build` first) in a real Chromium, on a processor four
 * times slower.
 *
 * Chromium's throttle slows pages and no workers. So the worker tells how long it took for an answer,
 * which counts four times.
 */
import path from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { BROWSER_FLAGS, findInstalledBrowser } from '../find-browser.js';
import { serveSite } from '../serve-site.js';
import { searchTexts, searchTongues } from './search-texts.js';

/** How many times slower than this machine. */
const SLOWER = 4;
/** So many texts are put into the database at once. */
const BATCH = 250;
const ROUNDS = 5;

/** How long one search took, in ms, from the last letter to the first results being drawn. */
export interface SearchTime {
  /** What was searched for. */
  query: string;
  /** How many texts were found. */
  found: number;
  /** The worker's part of it, as on this machine. */
  worker: number;
  /** The middle of some rounds, and the longest. */
  middle: number;
  longest: number;
}

/** What was measured; ms as on the slower processor, but for `firstIndex`. */
export interface SearchFigures {
  texts: number;
  /** Reading all texts for the first time, in the worker, as on this machine. */
  firstIndex: number;
  /** Bytes of the index as it is kept. */
  indexBytes: number;
  /**
   * A search by its address, with the index kept: from opening the page to results, the page slowed
   * and the worker as on this machine.
   */
  cold: number;
  warm: SearchTime[];
}

/** Added to the worker: tells with each answer how long it took, in ms. */
const TIMED_WORKER = `
let asked = 0;
addEventListener('message', () => (asked = performance.now()));
const tell = postMessage.bind(self);
self.postMessage = (answer) => tell({ ...answer, took: performance.now() - asked });
`;

/** Runs in the page: notes what the worker tells. */
function watchSearches(): void {
  const last = { took: 0, isReading: true };
  Object.assign(globalThis, { lastSearch: last });
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called with its worker below
  const { addEventListener: listen } = Worker.prototype;
  Worker.prototype.addEventListener = function (this: Worker, ...given: [string, EventListener]) {
    Reflect.apply(listen, this, [
      'message',
      ({ data }: MessageEvent<{ type: string; took: number; isReading: boolean }>) => {
        if (data.type === 'found') Object.assign(last, data);
      },
    ]);
    Reflect.apply(listen, this, given);
  };
}

/** A search, in ms; of its time the worker took a part. */
interface TimedSearch {
  time: number;
  worker: number;
  found: number;
}

/** Writes into the field, and waits until what was found is drawn. */
async function timeSearch(page: Page, words: string): Promise<TimedSearch> {
  return page.evaluate(async (query) => {
    const field = document.querySelector<HTMLInputElement>('#library-words')!;
    const frame = (): Promise<unknown> => new Promise(requestAnimationFrame);
    const write = (value: string): void => {
      field.value = value;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    };
    write('');
    while (document.querySelector('#search-count')) await frame();
    const start = performance.now();
    write(query);
    const number = (): RegExpExecArray | null =>
      /\d+/.exec(document.querySelector('#search-count')?.textContent ?? '');
    await new Promise<void>((resolve) => {
      const watch = new MutationObserver(() => {
        if (!number()) return;
        watch.disconnect();
        resolve();
      });
      watch.observe(document.querySelector('library-search')!, {
        childList: true,
        characterData: true,
        subtree: true,
      });
    });
    // Drawn: layout is done with the frame after the change.
    await frame();
    document.body.getBoundingClientRect();
    const { took } = (globalThis as unknown as { lastSearch: { took: number } }).lastSearch;
    return {
      time: performance.now() - start,
      worker: took,
      found: Number(number()![0]),
    };
  }, words);
}

async function timeAll(page: Page, queries: readonly string[]): Promise<TimedSearch[][]> {
  const all: TimedSearch[][] = [];
  for (const query of queries) {
    const rounds: TimedSearch[] = [];
    for (let round = 0; round < ROUNDS; round += 1) rounds.push(await timeSearch(page, query));
    all.push(rounds);
  }
  return all;
}

function middle(times: readonly number[]): number {
  return [...times].sort((one, other) => one - other)[times.length >> 1]!;
}

/** Waits until all texts are read. */
async function isReady(page: Page): Promise<void> {
  await page.waitForFunction(
    () => !(globalThis as unknown as { lastSearch: { isReading: boolean } }).lastSearch.isReading,
    undefined,
    { timeout: 600_000, polling: 50 },
  );
}

async function fill(page: Page, count: number): Promise<void> {
  const tongues = searchTongues();
  for (let from = 0; from < count; from += BATCH) {
    const texts = searchTexts(tongues, from, Math.min(BATCH, count - from));
    await page.evaluate(
      (records) =>
        new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open('lectern');
          opening.onsuccess = () => {
            const writing = opening.result.transaction('texts', 'readwrite');
            for (const record of records) writing.objectStore('texts').put(record);
            writing.oncomplete = () => {
              opening.result.close();
              resolve();
            };
            writing.onabort = () => {
              reject(writing.error ?? new Error('The texts could not be kept.'));
            };
          };
        }),
      texts,
    );
  }
}

/** Frequent and rare words, several, half a word, a slip, and other scripts. */
function queries(): string[] {
  const [english, german, arabic, chinese] = searchTongues();
  const word = (from: typeof english, index: number): string => from!.words[index]!;
  const slip = word(english, 40_001);
  return [
    word(english, 3),
    word(english, 40),
    `${word(english, 40)} ${word(english, 300)}`,
    `${word(english, 3)} ${word(english, 5)} ${word(english, 90)}`,
    word(english, 3_000).slice(0, 3),
    `${slip.slice(0, 2)}${slip.slice(3)}`,
    word(german, 70),
    word(arabic, 60),
    word(chinese, 2) + word(chinese, 9),
  ];
}

/** @param count how many texts there are */
export async function measureSearch(count = 10_000): Promise<SearchFigures> {
  const server = await serveSite(path.resolve(import.meta.dirname, '../../dist'));
  const executablePath = findInstalledBrowser();
  const browser = await chromium.launch({
    args: BROWSER_FLAGS,
    ...(executablePath ? { executablePath } : {}),
  });
  try {
    const context = await browser.newContext({ locale: 'en-GB', serviceWorkers: 'block' });
    await context.route(/search-worker.*\.js$/, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: TIMED_WORKER + (await response.text()) });
    });
    // tsx names functions by a helper that the page does not have.
    await context.addInitScript('globalThis.__name = (made) => made');
    await context.addInitScript(watchSearches);
    const page = await context.newPage();
    await page.goto(server.url);
    await page.locator('#library-words').waitFor();
    await fill(page, count);

    const all = queries();
    await page.goto(`${server.url}?q=${encodeURIComponent(all[0]!)}`);
    const begun = Date.now();
    await isReady(page);
    const firstIndex = Date.now() - begun;
    const indexBytes = await page.evaluate(async () => {
      const cache = await caches.open('lectern-search-1');
      const files = await cache.matchAll();
      const sizes = await Promise.all(files.map(async (file) => (await file.blob()).size));
      return sizes.reduce((sum, size) => sum + size, 0);
    });

    const throttle = await context.newCDPSession(page);
    await throttle.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    await page.goto(`${server.url}?q=${encodeURIComponent(all[1]!)}`);
    await page.locator('.found').first().waitFor();
    const cold = await page.evaluate(() => performance.now());
    await isReady(page);
    const timed = await timeAll(page, all);
    const warm = all.map((query, index): SearchTime => {
      const rounds = timed[index]!;
      const times = rounds.map(({ time, worker }) => time + worker * (SLOWER - 1));
      return {
        query,
        found: rounds[0]!.found,
        worker: Math.round(middle(rounds.map(({ worker }) => worker)) * 10) / 10,
        middle: Math.round(middle(times)),
        longest: Math.round(Math.max(...times)),
      };
    });
    return { texts: count, firstIndex, indexBytes, cold: Math.round(cold), warm };
  } finally {
    await browser.close();
    await server.stop();
  }
}

if (process.argv[1] === import.meta.filename) {
  const { warm, ...others } = await measureSearch(Number(process.argv[2] ?? 10_000));
  console.table(others);
  console.table(warm);
}
