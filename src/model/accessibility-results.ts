/** What is tried of the reader's accessibility, each by tests of its own. */
export const ACCESSIBILITY_CHECKS = [
  'engines',
  'html',
  'browsers',
  'screen-reader',
  'contrast',
  'colours',
  'reflow',
  'lines',
  'targets',
  'focus',
  'keyboard',
  'tasks',
  'shortcuts',
  'announcements',
  'language',
  'links',
  'without-style',
  'without-scripts',
  'pictures',
  'preferences',
  'settings',
  'place',
  'glossary',
  'content',
  'own-texts',
  'storage',
  'updates',
] as const;

export type AccessibilityCheck = (typeof ACCESSIBILITY_CHECKS)[number];

/** `not-run`: where the tests ran, what they need could not be had. */
export type Outcome = 'passed' | 'failed' | 'not-run';

/** What the tests found, as `npm run statement` writes it. */
export interface AccessibilityResults {
  /** The day they ran: 2026-11-26. */
  tested: string;
  /** Programs by which they ran, with their versions, as people write them: `Chromium 150`. */
  programs: readonly string[];
  outcomes: Readonly<Record<AccessibilityCheck, Outcome>>;
}
