import { expect } from '@playwright/test';
import { figure, test } from './faults-test.js';
import { ENDLESS } from './faults.js';
import { enter, registrationOf, until } from './reader.js';

for (const fault of ENDLESS) {
  test(`a server that answers with ${fault} is given up after 30 s`, async ({
    page,
    faultyServer,
    built,
  }) => {
    const site = faultyServer.open(built);
    site.injection = { fault, url: 'about/', whom: 'saving' };
    await enter(page, site, 'light');
    await until('the fault has struck', () => site.spoilt > 0);
    const since = performance.now();
    await until('it is given up', async () => !(await registrationOf(page, site)).installing);
    const seconds = (performance.now() - since) / 1_000;
    figure(1, `hung fetch given up after ${seconds.toFixed(1)} s`);
    expect(seconds).toBeGreaterThan(28);
    expect(seconds).toBeLessThan(35);
  });
}
