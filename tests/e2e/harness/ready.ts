import type { Page } from '@playwright/test';

/**
 * Opens a page and waits until its fonts and definitions are there, its elements have drawn
 * themselves and the whole of it is laid out.
 * @param path address below the site's root; `''` is the library
 */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(`./${path}`);
  await page.evaluate(async () => {
    await document.fonts.ready;
    const elements = [...document.querySelectorAll('*')].filter(
      (element) => 'updateComplete' in element,
    ) as (Element & { updateComplete: Promise<unknown> })[];
    await Promise.all(elements.map((element) => element.updateComplete));
    await document.querySelector('glossary-definition')?.coming;
  });
  await page.waitForFunction(() =>
    [...document.querySelectorAll('.prose > section')].every(
      (section) => getComputedStyle(section).contentVisibility !== 'auto',
    ),
  );
}
