import { expect, test } from '@playwright/test';
import { runKills } from '../long/kills.js';
import { tearLog } from '../long/torn-log.js';

test.skip(process.platform === 'win32', 'There are no process groups to kill.');

test('a reader loses nothing that was acknowledged when the browser is killed, five times', async ({
  launchOptions,
}) => {
  test.setTimeout(300_000);
  const { kills, acknowledged, lost, returned, falselyEmptied } = await runKills({
    kills: 5,
    writes: 50,
    program: launchOptions.executablePath!,
    flags: launchOptions.args!,
  });
  expect(kills).toBeGreaterThanOrEqual(5);
  expect(acknowledged).toBeGreaterThanOrEqual(50);
  expect([...lost]).toEqual([]);
  expect([...returned]).toEqual([]);
  expect(falselyEmptied).toBe(0);
});

test('a reader loses nothing when a kill leaves half a record in one copy, and the next in the other', async ({
  launchOptions,
}) => {
  test.setTimeout(300_000);
  const torn = ['main', null, 'copy', 'main', null] as const;
  let logs = 0;
  const { lost, returned, falselyEmptied } = await runKills({
    kills: torn.length,
    writes: 20,
    program: launchOptions.executablePath!,
    flags: launchOptions.args!,
    async afterKill(profile, kills) {
      const which = torn[kills - 1];
      if (which) logs += await tearLog(profile, which);
    },
  });
  test.skip(logs === 0, 'This browser keeps its databases otherwise.');
  expect([...lost]).toEqual([]);
  expect([...returned]).toEqual([]);
  expect(falselyEmptied).toBe(0);
});
