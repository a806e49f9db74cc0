import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ACCESSIBILITY_TESTS } from '../../scripts/accessibility-tests.js';
import { outcomeOf } from '../../scripts/test-outcomes.js';
import {
  accessibilityResults,
  parseAccessibilityResults,
} from '../../src/compile/accessibility-results.js';
import { ACCESSIBILITY_CHECKS } from '../../src/model/accessibility-results.js';
import { countCriteria, isShown } from '../../src/pages/accessibility/count-criteria.js';
import { CRITERIA } from '../../src/pages/accessibility/criteria.js';
import { ROOT } from './harness/built-pages.js';
import { expect, test } from './harness/test.js';

/** Success criteria of WCAG 2.2 by level, less 4.1.1, which it took back. */
const HOW_MANY = { A: 31, AA: 24 };

const results = accessibilityResults(ROOT);

test('a reader finds on /about/ what each criterion rests on, with JavaScript off too', async ({
  browser,
  server,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, locale: 'en-GB' });
  const page = await context.newPage();
  await page.goto(new URL('about/', server.url).href);
  const statement = page.locator('section', { has: page.locator('#accessibility') });
  await expect(statement).toContainText('people with disabilities have not yet tested it');
  for (const program of results.programs) await expect(statement).toContainText(program);
  await expect(statement.locator('.checks dt')).toHaveCount(ACCESSIBILITY_CHECKS.length);
  for (const summary of await statement.locator('summary').all()) await summary.click();
  const heads = await statement.locator('tbody th').allInnerTexts();
  expect(heads.map((text) => text.split(' ')[0]).sort()).toEqual(
    CRITERIA.map(({ number }) => number).sort(),
  );
  const evidence = await statement.locator('tbody td').allInnerTexts();
  expect(evidence.filter((text) => text.trim() !== '')).toHaveLength(CRITERIA.length);
  await context.close();
});

test('every criterion of levels A and AA is answered for, once', () => {
  expect(new Set(CRITERIA.map(({ number }) => number)).size).toBe(CRITERIA.length);
  for (const [level, count] of Object.entries(HOW_MANY)) {
    expect(CRITERIA.filter((criterion) => criterion.level === level)).toHaveLength(count);
  }
  for (const { checks, absence, number } of CRITERIA) {
    expect(checks.length > 0, `${number} rests on tests, or on nothing to apply to`).toBe(
      absence === undefined,
    );
  }
});

test('every check is made of tests that are there', () => {
  for (const { files } of Object.values(ACCESSIBILITY_TESTS)) {
    for (const file of files) expect(existsSync(join(ROOT, file)), file).toBe(true);
  }
});

test('a criterion one of whose tests failed, or did not run, is not said to be met', () => {
  const passed = countCriteria(['A', 'AA'], results);
  for (const outcome of ['failed', 'not-run'] as const) {
    const worse = { ...results, outcomes: { ...results.outcomes, focus: outcome } };
    const resting = CRITERIA.filter(({ checks }) => checks.includes('focus'));
    expect(resting.length).toBeGreaterThan(3);
    expect(resting.filter((criterion) => isShown(criterion, worse))).toEqual([]);
    expect(countCriteria(['A', 'AA'], worse).open).toBeGreaterThan(passed.open);
  }
});

test('a check has passed only where each of its files has, and no test of it failed', () => {
  const tests = { runner: 'playwright.config.js', files: ['a.spec.ts', 'b.spec.ts'] } as const;
  const ran = (file: string, outcome: 'passed' | 'failed' | 'not-run', project = 'shell') => ({
    file,
    title: 'a reader reads',
    project,
    outcome,
  });
  const both = [ran('a.spec.ts', 'passed'), ran('b.spec.ts', 'passed')];
  expect(outcomeOf(tests, both)).toBe('passed');
  expect(outcomeOf(tests, [...both, ran('b.spec.ts', 'failed')])).toBe('failed');
  expect(outcomeOf(tests, [ran('a.spec.ts', 'passed'), ran('b.spec.ts', 'not-run')])).toBe(
    'not-run',
  );
  expect(outcomeOf(tests, [ran('a.spec.ts', 'passed')])).toBe('not-run');
  expect(outcomeOf({ ...tests, title: /listens/ }, both)).toBe('not-run');
  const other = (outcome: 'passed' | 'not-run') => ran('a.spec.ts', outcome, 'another browser');
  expect(outcomeOf(tests, [...both, other('passed')])).toBe('passed');
  expect(outcomeOf(tests, [...both, other('not-run')])).toBe('not-run');
});

test('results that lack a check stop the build, and say what to run', () => {
  const { focus, ...outcomes } = results.outcomes;
  expect(focus).toBeDefined();
  const said = /accessibility-results\.json.*npm run statement/;
  expect(() => parseAccessibilityResults(JSON.stringify({ ...results, outcomes }))).toThrow(said);
  expect(() => parseAccessibilityResults('{')).toThrow(said);
});
