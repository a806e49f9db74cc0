import { msg } from '@lit/localize';
import type { Event } from '../model/event.js';

/** A part of a timeline. */
export interface TimelinePhase {
  phase: Event['phase'];
  heading: string;
  /** What is said of it as a whole, or null. */
  note: string | null;
}

/** The parts of a timeline, in order of time. */
export function timelinePhases(): TimelinePhase[] {
  return [
    {
      phase: 'background',
      heading: msg('Before'),
      note: msg('Background. What is not from the report is marked so, and names its sources.'),
    },
    { phase: 'days', heading: msg('The days of the report'), note: null },
    {
      phase: 'aftermath',
      heading: msg('After'),
      note: msg('What came later. The report could not know it; each event names its sources.'),
    },
  ];
}
