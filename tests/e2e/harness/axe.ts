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

/**
 * `contrast` leaves out what no theme changes, and of the two rules about it the laxer: what is found
 * by level AA is found by AAA, and each looks at every text by itself.
 */
export type AxeRules = 'all' | 'contrast';

const linesOf = (results: AxeResults['violations']): string[] =>
  results.flatMap(({ id, nodes }) => nodes.map((node) => lineOf(id, node)));

/** The rule about contrast of level AAA: like that of AA, it looks at what lies over and under a text. */
const STRICTER_CONTRAST = 'color-contrast-enhanced';
const CONTRAST = ['color-contrast', STRICTER_CONTRAST];

/**
 * Runs every rule of axe-core on the page as it stands, those that are off by default included
 * (target size, enhanced contrast, links of the same name, the experimental ones).
 *
 * Contrast is measured in a second run with radios and checkboxes moved behind their words: laid
 * over a whole label to be a larger target, they hide nothing, which axe cannot tell.
 *
 * axe is evaluated in the page, which no content policy forbids, instead of added as a script.
 */
export async function runAxe(page: Page, rules: AxeRules = 'all'): Promise<Findings> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  const runs = await page.evaluate(
    async ([contrast, stricter, everything]) => {
      const { axe: engine } = window as unknown as { axe: typeof axe };
      const run = (ids: readonly string[]): Promise<AxeResults> =>
        engine.run(document, {
          runOnly: { type: 'rule', values: [...ids] },
          resultTypes: ['violations', 'incomplete'],
        });
      const all = engine.getRules().map(({ ruleId }) => ruleId);
      const first = everything ? await run(all.filter((id) => !contrast.includes(id))) : null;

      const laidOver = document.querySelectorAll<HTMLElement>('[type=radio], [type=checkbox]');
      for (const { style } of laidOver) style.zIndex = '-1';
      const second = await run(everything ? contrast : [stricter]);
      for (const { style } of laidOver) style.removeProperty('z-index');
      return first ? [first, second] : [second];
    },
    [CONTRAST, STRICTER_CONTRAST, rules === 'all'] as const,
  );
  return {
    violations: runs.flatMap(({ violations }) => linesOf(violations)),
    undecided: runs.flatMap(({ incomplete }) => linesOf(incomplete)),
  };
}
