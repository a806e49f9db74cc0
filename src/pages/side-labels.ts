import type { Side } from '../model/entry.js';

/** Each side in words. */
export const SIDE_LABELS: Record<Side, string> = {
  government: 'With the government',
  opposition: 'Opposition',
  'islamic-state': 'Islamic State',
  'united-nations': 'United Nations',
  humanitarian: 'Humanitarian',
  civilian: 'Civilians',
  monitor: 'Monitor',
  press: 'Press',
};
