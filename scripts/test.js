/**
 * `npm test`: installs what is missing, a browser included, and runs every check.
 * `npm test -- lint unit` runs some of them. A failed step does not stop the others;
 * the last line is always `N passed, N failed`.
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
const WTR_COUNT = join(results, 'wtr.json');
const STEP_COUNT = join(results, 'step.json');
const PLAYWRIGHT_REPORT = join(results, 'e2e.json');

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
 * @property {(() => Count) | undefined} [count] reads how many tests passed, where it has tests
 * @property {string | undefined} [needs] the step without which this one means nothing
 * @property {boolean | undefined} [browser] whether a browser must be there
 */

/** @param {string} group folder of `tests/` @param {string} title @returns {Step} */
function browserTests(group, title) {
  return {
    name: group,
    title,
    commands: [['web-test-runner', '--files', `tests/${group}/**/*.test.ts`]],
    count: () => JSON.parse(readFileSync(WTR_COUNT, 'utf8')),
    browser: true,
  };
}

/**
 * @returns {Count} from the JSON report of Playwright; an error outside any test counts as one, and a
 *   test that passed at the second try as passed and unsteady
 */
function countOfPlaywright() {
  const { stats, errors } = JSON.parse(readFileSync(PLAYWRIGHT_REPORT, 'utf8'));
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
    unsteady: stats.flaky,
  };
}

/** @type {Step[]} */
const STEPS = [
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
  {
    // Not beside the rules: it writes the files that it compares, for a moment.
    name: 'languages',
    title: 'Languages of the interface',
    commands: [['tsx', 'scripts/languages.ts', '--check']],
  },
  { name: 'check', title: 'Content', commands: [['tsx', 'src/compile/check.ts']] },
  {
    name: 'audit',
    title: 'Known weaknesses of packages',
    commands: [['tsx', 'scripts/audit.ts']],
    count: () => JSON.parse(readFileSync(STEP_COUNT, 'utf8')),
  },
  browserTests('unit', 'Unit tests'),
  browserTests('elements', 'Element tests'),
  { name: 'build', title: 'Build', commands: [['vite', 'build']] },
  {
    name: 'e2e',
    title: 'End-to-end tests',
    commands: [['playwright', 'test']],
    count: countOfPlaywright,
    needs: 'build',
    browser: true,
  },
  {
    name: 'engines',
    title: 'The main path in Firefox and WebKitGTK',
    commands: [['playwright', 'test', '-c', 'tests/engines']],
    count: countOfPlaywright,
    needs: 'build',
  },
  {
    name: 'screen-reader',
    title: 'What Orca says on the main path',
    commands: [['playwright', 'test', '-c', 'tests/screen-reader']],
    count: countOfPlaywright,
    needs: 'build',
    browser: true,
  },
  {
    name: 'hosting',
    title: 'Hosting and supply chain, a sample',
    commands: [['playwright', 'test', '-c', 'playwright.hosting.config.js', '--grep', '@sample']],
    count: countOfPlaywright,
    needs: 'build',
    browser: true,
  },
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
 * Runs the commands of a step beside each other, all of them whatever comes of the first: each
 * keeps one core busy, and most machines have more.
 * @param {Step} step
 * @param {Record<string, string>} env
 * @returns {Promise<Count>} of its tests, or of itself as one
 */
async function runStep({ commands, count }, env) {
  const output = commands.length > 1 ? 'pipe' : 'inherit';
  const outcomes = await Promise.all(commands.map((command) => run(command, env, output)));
  const succeeded = outcomes.every(Boolean);
  if (!count) return succeeded ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  try {
    const counted = count();
    // A runner that fails with every test passed has failed in itself.
    return succeeded || counted.failed > 0 ? counted : { ...counted, failed: 1 };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

/** @param {string[]} names @returns {Step[]} @throws {Error} where a name is not a step's */
function chosenSteps(names) {
  const unknown = names.filter((name) => !STEPS.some((step) => step.name === name));
  if (unknown.length > 0) {
    const known = STEPS.map(({ name }) => name).join(', ');
    throw new Error(`There is no step ${unknown.join(', ')}. The steps are: ${known}.`);
  }
  return names.length === 0 ? STEPS : STEPS.filter(({ name }) => names.includes(name));
}

/** @returns {Record<string, string>} the programs that tests run in, found once for all steps */
function browsers() {
  // The shell first: it is not looked for where the environment names a browser.
  const HEADLESS_SHELL_PATH = getHeadlessShell() ?? '';
  return { HEADLESS_SHELL_PATH, CHROME_PATH: findBrowser() };
}

/** @param {Step[]} steps @returns {Promise<Count>} */
async function runAll(steps) {
  /** @type {Record<string, string>} */
  const env = {
    WTR_COUNT_FILE: WTR_COUNT,
    STEP_COUNT_FILE: STEP_COUNT,
    PLAYWRIGHT_JSON_OUTPUT_FILE: PLAYWRIGHT_REPORT,
  };
  const total = { passed: 0, failed: 0 };
  const failedSteps = new Set();
  const notRun = [];
  /** @type {Record<string, string> | undefined} */
  let programs;

  for (const step of steps) {
    console.log(`\n━━ ${step.title} (${step.name})`);
    const started = performance.now();
    // Each run writes it anew; what an earlier step wrote must not count twice.
    rmSync(WTR_COUNT, { force: true });
    rmSync(PLAYWRIGHT_REPORT, { force: true });
    rmSync(STEP_COUNT, { force: true });
    /** @type {Count} */
    let count = { passed: 0, failed: 1 };
    try {
      if (failedSteps.has(step.needs)) throw new Error(`Not run, because ${step.needs} failed.`);
      if (step.browser) Object.assign(env, (programs ??= browsers()));
      count = await runStep(step, env);
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
  }
  if (notRun.length > 0) console.log(`\nNot run: ${notRun.join(', ')}`);
  if (failedSteps.size > 0) console.log(`\nFailed: ${[...failedSteps].join(', ')}`);
  return total;
}

let total = { passed: 0, failed: 1 };
try {
  installPackages(root);
  total = await runAll(chosenSteps(process.argv.slice(2)));
} catch (/** @type {any} */ error) {
  console.log(error.message);
} finally {
  rmSync(results, { recursive: true, force: true });
}
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
