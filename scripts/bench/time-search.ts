/** How long searches take, told apart by what the page and what the worker does. */
import type { BrowserContext, Page } from '@playwright/test';

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

/** Has every page of a context tell how long its searches take. To be called before it opens any. */
export async function watchSearchesOf(context: BrowserContext): Promise<void> {
  await context.route(/search-worker.*\.js$/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: TIMED_WORKER + (await response.text()) });
  });
  // tsx names functions by a helper that the page does not have.
  await context.addInitScript('globalThis.__name = (made) => made');
  await context.addInitScript(watchSearches);
}

/** A search, in ms; of its time the worker took a part. */
export interface TimedSearch {
  time: number;
  worker: number;
  found: number;
}

/** Writes into the field, and waits until what was found is drawn: once {@link watchSearchesOf} was called. */
export async function timeSearch(page: Page, words: string): Promise<TimedSearch> {
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

/** Waits until all texts are read. */
export async function isReady(page: Page): Promise<void> {
  await page.waitForFunction(
    () => !(globalThis as unknown as { lastSearch: { isReading: boolean } }).lastSearch.isReading,
    undefined,
    { timeout: 600_000, polling: 50 },
  );
}
