import { test as base, expect } from '@playwright/test';
import { findFirefox } from '../../scripts/find-firefox.js';
import { serveSite, type SiteServer } from '../../scripts/serve-site.js';
import { DIST } from '../e2e/harness/built-pages.js';
import type { Engine } from './engine.js';
import { startFirefox } from './firefox.js';
import { findWebKit, startWebKit } from './webkit.js';

export type EngineName = 'firefox' | 'webkit';

/** Starts each engine, or gives null where it is not to be had. */
const START: Readonly<Record<EngineName, () => Promise<Engine> | null>> = {
  firefox: () => {
    const program = findFirefox();
    return program === null ? null : startFirefox(program);
  },
  webkit: () => {
    const programs = findWebKit();
    return programs && startWebKit(programs);
  },
};

interface WorkerFixtures {
  engineName: EngineName;
  /** Null where the engine is not on this machine. */
  started: Engine | null;
  /** One for all tests: what one leaves, the next one finds, as a reader's days do. */
  server: SiteServer;
}

/** Playwright's runner, with a browser of another maker; its own drives Chromium alone here. */
export const test = base.extend<{ engine: Engine }, WorkerFixtures>({
  engineName: ['firefox', { option: true, scope: 'worker' }],

  started: [
    async ({ engineName }, use) => {
      const engine = await START[engineName]();
      await use(engine);
      await engine?.close();
    },
    { scope: 'worker', timeout: 120_000 },
  ],

  server: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the names out of the pattern.
    async ({}, use) => {
      const server = await serveSite(DIST);
      await use(server);
      await server.stop();
    },
    { scope: 'worker' },
  ],

  engine: async ({ started, engineName }, use, info) => {
    if (!started) {
      info.skip(true, `${engineName} is not on this machine and could not be installed`);
      return;
    }
    // The accessibility statement names what really ran.
    info.annotations.push({ type: 'program', description: started.name });
    await use(started);
  },
});

export { expect };
