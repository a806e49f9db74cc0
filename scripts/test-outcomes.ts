import type { Outcome } from '../src/model/accessibility-results.js';
import type { CheckTests } from './accessibility-tests.js';

/** One test that ran, or was skipped. */
export interface RanTest {
  /** Its file, below the root. */
  file: string;
  title: string;
  /** `not-run` where it was skipped. */
  outcome: Outcome;
}

/** The parts of Playwright's JSON report that are read here. */
export interface PlaywrightReport {
  suites: readonly Suite[];
}

interface Suite {
  /** Below the folder of the tests. */
  file: string;
  suites?: readonly Suite[];
  specs: readonly {
    title: string;
    tests: readonly { status: 'expected' | 'unexpected' | 'flaky' | 'skipped' }[];
  }[];
}

const OUTCOMES = {
  expected: 'passed',
  unexpected: 'failed',
  flaky: 'failed',
  skipped: 'not-run',
} as const satisfies Record<string, Outcome>;

/** @param report as Playwright's JSON reporter writes it, of the tests in tests/e2e */
export function playwrightTests(report: PlaywrightReport): RanTest[] {
  const inSuite = (suite: Suite): RanTest[] => [
    ...suite.specs.flatMap(({ title, tests }) =>
      tests.map(({ status }) => ({
        file: `tests/e2e/${suite.file}`,
        title,
        outcome: OUTCOMES[status],
      })),
    ),
    ...(suite.suites ?? []).flatMap(inSuite),
  ];
  return report.suites.flatMap(inSuite);
}

/**
 * How a check ended: failed by one failure; passed where each of its files had a test that
 * passed; else not run.
 */
export function outcomeOf({ files, title }: CheckTests, ran: readonly RanTest[]): Outcome {
  const of = (file: string): RanTest[] =>
    ran.filter(
      (test) => test.file === file && (test.title === '' || title?.test(test.title) !== false),
    );
  if (files.flatMap(of).some(({ outcome }) => outcome === 'failed')) return 'failed';
  const whole = files.every((file) => of(file).some(({ outcome }) => outcome === 'passed'));
  return whole ? 'passed' : 'not-run';
}
