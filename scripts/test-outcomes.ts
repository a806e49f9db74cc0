import type { Outcome } from '../src/model/accessibility-results.js';
import type { CheckTests } from './accessibility-tests.js';

/** One test that ran, or was skipped. */
export interface RanTest {
  /** Its file, below the root. */
  file: string;
  title: string;
  /** The browser that it ran in, where it runs in several. */
  project: string;
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
    tests: readonly {
      status: 'expected' | 'unexpected' | 'flaky' | 'skipped';
      projectName: string;
      annotations: readonly { type: string; description?: string }[];
    }[];
  }[];
}

const OUTCOMES = {
  expected: 'passed',
  unexpected: 'failed',
  flaky: 'failed',
  skipped: 'not-run',
} as const satisfies Record<string, Outcome>;

/**
 * @param report as Playwright's JSON reporter writes it
 * @param folder of its tests, below the root
 */
export function playwrightTests(report: PlaywrightReport, folder: string): RanTest[] {
  const inSuite = (suite: Suite): RanTest[] => [
    ...suite.specs.flatMap(({ title, tests }) =>
      tests.map(({ status, projectName }) => ({
        file: `${folder}/${suite.file}`,
        title,
        project: projectName,
        outcome: OUTCOMES[status],
      })),
    ),
    ...(suite.suites ?? []).flatMap(inSuite),
  ];
  return report.suites.flatMap(inSuite);
}

/** @returns the programs that tests of a report say they ran in, each once */
export function programsOf(report: PlaywrightReport): string[] {
  const inSuite = ({ specs, suites = [] }: Suite): string[] => [
    ...specs.flatMap(({ tests }) =>
      tests
        .flatMap(({ annotations }) => annotations)
        .flatMap(({ type, description }) =>
          type === 'program' && description ? [description] : [],
        ),
    ),
    ...suites.flatMap(inSuite),
  ];
  return [...new Set(report.suites.flatMap(inSuite))];
}

/**
 * How a check ended: failed by one failure; passed where each of its files had a test that
 * passed, in each browser that it is for; else not run.
 */
export function outcomeOf({ files, title }: CheckTests, ran: readonly RanTest[]): Outcome {
  const of = (file: string): RanTest[] =>
    ran.filter(
      (test) => test.file === file && (test.title === '' || title?.test(test.title) !== false),
    );
  if (files.flatMap(of).some(({ outcome }) => outcome === 'failed')) return 'failed';
  const whole = files.every((file) => {
    const projects = new Set(of(file).map(({ project }) => project));
    const passed = of(file).filter(({ outcome }) => outcome === 'passed');
    return (
      projects.size > 0 && projects.size === new Set(passed.map(({ project }) => project)).size
    );
  });
  return whole ? 'passed' : 'not-run';
}
