import { chromium, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { BROWSER_FLAGS, findBrowser } from '../find-browser.js';

/** As the developer tools of Chrome have it under "Slow 4G"; bytes a second and milliseconds. */
const SLOW_4G = {
  offline: false,
  latency: 562.5,
  downloadThroughput: 180_000,
  uploadThroughput: 84_375,
};

/** Times slower than this machine: a phone of the middle price, as Lighthouse takes it. */
const CPU = 4;

const SCREEN = {
  viewport: { width: 412, height: 823 },
  deviceScaleFactor: 1.75,
  isMobile: true,
  hasTouch: true,
};

/** @returns a real browser, to be closed by the caller */
export function startBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: findBrowser(), args: BROWSER_FLAGS });
}

/** @returns a phone on which nothing is stored yet, to be closed by the caller */
export function newPhone(browser: Browser): Promise<BrowserContext> {
  return browser.newContext(SCREEN);
}

/**
 * Gives a phone on which nothing is stored yet, and closes it after.
 * @returns what is made of it
 */
export async function withPhone<T>(
  browser: Browser,
  use: (phone: BrowserContext) => Promise<T>,
): Promise<T> {
  const phone = await newPhone(browser);
  try {
    return await use(phone);
  } finally {
    await phone.close();
  }
}

/**
 * Gives an empty tab on a slow processor and a slow line, which records how it loads, and closes it
 * after: the browser slows a tab by keeping a core busy, so one that stays slows what comes next.
 * @returns what is made of it
 */
export async function withTab<T>(
  phone: BrowserContext,
  use: (tab: Page) => Promise<T>,
): Promise<T> {
  const tab = await phone.newPage();
  const session = await phone.newCDPSession(tab);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', SLOW_4G);
  await session.send('Emulation.setCPUThrottlingRate', { rate: CPU });
  try {
    return await use(tab);
  } finally {
    await tab.close();
  }
}
