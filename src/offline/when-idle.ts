/** Resolves when the page and everything it shows has loaded. */
export function loaded(): Promise<void> {
  return new Promise((resolve) => {
    if (document.readyState === 'complete') resolve();
    else addEventListener('load', () => resolve(), { once: true });
  });
}

/** Resolves in the first quiet moment after the page has loaded. */
export async function whenIdle(): Promise<void> {
  await loaded();
  // Safari has no such callback; a turn of the event loop is the next best there.
  await new Promise((resolve) => {
    if ('requestIdleCallback' in window) requestIdleCallback(resolve);
    else setTimeout(resolve);
  });
}
