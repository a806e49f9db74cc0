import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { ACCESSIBILITY_CHECKS, type AccessibilityResults } from '../model/accessibility-results.js';
import { isDay } from './iso-date.js';

/** Where `npm run statement` writes what the tests found, below the root. */
export const RESULTS_FILE = 'src/compile/accessibility-results.json';

const schema = z.strictObject({
  tested: z.string().refine(isDay),
  programs: z.array(z.string().min(1)).min(1),
  outcomes: z.record(z.enum(ACCESSIBILITY_CHECKS), z.enum(['passed', 'failed', 'not-run'])),
});

/**
 * What the accessibility statement rests on.
 * @param text of the file of results
 * @throws {Error} where a check has no outcome, or the file is otherwise not as the tests write it
 */
export function parseAccessibilityResults(text: string): AccessibilityResults {
  const mend = `${RESULTS_FILE}: these are not results as the tests write them. Run \`npm run statement\`, which writes the file anew.`;
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (cause) {
    throw new Error(mend, { cause });
  }
  const { success, data: results, error } = schema.safeParse(data);
  if (!success) throw new Error(`${mend}\n${z.prettifyError(error)}`, { cause: error });
  return results;
}

/** @param root folder of the project */
export function accessibilityResults(root: string): AccessibilityResults {
  return parseAccessibilityResults(readFileSync(path.join(root, RESULTS_FILE), 'utf8'));
}
