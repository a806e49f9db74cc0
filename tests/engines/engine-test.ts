import { expect } from '@playwright/test';
import { findFirefox } from '../../scripts/find-firefox.js';
import { test as base } from '../e2e/harness/served-test.js';
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
  /**
   * One for all tests: what one leaves, the next one finds, as a reader's days do. Null where the
   * engine is not on this machine.
   */
  started: Engine | null;
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
