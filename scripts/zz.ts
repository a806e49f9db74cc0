import { chromium } from '@playwright/test';
import { serveSite } from './serve-site.js';
import { BROWSER_FLAGS, findInstalledBrowser } from './find-browser.js';
const server = await serveSite('/tmp/dist-me');
const browser = await chromium.launch({
  executablePath: findInstalledBrowser()!,
  args: BROWSER_FLAGS,
});
const open = async (w: number, h: number, s: object, p: string) => {
  const c = await browser.newContext({
    viewport: { width: w, height: h },
    serviceWorkers: 'block',
  });
  await c.addInitScript((t) => {
    if (location.protocol !== 'about:' && !localStorage.getItem('lectern.settings'))
      localStorage.setItem('lectern.settings', t);
  }, JSON.stringify(s));
  const page = await c.newPage();
  page.on('console', (m) => console.log(m.type(), m.text()));
  page.on('pageerror', (e) => console.log('ERR', e.message));
  await page.goto(server.url + p, { waitUntil: 'networkidle' });
  return page;
};
let page = await open(390, 844, { focusAid: 'ruler' }, 'aleppo-ceasefire/');
await page.locator('#negotiators').scrollIntoViewIfNeeded();
await page.getByRole('button', { name: 'Next line' }).click();
await page.getByRole('button', { name: 'Next line' }).click();
await page.screenshot({ path: '/tmp/look/a1.png' });
page = await open(390, 844, { focusAid: 'paragraph', theme: 'dark' }, 'aleppo-ceasefire/');
await page.locator('#negotiators').click();
await page.getByRole('button', { name: 'Next paragraph' }).click();
await page.screenshot({ path: '/tmp/look/a2.png' });
page = await open(1280, 1800, {}, 'settings/#typeSize=150&theme=dark&bogus=1');
await page.locator('summary', { hasText: 'Your own presets' }).click();
await page.getByLabel('Name for the settings').fill('Evening');
await page.getByRole('button', { name: 'Keep', exact: true }).click();
await page.getByRole('button', { name: 'Remove Evening' }).waitFor();
await page.locator('summary', { hasText: 'another device' }).click();
await page.screenshot({ path: '/tmp/look/a3.png', fullPage: true });
page = await open(390, 844, {}, 'aleppo-ceasefire/');
await page.locator('.settings-link').click();
await page.waitForTimeout(300);
await page.screenshot({ path: '/tmp/look/a4.png' });
await browser.close();
await server.stop();
