import { expect } from 'chai';
import { mergeResults } from '../../../scripts/merge-results.js';
import {
  ACCESSIBILITY_CHECKS,
  type AccessibilityResults,
} from '../../../src/model/accessibility-results.js';

const BEFORE: AccessibilityResults = {
  tested: '2026-11-26',
  programs: ['Chromium 156', 'Orca 43.1', 'axe-core 4.14.1'],
  outcomes: {
    ...(Object.fromEntries(
      ACCESSIBILITY_CHECKS.map((check) => [check, 'passed']),
    ) as AccessibilityResults['outcomes']),
    'screen-reader': 'failed',
  },
};

describe('checks of the accessibility statement that are tried again', () => {
  it('replace what they found before, and no other', () => {
    const now = {
      tested: '2026-11-27',
      programs: [],
      outcomes: { 'screen-reader': 'passed' } as const,
    };
    const { outcomes } = mergeResults(BEFORE, now);
    expect(outcomes).to.deep.equal({ ...BEFORE.outcomes, 'screen-reader': 'passed' });
  });

  it('that fail take back what was claimed', () => {
    const now = { tested: '2026-11-27', programs: [], outcomes: { reflow: 'failed' } as const };
    expect(mergeResults(BEFORE, now).outcomes.reflow).to.equal('failed');
  });

  it('do not make the others younger', () => {
    const now = { tested: '2026-11-27', programs: [], outcomes: {} };
    expect(mergeResults(BEFORE, now).tested).to.equal('2026-11-26');
  });

  it('name each program once, in the version of the later run', () => {
    const programs = ['Chromium 157', 'Orca 44.0'];
    const merged = mergeResults(BEFORE, { tested: '2026-11-27', programs, outcomes: {} });
    expect(merged.programs).to.deep.equal(['axe-core 4.14.1', 'Chromium 157', 'Orca 44.0']);
  });
});
