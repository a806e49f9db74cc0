import { msg } from '@lit/localize';
import type { Side } from '../model/entry.js';

const LABELS: Record<Side, () => string> = {
  government: () => msg('With the government'),
  opposition: () => msg('Opposition'),
  'islamic-state': () => msg('Islamic State'),
  'united-nations': () => msg('United Nations'),
  humanitarian: () => msg('Humanitarian'),
  civilian: () => msg('Civilians'),
  monitor: () => msg('Monitor'),
  press: () => msg('Press'),
};

/** A side in words. */
export function sideLabel(side: Side): string {
  return LABELS[side]();
}

/** What is said of a statement that is attributed to no side, where others are. */
export function noSideLabel(): string {
  return msg('Not attributed');
}
