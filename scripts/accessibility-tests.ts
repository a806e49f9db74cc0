import type { AccessibilityCheck } from '../src/model/accessibility-results.js';

/** What Playwright runs, by its configuration: the folder of its tests. */
export const PLAYWRIGHT_FOLDERS = {
  'playwright.config.js': 'tests/e2e',
  'tests/engines/playwright.config.js': 'tests/engines',
  'tests/screen-reader/playwright.config.js': 'tests/screen-reader',
} as const;

export type PlaywrightConfig = keyof typeof PLAYWRIGHT_FOLDERS;

/** The tests that make up a check. */
export interface CheckTests {
  /** A configuration of Playwright's, or `wtr` for tests/unit. */
  runner: PlaywrightConfig | 'wtr';
  /** Their files, below the root. */
  files: readonly string[];
  /** Some of the files' tests only, by their titles. */
  title?: RegExp;
}

/** @param names of specs in tests/e2e, without their ending */
function specs(...names: string[]): CheckTests {
  return {
    runner: 'playwright.config.js',
    files: names.map((name) => `tests/e2e/${name}.spec.ts`),
  };
}

/** Which tests each check of the accessibility statement is. */
export const ACCESSIBILITY_TESTS: Readonly<Record<AccessibilityCheck, CheckTests>> = {
  engines: {
    ...specs('audit', 'adjudications'),
    title: /nothing is found|no finding|would be found/,
  },
  html: specs('html-checker'),
  contrast: { ...specs('audit'), title: /stands out from its ground/ },
  colours: { runner: 'wtr', files: ['tests/unit/styles/contrast.test.ts'] },
  reflow: specs('reflow'),
  lines: specs('line-length'),
  targets: specs('targets'),
  browsers: {
    runner: 'tests/engines/playwright.config.js',
    files: ['tests/engines/main-path.spec.ts'],
  },
  'screen-reader': {
    runner: 'tests/screen-reader/playwright.config.js',
    files: ['tests/screen-reader/main-path.spec.ts'],
  },
  focus: specs('focus', 'focus-returns'),
  keyboard: specs('keyboard'),
  tasks: specs('ten-tasks'),
  shortcuts: { ...specs('comfort'), title: /key/ },
  announcements: specs('announcements'),
  language: specs('languages'),
  links: specs('links', 'metadata'),
  'without-style': specs('without-style'),
  'without-scripts': specs('without-javascript'),
  pictures: specs('map', 'timeline'),
  preferences: specs('preferences'),
  settings: specs('comfort', 'security-flows'),
  place: specs('place'),
  glossary: specs('glossary'),
  content: { runner: 'wtr', files: ['tests/unit/compile/mistakes.test.ts'] },
  'own-texts': specs('own-text'),
  storage: specs('storage'),
  updates: { ...specs('offline'), title: /new version/ },
};
