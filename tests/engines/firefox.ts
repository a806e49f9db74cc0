import { launch, type Browser } from 'puppeteer-core';
import type { Engine } from './engine.js';

/** Packages of Debian that bring a stock Firefox. */
export const FIREFOX_PACKAGES = ['firefox-esr'];

/** A stock Firefox without windows, spoken to by WebDriver BiDi. Close it when done. */
export function launchFirefox(program: string): Promise<Browser> {
  return launch({
    browser: 'firefox',
    executablePath: program,
    headless: true,
    extraPrefsFirefox: { 'intl.accept_languages': 'en-GB' },
  });
}

export async function startFirefox(program: string): Promise<Engine> {
  const browser = await launchFirefox(program);
  const page = await browser.newPage();
  const version = await browser.version();
  return {
    name: `Firefox ${/(\d+)\./.exec(version)?.[1] ?? version}`,
    open: async (url) => {
      await page.goto(url);
    },
    run: (work, ...args) => page.evaluate(work as (...given: unknown[]) => never, ...args),
    press: (key) => page.keyboard.press(key),
    type: (text) => page.keyboard.type(text),
    click: (selector) => page.click(selector),
    close: () => browser.close(),
  };
}
