import type { Page } from '@playwright/test';

/** Milliseconds of each change of the type's size to its next paint. */
export interface TypeChange {
  setting: number[];
  byHand: number[];
}

/**
 * Has an open page show type of another size, in turn by the reader's setting and by hand, in turn
 * one step larger and one smaller.
 * @param runs how often each way
 */
export async function typeChange(page: Page, runs: number): Promise<TypeChange> {
  await page.locator('.settings-link').click();
  await page.getByRole('button', { name: 'Larger type', exact: true }).waitFor();
  const times: TypeChange = { setting: [], byHand: [] };
  for (let run = 0; run < runs; run += 1) {
    times.setting.push(await page.evaluate(pressStep, run % 2 ? 'Smaller type' : 'Larger type'));
    times.byHand.push(await page.evaluate(setRoot, run % 2 ? '' : '110%'));
  }
  return times;
}

/** Runs in the page: a press of one step, until what it changed has been painted. */
async function pressStep(label: string): Promise<number> {
  const button = document.querySelector<HTMLElement>(`type-settings [aria-label="${label}"]`)!;
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const start = performance.now();
  button.click();
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  return performance.now() - start;
}

/** Runs in the page: the same by hand. */
async function setRoot(size: string): Promise<number> {
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const start = performance.now();
  document.documentElement.style.fontSize = size;
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  return performance.now() - start;
}
