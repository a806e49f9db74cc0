import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type axe from 'axe-core';
import type { AxeResults, NodeResult } from 'axe-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe found on a page, each as one line. */
export interface Findings {
  violations: string[];
  /** What axe could not decide and a person has to. */
  undecided: string[];
}

/** One line for one element: the rule, the element, and why. */
function lineOf(rule: string, { target, failureSummary, any, all, none }: NodeResult): string {
  const reasons = [...any, ...all, ...none].map(({ message }) => message);
  const why = (failureSummary ?? reasons.join('; ')).replaceAll(/\s+/g, ' ');
  return `${rule} at ${target.join(' ')}: ${why}`;
}

const linesOf = (results: AxeResults['violations']): string[] =>
  results.flatMap(({ id, nodes }) => nodes.map((node) => lineOf(id, node)));

/**
 * Runs every rule of axe-core on the page as it stands, those that are off by default included
 * (target size, enhanced contrast, links of the same name, the experimental ones).
 * It is evaluated in the page, which no content policy forbids, instead of added as a script.
 */
export async function runAxe(page: Page): Promise<Findings> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  const results = await page.evaluate(async () => {
    const { axe: engine } = window as unknown as { axe: typeof axe };
    const rules = Object.fromEntries(
      engine.getRules().map(({ ruleId }) => [ruleId, { enabled: true }]),
    );
    return engine.run(document, { rules, resultTypes: ['violations', 'incomplete'] });
  });
  return { violations: linesOf(results.violations), undecided: linesOf(results.incomplete) };
}
