import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';

const source = readFileSync(
  createRequire(import.meta.url).resolve('accessibility-checker-engine/ace.js'),
  'utf8',
);

/** What the engine needs of its own types, which it does not declare for a page. */
interface Checker {
  check: (
    node: Document,
    policies: string[],
  ) => Promise<{
    results: {
      ruleId: string;
      /** How much it matters, and whether it passed. */
      value: [level: string, outcome: string];
      message: string;
      snippet: string;
      path: { dom: string };
    }[];
  }>;
}

/**
 * Runs IBM's accessibility-checker-engine on the page as it stands, by its rules for WCAG 2.2
 * and its own recommendations.
 * @returns whatever has not passed, each as one line: the rule, how sure it is, the element, why
 */
export async function runIbm(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'ace' in window))) {
    await page.evaluate(`${source}\n;window.ace = ace;`);
  }
  return page.evaluate(async () => {
    const { ace } = window as unknown as { ace: { Checker: new () => Checker } };
    const { results } = await new ace.Checker().check(document, ['WCAG_2_2', 'IBM_Accessibility']);
    return results
      .filter(({ value: [, outcome] }) => outcome !== 'PASS')
      .map(({ ruleId, value, message, snippet, path }) => {
        const where = path.dom.replace('/html[1]/body[1]', '');
        return `${ruleId} ${value.join(' ')} at ${where} ${snippet}: ${message}`;
      });
  });
}
