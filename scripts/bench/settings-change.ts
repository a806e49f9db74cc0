import type { Page } from '@playwright/test';
import type { Bench } from './bench.js';
import { ARTICLE, LONG, serveBenchSite } from './bench-site.js';
import { judge } from './goal.js';
import { median } from './median.js';
import { newPhone, openTab, startBrowser } from './phone.js';

const RUNS = 7;

const CASES = [
  { words: '1,300', path: ARTICLE, times: 1.5 },
  { words: '100,000', path: LONG, times: 2 },
];

/** Type of another size, by the reader's setting and by hand, to the next paint. */
export const settingsChangeBench: Bench = {
  name: 'settings-change',
  promise: `A setting shows about as soon as the browser can lay out the text: median of ${RUNS}.`,
  async run() {
    const site = await serveBenchSite();
    const browser = await startBrowser();
    try {
      const rows = [];
      for (const { words, path, times } of CASES) {
        const phone = await newPhone(browser);
        const tab = await openTab(phone);
        await tab.goto(site.at(path));
        const { setting, byHand } = await compare(tab);
        rows.push(
          judge({
            what: `type size to next paint, ${words} words, ms`,
            measured: median(setting),
            most: { times, of: median(byHand) },
          }),
        );
        await phone.close();
      }
      return rows;
    } finally {
      await browser.close();
      await site.stop();
    }
  },
};

/** @returns milliseconds of each change, in turn one larger and one smaller step */
async function compare(page: Page): Promise<{ setting: number[]; byHand: number[] }> {
  await page.locator('.settings-link').click();
  await page.getByRole('button', { name: 'Larger type', exact: true }).waitFor();
  const times: { setting: number[]; byHand: number[] } = { setting: [], byHand: [] };
  for (let run = 0; run < RUNS; run += 1) {
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
