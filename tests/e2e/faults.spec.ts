import { expect } from '@playwright/test';
import { test } from '../faults/faults-test.js';
import { FAULT_NAMES } from '../faults/faults.js';
import { PHASES, playCase, titleOf, urlsIn } from '../faults/injection-case.js';
import { pick, randomFrom, seedOfRun } from '../faults/seed.js';

/**
 * A sample of `npm run test:faults`: every fault, the phases in turn. Two are met on the site's
 * real pages, the others by the same worker alone, which is what saves and is in danger.
 * The seed is in the failure's message; SEED=… plays the same again.
 */
const seed = seedOfRun();

for (const [index, fault] of FAULT_NAMES.entries()) {
  // Decided when the test runs: Playwright wants the same titles in each of its workers.
  test(`a reader who meets ${fault} while the site is saved loses nothing, and has all a visit later`, async ({
    page,
    faultyServer,
    releases,
  }) => {
    const random = randomFrom(seed + index);
    const phase = PHASES[(index + seed) % PHASES.length]!;
    const url = pick(random, urlsIn(phase, releases));
    const visits = index < PHASES.length ? 'real' : 'light';
    const sample = { phase, fault, url, visits } as const;
    const problems = await playCase(page, faultyServer, releases, sample);
    expect(problems, `${titleOf(sample)}, SEED=${seed}`).toEqual([]);
  });
}
