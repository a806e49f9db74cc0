import type { Page } from '@playwright/test';

/** Keeps what any live region of the page comes to say from now on. */
export async function listen(page: Page): Promise<void> {
  await page.evaluate(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    const LIVE =
      '[aria-live]:not([aria-live=off]), [role=status], [role=alert], [role=log], output:not([aria-live=off])';
    new MutationObserver((changes) => {
      const regions = new Set(
        changes.map(({ target }) =>
          (target instanceof Element ? target : target.parentElement)?.closest(LIVE),
        ),
      );
      for (const region of regions) {
        const text = region?.textContent.trim();
        if (text) said.push(text);
      }
    }).observe(document.documentElement, { subtree: true, childList: true, characterData: true });
  });
}

/** What was said since the last time, once the page has drawn twice. */
export const said = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    for (let frame = 0; frame < 4; frame += 1) await new Promise(requestAnimationFrame);
    return (window as unknown as { said: string[] }).said.splice(0);
  });
