import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { Builder, By, Capabilities, Key } from 'selenium-webdriver';
import type { Engine, PressedKey } from './engine.js';
import { startDisplay } from './display.js';

const DRIVER = '/usr/bin/WebKitWebDriver';

/** Packages of Debian that bring WebKitGTK, its driver, and a screen that is not there. */
export const WEBKIT_PACKAGES = ['webkit2gtk-driver', 'xvfb'];

const KEYS: Readonly<Record<PressedKey, string>> = {
  Enter: Key.ENTER,
  Escape: Key.ESCAPE,
  Tab: Key.TAB,
};

/** What the driver needs: itself, and WebKit's own small browser. */
export interface WebKitPrograms {
  driver: string;
  browser: string;
}

/** @returns where WebKitGTK's driver and browser are, or null */
export function findWebKit(): WebKitPrograms | null {
  if (!existsSync(DRIVER) || !existsSync('/usr/bin/Xvfb')) return null;
  const browser = findMiniBrowser();
  return browser === null ? null : { driver: DRIVER, browser };
}

/** Below /usr/lib, in a folder of the machine's kind and one of WebKit's version. */
function findMiniBrowser(): string | null {
  for (const kind of readdirSync('/usr/lib').filter((name) => name.includes('linux-gnu'))) {
    for (const name of readdirSync(join('/usr/lib', kind))) {
      const program = join('/usr/lib', kind, name, 'MiniBrowser');
      if (name.startsWith('webkit') && existsSync(program)) return program;
    }
  }
  return null;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as { port: number };
  await new Promise((done) => server.close(done));
  return port;
}

/** Starts the driver, and waits until it answers. */
async function startDriver(program: string, port: number, display: string): Promise<ChildProcess> {
  const env = { ...process.env, DISPLAY: display, LANG: 'en_GB.UTF-8', LANGUAGE: 'en_GB' };
  const driver = spawn(program, [`--port=${port}`, '--host=127.0.0.1'], { env, stdio: 'ignore' });
  for (;;) {
    if (driver.exitCode !== null) throw new Error(`${program} ended with ${driver.exitCode}.`);
    try {
      await fetch(`http://127.0.0.1:${port}/status`);
      return driver;
    } catch {
      await new Promise((done) => setTimeout(done, 50));
    }
  }
}

export async function startWebKit({ driver: program, browser }: WebKitPrograms): Promise<Engine> {
  const display = await startDisplay();
  const port = await freePort();
  const driver = await startDriver(program, port, display.name);
  const capabilities = new Capabilities({
    browserName: 'MiniBrowser',
    'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] },
  });
  const session = await new Builder()
    .usingServer(`http://127.0.0.1:${port}`)
    .withCapabilities(capabilities)
    .build();
  await session.manage().setTimeouts({ script: 60_000 });
  const version = (await session.getCapabilities()).getBrowserVersion() ?? '';
  return {
    name: `WebKitGTK ${version}`.trim(),
    open: (url) => session.get(url),
    run: async (work, ...args) => {
      const script = `
        const done = arguments[arguments.length - 1];
        Promise.resolve()
          .then(() => (${work.toString()})(...arguments[0]))
          .then((value) => done({ value }), (error) => done({ error: String(error) }));`;
      const result = await session.executeAsyncScript<{ value?: unknown; error?: string }>(
        script,
        args,
      );
      if (result.error !== undefined) throw new Error(result.error);
      return result.value as never;
    },
    press: (key) => session.actions().sendKeys(KEYS[key]).perform(),
    // Its driver types no line break but by the key.
    type: (text) => session.actions().sendKeys(text.replaceAll('\n', Key.ENTER)).perform(),
    click: (selector) => session.findElement(By.css(selector)).click(),
    close: async () => {
      await session.quit().catch(() => undefined);
      driver.kill();
      display.stop();
    },
  };
}
