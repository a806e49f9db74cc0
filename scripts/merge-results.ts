import type { AccessibilityResults } from '../src/model/accessibility-results.js';

/** What some of the checks found. */
export interface SomeResults extends Omit<AccessibilityResults, 'outcomes'> {
  outcomes: Readonly<Partial<AccessibilityResults['outcomes']>>;
}

/** @param program with its version: `Chromium 150` @returns its name alone */
const nameOf = (program: string): string => program.replace(/ [\d.]+$/, '');

/**
 * Puts what some checks found in the place of what they found before.
 * @param before results of every check
 * @returns the day stays that of the earlier ones: what was not tried again is no younger; of a
 *   program in two versions, the later one stands
 */
export function mergeResults(
  before: AccessibilityResults,
  { programs, outcomes }: SomeResults,
): AccessibilityResults {
  const names = new Set(programs.map(nameOf));
  return {
    tested: before.tested,
    programs: [...before.programs.filter((one) => !names.has(nameOf(one))), ...programs],
    outcomes: { ...before.outcomes, ...outcomes },
  };
}
