/**
 * Draws every icon of the site from the mark: `npm run icons`. What it writes to `src/public/`
 * is committed, so that a build needs no browser.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { chromium, type Page } from '@playwright/test';
import { MARK_SHAPE } from '../src/pages/mark-shape.js';
import { BROWSER_FLAGS, findBrowser } from './find-browser.js';

const folder = new URL('../src/public/', import.meta.url);

const INK = '#1d1b18';
const RUST = '#8a3b12';
const PAPER = '#fbf9f4';

interface Drawing {
  /** How much of the icon's side the mark takes; a mask may cut off all but the middle 80 %. */
  scale: number;
  /** Roundness of the paper behind it, in 32nds of the side; null for no paper. */
  corner: number | null;
  /** Only the mark's outline counts: the system gives the colour. */
  oneColour?: boolean;
}

const TILE: Drawing = { scale: 0.7, corner: 6 };
/** Large, since a tab draws it at 16 pixels; on paper, since tabs have their own ground, light or dark. */
const TAB: Drawing = { scale: 0.86, corner: 6 };
const MASKED: Drawing = { scale: 0.54, corner: 0 };
const OUTLINE: Drawing = { scale: 0.54, corner: null, oneColour: true };
/** iOS rounds the corners itself, and would show transparent ones black. */
const APPLE: Drawing = { scale: 0.64, corner: 0 };

const PICTURES: { file: string; size: number; drawing: Drawing }[] = [
  // Not an SVG, which a browser draws by a document of its own: 50 to 125 ms of a slow phone, in one go.
  { file: 'favicon.png', size: 64, drawing: TAB },
  { file: 'icons/any-192.png', size: 192, drawing: TILE },
  { file: 'icons/any-512.png', size: 512, drawing: TILE },
  { file: 'icons/maskable-192.png', size: 192, drawing: MASKED },
  { file: 'icons/maskable-512.png', size: 512, drawing: MASKED },
  { file: 'icons/monochrome-512.png', size: 512, drawing: OUTLINE },
  { file: 'icons/apple-touch-icon.png', size: 180, drawing: APPLE },
];

/** The mark's two paths, as they stand inside an `<svg viewBox="0 0 32 32">`. */
function paths(page: string, ledge: string): string {
  return (
    `<path ${page} fill-rule="evenodd" d="${MARK_SHAPE.page}"/>` +
    `<path ${ledge} d="${MARK_SHAPE.ledge}"/>`
  );
}

/** A drawing as SVG, the mark's own box (2.5 to 31 across, 2 to 30 down) set in the middle. */
function svg({ scale, corner, oneColour }: Drawing, size?: number): string {
  const sides = size ? ` width="${size}" height="${size}"` : '';
  const paper =
    corner === null ? '' : `<rect width="32" height="32" rx="${corner}" fill="${PAPER}"/>`;
  const ledge = `fill="${oneColour ? INK : RUST}"`;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg"${sides} viewBox="0 0 32 32">${paper}` +
    `<g transform="translate(16 16) scale(${scale}) translate(-16.75 -16)">` +
    `${paths(`fill="${INK}"`, ledge)}</g></svg>\n`
  );
}

async function draw(page: Page, { size, drawing }: (typeof PICTURES)[number]): Promise<Buffer> {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>body{margin:0}svg{display:block}</style>${svg(drawing, size)}`);
  return page.screenshot({ omitBackground: true });
}

await mkdir(new URL('icons/', folder), { recursive: true });
await writeFile(new URL('icons/mark.svg', folder), svg(TILE));

const browser = await chromium.launch({ executablePath: findBrowser(), args: BROWSER_FLAGS });
try {
  const page = await browser.newPage();
  for (const picture of PICTURES) {
    await writeFile(new URL(picture.file, folder), await draw(page, picture));
    console.log(picture.file);
  }
} finally {
  await browser.close();
}
