import { existsSync } from 'node:fs';
import { launch, type Browser } from 'puppeteer-core';
import type { Engine } from './engine.js';

const PROGRAMS = ['/usr/bin/firefox-esr', '/usr/bin/firefox'];

/** Packages of Debian that bring a stock Firefox. */
export const FIREFOX_PACKAGES = ['firefox-esr'];

/** @returns where a Firefox is, or null; FIREFOX_PATH in the environment comes first */
export function findFirefox(): string | null {
  const programs = [process.env['FIREFOX_PATH'] ?? '', ...PROGRAMS];
  return programs.find((program) => program !== '' && existsSync(program)) ?? null;
}

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
