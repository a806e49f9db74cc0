import type { Page } from '@playwright/test';
import { AUDITED_PAGES } from './harness/audit-cases.js';
import { open } from './harness/ready.js';
import { expect, test } from './harness/test.js';

test.use({
  serviceWorkers: 'block',
  viewport: { width: 390, height: 844 },
  // Where focus scrolls smoothly its place is only known some time after.
  contextOptions: { reducedMotion: 'reduce' },
});
test.beforeEach(({ watch }) => watch.allow(/Service Worker registration blocked/));

/** A stop of the keyboard. */
interface Stop {
  name: string;
  /** Box of what is focused, or of the label that is its target, in CSS pixels of the window. */
  box: { x: number; y: number; width: number; height: number };
  /** What lies over a side or the middle of it; null where nothing does. */
  under: string | null;
}

function stopAt(page: Page): Promise<Stop | null> {
  return page.evaluate(() => {
    const element = document.activeElement!;
    if (element === document.body) return null;
    const shown = element.matches('input') ? (element.closest('label') ?? element) : element;
    // A link over two lines has two boxes; the first one counts.
    const { x, y, width, height } = shown.getClientRects()[0]!;
    const inset = 3;
    // The middle, and the middle of each side: corners may be round.
    const places = [
      [x + width / 2, y + height / 2],
      [x + inset, y + height / 2],
      [x + width - inset, y + height / 2],
      [x + width / 2, y + inset],
      [x + width / 2, y + height - inset],
    ] as const;
    // A region that scrolls can be higher than the window, and then is not wholly in it.
    const isHigher = height > innerHeight;
    const over = places
      .filter(([, top]) => !isHigher || (top > 0 && top < innerHeight))
      .map(([left, top]) => document.elementFromPoint(left, top))
      .find((top) => top === null || !(shown.contains(top) || top.contains(shown)));
    return {
      name: `${element.localName}.${element.className} “${element.textContent.trim().slice(0, 30)}”`,
      box: { x, y, width, height },
      under: over === undefined ? null : (over?.localName ?? 'the edge of the window'),
    };
  });
}

/** Room around a box for its ring, in CSS pixels. */
const AROUND = 6;

async function picture(page: Page, { box }: Stop): Promise<string> {
  const { width, height } = page.viewportSize()!;
  const x = Math.max(0, box.x - AROUND);
  const y = Math.max(0, box.y - AROUND);
  const clip = {
    x,
    y,
    width: Math.min(width - x, box.width + 2 * AROUND),
    height: Math.min(height - y, box.height + 2 * AROUND),
  };
  return (await page.screenshot({ clip, caret: 'initial' })).toString('base64');
}

/**
 * How many pixels of two pictures differ by a contrast of at least 3:1, which is what WCAG 2.4.13
 * asks of a change (relative luminance as WCAG 2.2 defines it).
 * @param judge a page of no policy, to read pictures in
 */
function changed(judge: Page, one: string, other: string): Promise<number> {
  return judge.evaluate(
    async (pictures) => {
      const [first, second] = await Promise.all(
        pictures.map(async (base64) => {
          const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
          const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
          const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
          canvas.drawImage(image, 0, 0);
          return canvas.getImageData(0, 0, image.width, image.height).data;
        }),
      );
      const part = (value: number): number => {
        const share = value / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      };
      const luminance = (data: Uint8ClampedArray, at: number): number =>
        0.2126 * part(data[at]!) + 0.7152 * part(data[at + 1]!) + 0.0722 * part(data[at + 2]!);
      let count = 0;
      for (let at = 0; at < Math.min(first!.length, second!.length); at += 4) {
        const [dark, light] = [luminance(first!, at), luminance(second!, at)].sort((a, b) => a - b);
        if ((light! + 0.05) / (dark! + 0.05) >= 3) count += 1;
      }
      return count;
    },
    [one, other],
  );
}

/** Goes by Tab through a page. @returns what is wrong with its stops, and how many there are */
async function walk(page: Page, judge: Page): Promise<{ problems: string[]; stops: number }> {
  const problems: string[] = [];
  let stops = 0;
  for (; stops < 400; stops += 1) {
    await page.keyboard.press('Tab');
    const stop = await stopAt(page);
    if (stop === null) break;
    const focused = await picture(page, stop);
    // Where the keyboard goes on from is kept.
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    const pixels = await changed(judge, focused, await picture(page, stop));
    // A ring of 2 px around the box, less what its round corners and a line's break take.
    const height = Math.min(stop.box.height, page.viewportSize()!.height / 2);
    const least = 2 * 2 * (stop.box.width + height) * 0.8;
    if (pixels < least) problems.push(`${stop.name}: ${pixels} pixels change, not ${least}`);
    if (stop.under) problems.push(`${stop.name} is under ${stop.under}`);
  }
  return { problems, stops };
}

/** Those that have every kind of control; with AUDIT=all, every page. */
const PAGES =
  process.env['AUDIT'] === 'all'
    ? AUDITED_PAGES
    : ['settings/', 'readable-text/summary/', 'aleppo-ceasefire/voices/', 'ar/about/'];

for (const path of PAGES) {
  test(`every stop of the keyboard on /${path} is plain to see and under nothing`, async ({
    page,
    browser,
  }) => {
    test.setTimeout(600_000);
    const judge = await browser.newPage();
    await open(page, path);
    const { problems, stops } = await walk(page, judge);
    expect(problems).toEqual([]);
    expect(stops).toBeGreaterThan(5);
    await judge.close();
  });
}

test('a stop without a ring, and one under something, would be found', async ({
  page,
  browser,
}) => {
  const judge = await browser.newPage();
  await open(page, 'about/');
  await page.evaluate(() => {
    document.querySelector<HTMLElement>('.brand')!.style.outline = 'none';
    const bar = document.createElement('div');
    Object.assign(bar.style, {
      position: 'fixed',
      inset: '0 0 50%',
      background: 'canvas',
      zIndex: '9',
    });
    bar.style.pointerEvents = 'auto';
    document.querySelector('.brand')!.after(bar);
  });
  const { problems } = await walk(page, judge);
  expect(problems.some((line) => /brand.*pixels change/.test(line))).toBe(true);
  expect(problems.some((line) => line.includes('is under div'))).toBe(true);
  await judge.close();
});
