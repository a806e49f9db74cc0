/**
 * `npm run statement`: runs the tests that the accessibility statement rests on, about twelve
 * minutes on two cores, and writes what they found to src/compile/accessibility-results.json,
 * from which the next build makes `/about/`. Build first: the tests look at `dist/`.
 * `npm run statement -- screen-reader` tries some checks again, and leaves the others as they stand.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { accessibilityResults, RESULTS_FILE } from '../src/compile/accessibility-results.js';
import {
  ACCESSIBILITY_CHECKS,
  type AccessibilityCheck,
  type Outcome,
} from '../src/model/accessibility-results.js';
import {
  ACCESSIBILITY_TESTS,
  PLAYWRIGHT_FOLDERS,
  type CheckTests,
  type PlaywrightConfig,
} from './accessibility-tests.js';
import { findBrowser } from './find-browser.js';
import { mergeResults, type SomeResults } from './merge-results.js';
import {
  outcomeOf,
  playwrightTests,
  programsOf,
  type PlaywrightReport,
  type RanTest,
} from './test-outcomes.js';

const ROOT = resolve(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'lectern-statement-'));

/** @returns the checks that are asked for: all, where none is named */
function askedFor(names: readonly string[]): readonly AccessibilityCheck[] {
  const checks: readonly string[] = ACCESSIBILITY_CHECKS;
  const unknown = names.filter((name) => !checks.includes(name));
  if (unknown.length > 0) {
    throw new Error(`There is no check ${unknown.join(', ')}. There are: ${checks.join(', ')}.`);
  }
  return names.length > 0 ? (names as AccessibilityCheck[]) : ACCESSIBILITY_CHECKS;
}

const asked = askedFor(process.argv.slice(2));

/** @returns the files of the checks asked for that one runner runs, each once */
function filesFor(runner: CheckTests['runner']): string[] {
  const all = asked
    .map((check) => ACCESSIBILITY_TESTS[check])
    .filter((tests) => tests.runner === runner);
  return [...new Set(all.flatMap(({ files }) => files))];
}

function run(program: string, args: readonly string[], env: Record<string, string> = {}): boolean {
  const { status } = spawnSync(join(ROOT, 'node_modules/.bin', program), args, {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  });
  return status === 0;
}

function runPlaywright(config: PlaywrightConfig): PlaywrightReport {
  const report = join(folder, 'report.json');
  rmSync(report, { force: true });
  // Its exit tells of failures, and so does its report.
  // Nothing is tried again: what did not pass at once is not claimed.
  run('playwright', ['test', '-c', config, '--retries', '0', ...filesFor(config)], {
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  });
  return JSON.parse(readFileSync(report, 'utf8')) as PlaywrightReport;
}

function runUnit(file: string): RanTest {
  return {
    file,
    title: '',
    project: '',
    outcome: run('web-test-runner', ['--files', file]) ? 'passed' : 'failed',
  };
}

/** @param name of a package here @returns its version */
function versionOf(name: string): string {
  const file = join(ROOT, 'node_modules', name, 'package.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}

/** What checks by itself, of which check, in which package. */
const ENGINES = [
  { of: 'engines', name: 'axe-core', module: 'axe-core' },
  {
    of: 'engines',
    name: 'IBM accessibility-checker-engine',
    module: 'accessibility-checker-engine',
  },
  { of: 'html', name: 'Nu HTML Checker', module: 'vnu-jar' },
] as const;

/** @returns for one `Chromium 150` */
function browserName(): string {
  const said = execFileSync(findBrowser(), ['--version'], { encoding: 'utf8' });
  const [, name = 'Chromium', major = ''] = /^(.*?) (\d+)\./.exec(said.trim()) ?? [];
  return `${name} ${major}`;
}

try {
  // Without a file, Playwright would run all there are.
  const configs = (Object.keys(PLAYWRIGHT_FOLDERS) as PlaywrightConfig[]).filter(
    (config) => filesFor(config).length > 0,
  );
  const reports = configs.map((config) => ({ config, report: runPlaywright(config) }));
  const ran = [
    ...reports.flatMap(({ config, report }) => playwrightTests(report, PLAYWRIGHT_FOLDERS[config])),
    ...filesFor('wtr').map(runUnit),
  ];
  const outcomes = Object.fromEntries(
    asked.map((check) => [check, outcomeOf(ACCESSIBILITY_TESTS[check], ran)]),
  ) as Partial<Record<AccessibilityCheck, Outcome>>;
  const found: SomeResults = {
    tested: new Date().toISOString().slice(0, 10),
    programs: [
      browserName(),
      ...reports.flatMap(({ report }) => programsOf(report)),
      ...ENGINES.filter(({ of }) => (outcomes[of] ?? 'not-run') !== 'not-run').map(
        ({ name, module }) => `${name} ${versionOf(module)}`,
      ),
    ],
    outcomes,
  };
  const isWhole = asked.length === ACCESSIBILITY_CHECKS.length;
  const results = isWhole ? found : mergeResults(accessibilityResults(ROOT), found);
  writeFileSync(join(ROOT, RESULTS_FILE), `${JSON.stringify(results, null, 2)}\n`);
  const open = asked.filter((check) => outcomes[check] !== 'passed');
  console.log(`${RESULTS_FILE} is written. Not passed: ${open.join(', ') || 'none'}.`);
  process.exitCode = open.length > 0 ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
