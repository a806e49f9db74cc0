/**
 * `npm run screenshots`: the pictures of the web app manifest and the README, taken of the built
 * site in `dist/` (run `npm run build` first). Real pages in a real Chromium, without retouching;
 * made smaller by ImageMagick, where it is installed.
 */
import { spawnSync } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { preview } from 'vite';
import { BROWSER_FLAGS, findInstalledBrowser } from './find-browser.js';

const root = path.resolve(import.meta.dirname, '..');
const folder = path.join(root, 'src/public/screenshots');

const NARROW = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 };
const WIDE = { viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1 };

const SHOTS = [
  { name: 'article-narrow', page: 'aleppo-ceasefire/', screen: NARROW },
  { name: 'summary-narrow', page: 'aleppo-ceasefire/summary/', screen: NARROW },
  { name: 'article-wide', page: 'aleppo-ceasefire/', screen: WIDE },
];

await mkdir(folder, { recursive: true });
const server = await preview({ root, logLevel: 'silent', preview: { port: 4199, open: false } });
const address = server.resolvedUrls?.local[0] ?? 'http://localhost:4199/';
const executablePath = findInstalledBrowser();
const browser = await chromium.launch({
  args: BROWSER_FLAGS,
  ...(executablePath ? { executablePath } : {}),
});
for (const { name, page: where, screen } of SHOTS) {
  const context = await browser.newContext({ ...screen, serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.goto(address + where, { waitUntil: 'networkidle' });
  const file = path.join(folder, `${name}.png`);
  await page.screenshot({ path: file });
  await context.close();
  reduceColours(file);
  console.log(`${name}.png`);
}
await browser.close();
await server.close();

/** Pages have few colours, and with 256 of them a picture has less than half the bytes. */
function reduceColours(file: string): void {
  const { status } = spawnSync('convert', [
    file,
    '-dither',
    'None',
    '-colors',
    '256',
    `PNG8:${file}`,
  ]);
  if (status !== 0)
    console.warn('Not made smaller: ImageMagick’s `convert` is not here, or failed.');
}
