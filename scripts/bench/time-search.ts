import type { BrowserContext, Page } from '@playwright/test';

/** Runs in the page: notes what the worker tells. */
function watchSearches(): void {
  const last = { isReading: true };
  Object.assign(globalThis, { lastSearch: last });
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called with its worker below
  const { addEventListener: listen } = Worker.prototype;
  Worker.prototype.addEventListener = function (this: Worker, ...given: [string, EventListener]) {
    Reflect.apply(listen, this, [
      'message',
      ({ data }: MessageEvent<{ type: string; isReading: boolean }>) => {
        if (data.type === 'found') Object.assign(last, data);
      },
    ]);
    Reflect.apply(listen, this, given);
  };
}

/** Has every page of a context note its searches. To be called before it opens any. */
export async function watchSearchesOf(context: BrowserContext): Promise<void> {
  // tsx names functions by a helper that the page does not have.
  await context.addInitScript('globalThis.__name = (made) => made');
  await context.addInitScript(watchSearches);
}

export interface TimedSearch {
  /** Milliseconds of the clock, from the last letter until what was found is drawn. */
  time: number;
  /** How many texts. */
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
    return { time: performance.now() - start, found: Number(number()![0]) };
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
