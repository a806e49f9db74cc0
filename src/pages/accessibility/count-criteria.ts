import type { AccessibilityResults } from '../../model/accessibility-results.js';
import { CRITERIA, type Criterion } from './criteria.js';

/** How criteria stand: shown by tests, without anything to apply to, or neither. */
export interface CriteriaCount {
  shown: number;
  absent: number;
  open: number;
}

/** @returns whether every test that is to show a criterion has passed */
export function isShown({ checks }: Criterion, { outcomes }: AccessibilityResults): boolean {
  return checks.length > 0 && checks.every((check) => outcomes[check] === 'passed');
}

/** Counts the criteria of some levels by how they stand. */
export function countCriteria(
  levels: readonly Criterion['level'][],
  results: AccessibilityResults,
): CriteriaCount {
  const criteria = CRITERIA.filter(({ level }) => levels.includes(level));
  const absent = criteria.filter((criterion) => criterion.absence !== undefined).length;
  const shown = criteria.filter((criterion) => isShown(criterion, results)).length;
  return { shown, absent, open: criteria.length - shown - absent };
}
