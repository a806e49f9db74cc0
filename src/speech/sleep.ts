import type { Clock } from './engine.js';

/** When speech falls silent by itself: where the paragraph ends, or after so many minutes. */
export const SLEEP_CHOICES = ['paragraph', 5, 10, 15, 30, 45, 60] as const;

export type SleepAfter = (typeof SLEEP_CHOICES)[number];

/** A timer that speech asks between two sentences, so that it never ends in one. */
export interface SleepTimer {
  /** What it is set to; null where it is off. */
  after(): SleepAfter | null;
  /** Sets it anew from now on; null turns it off. */
  set(after: SleepAfter | null): void;
  /** @param paragraphEnds whether the sentence that was just said is the last of its paragraph */
  isDue(paragraphEnds: boolean): boolean;
}

export function createSleepTimer(clock: Clock): SleepTimer {
  let chosen: SleepAfter | null = null;
  let dueAt = Infinity;
  return {
    after: () => chosen,
    set(after) {
      chosen = after;
      dueAt = typeof after === 'number' ? clock.now() + after * 60_000 : Infinity;
    },
    isDue: (paragraphEnds) => (chosen === 'paragraph' ? paragraphEnds : clock.now() >= dueAt),
  };
}
