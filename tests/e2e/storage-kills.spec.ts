import { expect, test } from '@playwright/test';
import { runKills } from '../long/kills.js';

test.skip(process.platform === 'win32', 'There are no process groups to kill.');

test('a reader loses nothing that was acknowledged when the browser is killed, five times', async ({
  launchOptions,
}) => {
  test.setTimeout(300_000);
  const { kills, acknowledged, lost, falselyEmptied } = await runKills({
    kills: 5,
    writes: 50,
    program: launchOptions.executablePath!,
    flags: launchOptions.args!,
  });
  expect(kills).toBeGreaterThanOrEqual(5);
  expect(acknowledged).toBeGreaterThanOrEqual(50);
  expect(lost).toEqual([]);
  expect(falselyEmptied).toBe(0);
});
