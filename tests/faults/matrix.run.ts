import { expect } from '@playwright/test';
import { figure, test } from './faults-test.js';
import { FAULT_NAMES, type FaultName } from './faults.js';
import { PHASES, playCase, titleOf, urlsIn } from './injection-case.js';
import { randomFrom, shuffled } from './seed.js';

const PROMISES = {
  install: 'saves nothing false, and one later visit saves all',
  update: 'keeps the version they had, and one later visit saves the next',
};

/** EACH in the environment plays so many cases a file, drawn by chance; else all are played. */
const EACH = Number(process.env['EACH']) || Infinity;
const CASES = PHASES.flatMap((phase) => FAULT_NAMES.map((fault) => `${fault} at ${phase}`));
const seed = Number(process.env['SEED']);

/** @param index of a file in the list @returns whether a case is one that it is played with */
function isDrawn(index: number, phase: (typeof PHASES)[number], fault: FaultName): boolean {
  if (EACH >= CASES.length) return true;
  const drawn = shuffled(randomFrom(seed + index), CASES).slice(0, EACH);
  return drawn.includes(`${fault} at ${phase}`);
}

for (const phase of PHASES) {
  for (const fault of FAULT_NAMES) {
    test(`a reader who meets ${fault} for any file at ${phase} ${PROMISES[phase]}`, async ({
      page,
      faultyServer,
      releases,
    }) => {
      const problems: string[] = [];
      const urls = urlsIn(phase, releases).filter((_, index) => isDrawn(index, phase, fault));
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
