/**
 * `npm test`: installs what is missing, a browser included, and runs every check.
 * `npm test -- lint unit` runs some of them. A failed step does not stop the others, some of which
 * run beside it; the last line is always `N passed, N failed`.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser, getHeadlessShell } from './find-browser.js';
import { installPackages } from './install-packages.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const results = mkdtempSync(join(tmpdir(), 'lectern-test-'));

/** The main configuration first; worker and scripts have other globals than pages. */
const TYPE_CONFIGS = ['tsconfig.json', 'src/tsconfig.worker.json', 'scripts/tsconfig.json'].filter(
  (file) => existsSync(join(root, file)),
);

/**
 * @typedef {{ passed: number, failed: number, skipped?: number, unsteady?: number }} Count
 * @typedef {object} Step
 * @property {string} name
 * @property {string} title
 * @property {string[][]} commands each a program of node_modules/.bin with its arguments
 * @property {((file: string) => Count) | undefined} [count] reads how many tests passed from what its
 *   runner wrote, where it has tests
 * @property {string | undefined} [needs] the step without which this one means nothing
 * @property {boolean | undefined} [browser] whether a browser must be there
 */

/** @param {string} group folder of `tests/` @param {string} title @returns {Step} */
function browserTests(group, title) {
  return {
    name: group,
    title,
    commands: [['web-test-runner', '--files', `tests/${group}/**/*.test.ts`]],
    count: readCount,
    browser: true,
  };
}

/** @param {string} file that a runner of ours wrote @returns {Count} */
function readCount(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/**
 * An error outside any test counts as one that failed, and a test that passed at the second try as
 * passed and unsteady.
 * @param {string} file the JSON report of Playwright
 * @returns {Count}
 */
function countOfPlaywright(file) {
  const { stats, errors } = JSON.parse(readFileSync(file, 'utf8'));
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
    unsteady: stats.flaky,
  };
}

/** @type {Step} */
const LANGUAGES = {
  name: 'languages',
  title: 'Languages of the interface',
  commands: [['tsx', 'scripts/languages.ts', '--check']],
};

/** @type {Step[]} */
const RULES = [
  {
    name: 'types',
    title: 'Types',
    commands: TYPE_CONFIGS.map((file) => ['tsc', '--noEmit', '-p', file]),
  },
  {
    name: 'lint',
    title: 'Code and style rules',
    commands: [
      ['eslint', '.', '--max-warnings', '0'],
      ['stylelint', 'src/**/*.css', '--max-warnings', '0'],
      ['prettier', '--check', '--log-level', 'warn', '.'],
    ],
  },
  { name: 'check', title: 'Content', commands: [['tsx', 'src/compile/check.ts']] },
  {
    name: 'audit',
    title: 'Known weaknesses of packages',
    commands: [['tsx', 'scripts/audit.ts']],
    count: readCount,
  },
  { name: 'build', title: 'Build', commands: [['vite', 'build']] },
];

/**
 * @param {Omit<Step, 'commands' | 'count' | 'needs'>} step
 * @param {...string} options of Playwright
 * @returns {Step}
 */
function siteTests(step, ...options) {
  const commands = [['playwright', 'test', ...options]];
  return { ...step, commands, count: countOfPlaywright, needs: 'build' };
}

/** @type {Step[]} */
const SITE = [
  siteTests({ name: 'e2e', title: 'End-to-end tests', browser: true }),
  siteTests(
    { name: 'engines', title: 'The main path and first visits in Firefox and WebKitGTK' },
    ...['-c', 'tests/engines'],
  ),
  siteTests(
    { name: 'screen-reader', title: 'What Orca says on the main path', browser: true },
    ...['-c', 'tests/screen-reader'],
  ),
  siteTests(
    { name: 'hosting', title: 'Hosting and supply chain, a sample', browser: true },
    ...['-c', 'playwright.hosting.config.js', '--grep', '@sample'],
  ),
];

/**
 * Stages, one after the other, each of lanes of steps that run beside each other: the rules and the
 * tests of pieces each keep one core busy, and most machines have more.
 * @type {Step[][][]}
 */
const STAGES = [
  // By itself: it writes the files that it compares, for a moment.
  [[LANGUAGES]],
  [RULES, [browserTests('unit', 'Unit tests'), browserTests('elements', 'Element tests')]],
  [SITE],
];

/**
 * Programs in node_modules/.bin are scripts of Node but on Windows, where they are `.cmd`.
 * @param {string[]} command
 * @param {Record<string, string>} env added to the environment
 * @param {'inherit' | 'pipe'} output whether it is shown as it comes, or whole at the end
 * @returns {Promise<boolean>} whether it succeeded
 */
