import { msg } from '@lit/localize';
import type { SettingKey, Settings } from './effects.js';
import { DEFAULTS } from './values.js';

/** What a preset decides: how the text looks. What a reader turned on beside that stays. */
const LOOK = [
  'typeSize',
  'theme',
  'typeface',
  'lineHeight',
  'spacing',
  'paragraphGap',
  'lineWidth',
  'surroundings',
] as const satisfies readonly SettingKey[];

export type Look = Pick<Settings, (typeof LOOK)[number]>;

/** A set of settings with a name. */
export interface Preset {
  id: string;
  label: string;
  look: Look;
}

/**
 * The presets that come with the reader, in the language the interface speaks now.
 *
 * Larger type is the one change that helped most readers most (Rello et al. 2013), so every
 * preset but the first two of plain size begins with it. Dyslexia-friendly has short lines
 * (doi 10.1371/journal.pone.0071161) and letters and words apart (doi 10.1073/pnas.1205566109),
 * and no special typeface, which helped nobody that was measured
 * (doi 10.1007/s11881-016-0127-1).
 */
export function presets(): readonly Preset[] {
  return [
    preset('standard', msg('Standard'), {}),
    preset('larger', msg('Larger'), { typeSize: '150' }),
    preset('low-vision', msg('Low vision'), {
      typeSize: '250',
      theme: 'contrast',
      typeface: 'atkinson',
      spacing: '0.06',
      lineWidth: '50',
    }),
    preset('dyslexia', msg('Dyslexia-friendly'), {
      typeSize: '135',
      theme: 'sepia',
      typeface: 'sans',
      spacing: '0.12',
      paragraphGap: '1.5',
      lineWidth: '50',
    }),
    preset('calm', msg('Calm'), { typeSize: '120', lineWidth: '58', surroundings: 'less' }),
  ];
}

function preset(id: string, label: string, look: Partial<Look>): Preset {
  return { id, label, look: lookOf({ ...DEFAULTS, ...look }) };
}

/** The part of the settings that a preset decides. */
export function lookOf(settings: Readonly<Settings>): Look {
  return Object.fromEntries(LOOK.map((key) => [key, settings[key]])) as unknown as Look;
}

/** Whether the settings look as a preset does. */
export function looksLike(settings: Readonly<Settings>, look: Look): boolean {
  return LOOK.every((key) => settings[key] === look[key]);
}
