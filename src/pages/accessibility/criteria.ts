import type { AccessibilityCheck } from '../../model/accessibility-results.js';
import type { Absence } from './absences.js';

/** One success criterion of WCAG 2.2, and what shows that it is met. */
export interface Criterion {
  /** As the guidelines number it: `1.4.10`. */
  number: string;
  level: 'A' | 'AA' | 'AAA';
  /** The name of its page in W3C's “Understanding WCAG 2.2”. */
  page: string;
  /** All of these must have passed. */
  checks: readonly AccessibilityCheck[];
  /** Where there is nothing that it could apply to: what is not there. */
  absence?: Absence;
}

type Shown = readonly AccessibilityCheck[] | Absence;

function criterion(
  number: string,
  level: Criterion['level'],
  page: string,
  shown: Shown,
): Criterion {
  return typeof shown === 'string'
    ? { number, level, page, checks: [], absence: shown }
    : { number, level, page, checks: shown };
}

/**
 * Every criterion of levels A and AA, and those of AAA that the reader is built to meet by its
 * default settings. https://www.w3.org/TR/WCAG22/
 */
export const CRITERIA: readonly Criterion[] = [
  criterion('1.1.1', 'A', 'non-text-content', ['engines', 'pictures', 'content']),
  criterion('1.2.1', 'A', 'audio-only-and-video-only-prerecorded', 'media'),
  criterion('1.2.2', 'A', 'captions-prerecorded', 'media'),
  criterion('1.2.3', 'A', 'audio-description-or-media-alternative-prerecorded', 'media'),
  criterion('1.2.4', 'AA', 'captions-live', 'media'),
  criterion('1.2.5', 'AA', 'audio-description-prerecorded', 'media'),
  criterion('1.3.1', 'A', 'info-and-relationships', ['engines', 'html', 'without-style']),
  criterion('1.3.2', 'A', 'meaningful-sequence', ['without-style', 'without-scripts']),
  criterion('1.3.3', 'A', 'sensory-characteristics', ['tasks', 'without-style']),
  criterion('1.3.4', 'AA', 'orientation', ['place', 'reflow']),
  criterion('1.3.5', 'AA', 'identify-input-purpose', 'personal-data'),
  criterion('1.4.1', 'A', 'use-of-color', ['preferences', 'without-style']),
  criterion('1.4.2', 'A', 'audio-control', 'own-sound'),
  criterion('1.4.3', 'AA', 'contrast-minimum', ['contrast', 'colours']),
  criterion('1.4.4', 'AA', 'resize-text', ['reflow', 'preferences']),
  criterion('1.4.5', 'AA', 'images-of-text', ['pictures']),
  criterion('1.4.6', 'AAA', 'contrast-enhanced', ['contrast', 'colours']),
  criterion('1.4.8', 'AAA', 'visual-presentation', ['lines', 'settings', 'reflow']),
  criterion('1.4.9', 'AAA', 'images-of-text-no-exception', ['pictures']),
  criterion('1.4.10', 'AA', 'reflow', ['reflow']),
  criterion('1.4.11', 'AA', 'non-text-contrast', ['colours', 'focus']),
  criterion('1.4.12', 'AA', 'text-spacing', ['reflow']),
  criterion('1.4.13', 'AA', 'content-on-hover-or-focus', 'hover'),
  criterion('2.1.1', 'A', 'keyboard', ['keyboard', 'tasks']),
  criterion('2.1.2', 'A', 'no-keyboard-trap', ['keyboard']),
  criterion('2.1.3', 'AAA', 'keyboard-no-exception', ['keyboard', 'tasks']),
  criterion('2.1.4', 'A', 'character-key-shortcuts', ['shortcuts']),
  criterion('2.2.1', 'A', 'timing-adjustable', 'time-limits'),
  criterion('2.2.2', 'A', 'pause-stop-hide', 'motion'),
  criterion('2.2.3', 'AAA', 'no-timing', 'time-limits'),
  criterion('2.2.4', 'AAA', 'interruptions', ['announcements', 'updates']),
  criterion('2.2.6', 'AAA', 'timeouts', 'time-limits'),
  criterion('2.3.1', 'A', 'three-flashes-or-below-threshold', 'motion'),
  criterion('2.3.3', 'AAA', 'animation-from-interactions', ['preferences']),
  criterion('2.4.1', 'A', 'bypass-blocks', ['engines', 'keyboard']),
  criterion('2.4.2', 'A', 'page-titled', ['engines', 'links']),
  criterion('2.4.3', 'A', 'focus-order', ['keyboard', 'focus']),
  criterion('2.4.4', 'A', 'link-purpose-in-context', ['engines', 'links']),
  criterion('2.4.5', 'AA', 'multiple-ways', ['links', 'glossary']),
  criterion('2.4.6', 'AA', 'headings-and-labels', ['engines', 'tasks']),
  criterion('2.4.7', 'AA', 'focus-visible', ['focus']),
  criterion('2.4.8', 'AAA', 'location', ['links', 'without-scripts']),
  criterion('2.4.9', 'AAA', 'link-purpose-link-only', ['engines']),
  criterion('2.4.10', 'AAA', 'section-headings', ['engines', 'html']),
  criterion('2.4.11', 'AA', 'focus-not-obscured-minimum', ['focus']),
  criterion('2.4.12', 'AAA', 'focus-not-obscured-enhanced', ['focus']),
  criterion('2.4.13', 'AAA', 'focus-appearance', ['focus', 'colours']),
  criterion('2.5.1', 'A', 'pointer-gestures', ['tasks']),
  criterion('2.5.2', 'A', 'pointer-cancellation', ['tasks']),
  criterion('2.5.3', 'A', 'label-in-name', ['engines', 'tasks']),
  criterion('2.5.4', 'A', 'motion-actuation', 'device-motion'),
  criterion('2.5.5', 'AAA', 'target-size-enhanced', ['targets']),
  criterion('2.5.7', 'AA', 'dragging-movements', ['tasks']),
  criterion('2.5.8', 'AA', 'target-size-minimum', ['engines', 'targets']),
  criterion('3.1.1', 'A', 'language-of-page', ['language']),
  criterion('3.1.2', 'AA', 'language-of-parts', ['language', 'content']),
  criterion('3.1.3', 'AAA', 'unusual-words', ['glossary']),
  criterion('3.1.4', 'AAA', 'abbreviations', ['content']),
  criterion('3.1.5', 'AAA', 'reading-level', ['content']),
  criterion('3.1.6', 'AAA', 'pronunciation', ['glossary']),
  criterion('3.2.1', 'A', 'on-focus', ['keyboard', 'focus']),
  criterion('3.2.2', 'A', 'on-input', ['settings', 'announcements']),
  criterion('3.2.3', 'AA', 'consistent-navigation', ['without-scripts']),
  criterion('3.2.4', 'AA', 'consistent-identification', ['tasks', 'engines']),
  criterion('3.2.5', 'AAA', 'change-on-request', ['updates', 'announcements']),
  criterion('3.2.6', 'A', 'consistent-help', 'help'),
  criterion('3.3.1', 'A', 'error-identification', ['own-texts', 'storage']),
  criterion('3.3.2', 'A', 'labels-or-instructions', ['engines', 'tasks']),
  criterion('3.3.3', 'AA', 'error-suggestion', ['own-texts', 'storage']),
  criterion('3.3.4', 'AA', 'error-prevention-legal-financial-data', ['own-texts', 'storage']),
  criterion('3.3.7', 'A', 'redundant-entry', 'asking-twice'),
  criterion('3.3.8', 'AA', 'accessible-authentication-minimum', 'accounts'),
  criterion('4.1.2', 'A', 'name-role-value', ['engines', 'html', 'tasks']),
  criterion('4.1.3', 'AA', 'status-messages', ['announcements']),
];
