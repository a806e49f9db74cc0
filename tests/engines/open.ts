import { until, untilDone, type Engine } from './engine.js';

/** Waits until a page's scripts have run and its elements have drawn themselves. */
export async function ready(engine: Engine): Promise<void> {
  await until(engine, 'the page has loaded', () => document.readyState === 'complete');
  await engine.run(async () => {
    await document.fonts.ready;
    for (const element of document.querySelectorAll('*')) {
      await (element as { updateComplete?: Promise<unknown> }).updateComplete;
    }
  });
}

/**
 * Opens an address, and waits until it is there: WebKitGTK’s driver may answer while the page
 * before still stands, and what is then done is done to that.
 */
export async function open(engine: Engine, url: string): Promise<void> {
  await engine.run(() => {
    document.documentElement.dataset['left'] = '';
  });
  await untilDone(
    engine,
    `${url} is there`,
    () => engine.open(url),
    (address) => location.href === address && !('left' in document.documentElement.dataset),
    url,
  );
  await ready(engine);
}
