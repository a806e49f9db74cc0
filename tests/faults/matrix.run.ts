import { expect } from '@playwright/test';
import { figure, test } from './faults-test.js';
import { FAULT_NAMES } from './faults.js';
import { PHASES, playCase, titleOf, urlsIn } from './injection-case.js';

const PROMISES = {
  install: 'saves nothing false, and one later visit saves all',
  update: 'keeps the version they had, and one later visit saves the next',
};

for (const phase of PHASES) {
  for (const fault of FAULT_NAMES) {
    test(`a reader who meets ${fault} for any file at ${phase} ${PROMISES[phase]}`, async ({
      page,
      faultyServer,
      releases,
    }) => {
      const problems: string[] = [];
      const urls = urlsIn(phase, releases);
      for (const url of urls) {
        const each = { phase, fault, url, visits: 'light' } as const;
        const found = await playCase(page, faultyServer, releases, each);
        problems.push(...found.map((problem) => `${titleOf(each)}: ${problem}`));
      }
      figure(urls.length, 'injections');
      expect(problems).toEqual([]);
    });
  }
}
