/**
 * `npm run statement`: runs the tests that the accessibility statement rests on, about ten
 * minutes on two cores, and writes what they found to src/compile/accessibility-results.json,
 * from which the next build makes `/about/`. Build first: the tests look at `dist/`.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { RESULTS_FILE } from '../src/compile/accessibility-results.js';
import {
  ACCESSIBILITY_CHECKS,
  type AccessibilityCheck,
  type AccessibilityResults,
  type Outcome,
} from '../src/model/accessibility-results.js';
import {
  ACCESSIBILITY_TESTS,
  PLAYWRIGHT_FOLDERS,
  type CheckTests,
  type PlaywrightConfig,
} from './accessibility-tests.js';
import { findBrowser } from './find-browser.js';
import {
  outcomeOf,
  playwrightTests,
  programsOf,
  type PlaywrightReport,
  type RanTest,
} from './test-outcomes.js';

const ROOT = resolve(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'lectern-statement-'));

/** @returns the files of the checks that one runner runs, each once */
function filesFor(runner: CheckTests['runner']): string[] {
  const all = Object.values(ACCESSIBILITY_TESTS).filter((tests) => tests.runner === runner);
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

/** @returns for one `Chromium 150` */
function browserName(): string {
  const said = execFileSync(findBrowser(), ['--version'], { encoding: 'utf8' });
  const [, name = 'Chromium', major = ''] = /^(.*?) (\d+)\./.exec(said.trim()) ?? [];
  return `${name} ${major}`;
}

try {
  const configs = Object.keys(PLAYWRIGHT_FOLDERS) as PlaywrightConfig[];
  const reports = configs.map((config) => ({ config, report: runPlaywright(config) }));
  const ran = [
    ...reports.flatMap(({ config, report }) => playwrightTests(report, PLAYWRIGHT_FOLDERS[config])),
    ...filesFor('wtr').map(runUnit),
  ];
  const outcomes = Object.fromEntries(
    ACCESSIBILITY_CHECKS.map((check) => [check, outcomeOf(ACCESSIBILITY_TESTS[check], ran)]),
  ) as Record<AccessibilityCheck, Outcome>;
  const results: AccessibilityResults = {
    tested: new Date().toISOString().slice(0, 10),
    programs: [
      browserName(),
      ...reports.flatMap(({ report }) => programsOf(report)),
      `axe-core ${versionOf('axe-core')}`,
      `IBM accessibility-checker-engine ${versionOf('accessibility-checker-engine')}`,
      ...(outcomes.html === 'not-run' ? [] : [`Nu HTML Checker ${versionOf('vnu-jar')}`]),
    ],
    outcomes,
  };
  writeFileSync(join(ROOT, RESULTS_FILE), `${JSON.stringify(results, null, 2)}\n`);
  const open = ACCESSIBILITY_CHECKS.filter((check) => outcomes[check] !== 'passed');
  console.log(`${RESULTS_FILE} is written. Not passed: ${open.join(', ') || 'none'}.`);
  process.exitCode = open.length > 0 ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
