/**
 * What axe could not decide about contrast and a person has looked at. A finding that no row
 * here speaks of fails the test.
 */
export interface Adjudication {
  /** What the finding's line holds: rule, element, reason. */
  finding: RegExp;
  /** Why it is right as it is. */
  reason: string;
}

export const ADJUDICATED: readonly Adjudication[] = [];