function run([program = '', ...args], env, output) {
  const child = spawn(join(root, 'node_modules/.bin', program), args, {
    cwd: root,
    stdio: ['ignore', output, output],
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  });
  let said = '';
  child.stdout?.on('data', (chunk) => (said += chunk));
  child.stderr?.on('data', (chunk) => (said += chunk));
  return new Promise((resolve) => {
    child.on('error', ({ message }) => (said += message));
    child.on('close', (code) => {
      if (said) console.log(said.trimEnd());
      resolve(code === 0);
    });
  });
}

/**
 * Runs the commands of a step beside each other, all of them whatever comes of the first.
 * @param {Step} step
 * @param {Record<string, string>} env
 * @param {'inherit' | 'pipe'} output
 * @returns {Promise<Count>} of its tests, or of itself as one
 */
async function runStep({ name, commands, count }, env, output) {
  const file = join(results, `${name}.json`);
  const told = {
    WTR_COUNT_FILE: file,
    STEP_COUNT_FILE: file,
    PLAYWRIGHT_JSON_OUTPUT_FILE: file,
  };
  const outcomes = await Promise.all(
    commands.map((command) => run(command, { ...env, ...told }, output)),
  );
  const succeeded = outcomes.every(Boolean);
  if (!count) return succeeded ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  try {
    const counted = count(file);
    // A runner that fails with every test passed has failed in itself.
    return succeeded || counted.failed > 0 ? counted : { ...counted, failed: 1 };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

/** @param {string[]} names @returns {Step[][][]} @throws {Error} where a name is not a step's */
function chosenStages(names) {
  const known = STAGES.flat(2).map(({ name }) => name);
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    throw new Error(`There is no step ${unknown.join(', ')}. The steps are: ${known.join(', ')}.`);
  }
  if (names.length === 0) return STAGES;
  return STAGES.map((lanes) =>
    lanes
      .map((lane) => lane.filter(({ name }) => names.includes(name)))
      .filter((lane) => lane.length > 0),
  );
}

/** @returns {Record<string, string>} the programs that tests run in, found once for all steps */
function browsers() {
  // The shell first: it is not looked for where the environment names a browser.
  const HEADLESS_SHELL_PATH = getHeadlessShell() ?? '';
  return { HEADLESS_SHELL_PATH, CHROME_PATH: findBrowser() };
}

/** @param {Step[][][]} stages @returns {Promise<Count>} */
async function runAll(stages) {
  const total = { passed: 0, failed: 0 };
  const failedSteps = new Set();
  /** @type {string[]} */
  const notRun = [];
  /** @type {Record<string, string> | undefined} */
  let programs;

  /** @param {Step} step @param {boolean} alone whether no other runs beside it */
  const play = async (step, alone) => {
    const heading = `\n━━ ${step.title} (${step.name})`;
    console.log(alone ? heading : `${heading}: begun`);
    const started = performance.now();
    /** @type {Count} */
    let count = { passed: 0, failed: 1 };
    try {
      if (failedSteps.has(step.needs)) throw new Error(`Not run, because ${step.needs} failed.`);
      const env = step.browser ? (programs ??= browsers()) : {};
      const output = alone && step.commands.length === 1 ? 'inherit' : 'pipe';
      count = await runStep(step, env, output);
    } catch (/** @type {any} */ error) {
      console.log(error.message);
    }
    if (count.failed > 0) failedSteps.add(step.name);
    total.passed += count.passed;
    total.failed += count.failed;
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    const skipped = count.skipped ? `, ${count.skipped} skipped` : '';
    const unsteady = count.unsteady ? `, ${count.unsteady} unsteady` : '';
    // What could not be looked at has not passed.
    if (count.passed + count.failed === 0) notRun.push(step.name);
    const word = count.failed > 0 ? 'FAILED' : count.passed > 0 ? 'passed' : 'NOT RUN';
    console.log(
      `── ${step.title} ${word}: ${count.passed} passed, ${count.failed} failed${skipped}${unsteady}, ${seconds} s`,
    );
  };

  for (const lanes of stages) {
    await Promise.all(
      lanes.map(async (lane) => {
        for (const step of lane) await play(step, lanes.length === 1);
      }),
    );
  }
  if (notRun.length > 0) console.log(`\nNot run: ${notRun.join(', ')}`);
  if (failedSteps.size > 0) console.log(`\nFailed: ${[...failedSteps].join(', ')}`);
  return total;
}

let total = { passed: 0, failed: 1 };
try {
  installPackages(root);
  total = await runAll(chosenStages(process.argv.slice(2)));
} catch (/** @type {any} */ error) {
  console.log(error.message);
} finally {
  rmSync(results, { recursive: true, force: true });
}
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
