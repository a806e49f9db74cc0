import { expect } from '@playwright/test';
import { figure, test } from './faults-test.js';
import { randomFrom } from './seed.js';
import { playTabs } from './tabs-case.js';

/** ORDERS in the environment plays fewer, or more. */
const ORDERS = Number(process.env['ORDERS']) || 200;
const PER_TEST = 10;
const seed = Number(process.env['SEED']);

for (let from = 0; from < ORDERS; from += PER_TEST) {
  test(`a reader with several tabs takes a new version and loses nothing, orders ${from + 1} on`, async ({
    browser,
    faultyServer,
    releases,
  }) => {
    const problems: string[] = [];
    const to = Math.min(from + PER_TEST, ORDERS);
    for (let order = from; order < to; order += 1) {
      const context = await browser.newContext();
      const killed = order % 4 === 0;
      const pair = [releases.first, releases.second] as const;
      const played = await playTabs(context, faultyServer, pair, randomFrom(seed + order), {
        killed,
      });
      if (played.problems.length > 0) {
        problems.push(`order ${order}: ${played.acts.join('; ')}`, ...played.problems);
      }
      await context.close();
    }
    figure(to - from, 'orders of tabs');
    expect(problems).toEqual([]);
  });
}
