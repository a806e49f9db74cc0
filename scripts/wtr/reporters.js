/**
 * Reporters of the test runner: one for people, one for `scripts/test.js`.
 */
import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';

/**
 * Every test of a session with the names of the suites around it.
 * @param {import('@web/test-runner').TestSuiteResult | undefined} suite
 * @param {string[]} names
 * @returns {{ name: string, test: import('@web/test-runner').TestResult }[]}
 */
function testsOf(suite, names = []) {
  if (!suite) return [];
  const path = [...names, suite.name].filter(Boolean);
  return [
    ...suite.tests.map((test) => ({ name: [...path, test.name].join(' › '), test })),
    ...suite.suites.flatMap((child) => testsOf(child, path)),
  ];
}

/**
 * Failures of a session that no test of it carries: a module that did not load,
 * a page that crashed, no test in the file at all.
 * @param {import('@web/test-runner').TestSession} session
 * @returns {string[]}
 */
function brokenFile(session) {
  const tests = testsOf(session.testResults);
  const messages = session.errors.map(({ message, stack }) => stack ?? message);
  const missing = session.request404s.map((url) => `Not found: ${url}`);
  if (messages.length > 0) return [[...messages, ...missing].join('\n')];
  if (session.passed === false && tests.every(({ test }) => test.passed || test.skipped)) {
    return [['The file did not run to its end.', ...missing].join('\n')];
  }
  return tests.length === 0 ? [['The file holds no test.', ...missing].join('\n')] : [];
}

/**
 * Prints past the runner's own console outside a terminal: there it would put codes that
 * clear its progress bar before each line.
 * @param {string} text
 */
const print = (text) =>
  process.stdout.isTTY ? console.log(text) : process.stdout.write(`${text}\n`);

/** @param {string} text @returns {string} it, set in from the margin */
const indent = (text) => text.replace(/^/gm, '      ');

/** @param {import('@web/test-runner').TestResultError | undefined} error @returns {string} */
function explain(error) {
  if (!error) return 'No reason was given.';
  const { message = '', stack = '', expected, actual } = error;
  const lines = [stack.includes(message) ? stack : `${message}\n${stack}`];
  if (expected !== undefined) lines.push(`expected: ${expected}`, `  actual: ${actual}`);
  return lines.join('\n').trimEnd();
}

/**
 * Prints one line a file, and of each failure its file, its test and its message.
 * @param {string} root path of the project, left out of the paths printed
 * @returns {import('@web/test-runner').Reporter}
 */
export function plainReporter(root) {
  return {
    reportTestFileResults({ sessionsForTestFile, testFile }) {
      for (const session of sessionsForTestFile) {
        const tests = testsOf(session.testResults);
        const failed = tests.filter(({ test }) => !test.passed && !test.skipped);
        const broken = brokenFile(session);
        const mark = failed.length + broken.length > 0 ? '✗' : '✓';
        print(`${mark} ${relative(root, testFile)} (${tests.length})`);
        for (const text of broken) print(indent(text));
        for (const { name, test } of failed) {
          print(`   ✗ ${name}\n${indent(explain(test.error))}`);
        }
        for (const log of session.logs) print(indent(`[browser] ${log.join(' ')}`));
      }
    },
  };
}

/**
 * Writes `{ passed, failed, skipped }` to a file when the run ends.
 * @param {string} file
 * @returns {import('@web/test-runner').Reporter}
 */
export function countReporter(file) {
  return {
    onTestRunFinished({ sessions }) {
      const tests = sessions.flatMap(({ testResults }) => testsOf(testResults));
      const skipped = tests.filter(({ test }) => test.skipped).length;
      const passed = tests.filter(({ test }) => test.passed && !test.skipped).length;
      const broken = sessions.flatMap(brokenFile).length;
      const failed = tests.length - skipped - passed + broken;
      writeFileSync(file, JSON.stringify({ passed, failed, skipped }));
    },
  };
}
