import { EFFECTS, type SettingKey, type Settings } from './effects.js';

/**
 * The settings table: every setting with its words and its effect. The panel, the settings
 * page, validation, reset and the boot script are derived from it and from `effects.ts`; a new
 * setting is a new row here and there, and nothing else.
 *
 * Text is aligned to the start, always: WCAG 1.4.8 asks for nothing justified, so there is no row.
 */
export type Row = { [Key in SettingKey]: RowOf<Key> }[SettingKey];

interface RowOf<Key extends SettingKey> {
  readonly key: Key;
  readonly label: string;
  /** One of several kinds, shown as radios; or more and less of one thing, shown as − and +. */
  readonly kind: 'choice' | 'step';
  /** Whether it stands under 'More', so that only three settings are in view (COGA: 3 to 6). */
  readonly fine: boolean;
  /** One sentence in plain words, or two. */
  readonly explanation: string;
  readonly values: readonly { readonly value: Settings[Key]; readonly label: string }[];
  readonly default: Settings[Key];
  /** What the − and + buttons do, for those who do not see them; steps only. */
  readonly less?: string;
  readonly more?: string;
}

/** The words of a row; TypeScript asks for a label for each value that the effect knows. */
interface Words<Key extends SettingKey> extends Omit<RowOf<Key>, 'key' | 'values' | 'default'> {
  readonly labels: Readonly<Record<Settings[Key], string>>;
}

/** Joins the words and the effect of one setting. */
function row<Key extends SettingKey>(key: Key, { labels, ...words }: Words<Key>): RowOf<Key> {
  const values = EFFECTS[key].values as readonly string[] as readonly Settings[Key][];
  return {
    ...words,
    key,
    values: values.map((value) => ({ value, label: labels[value] })),
    default: EFFECTS[key].default as string as Settings[Key],
  };
}

export const TABLE: readonly Row[] = [
  row('typeSize', {
    label: 'Type size',
    kind: 'step',
    fine: false,
    explanation: 'Larger type helps most people most. Your browser’s own zoom works as well.',
    less: 'Smaller type',
    more: 'Larger type',
    labels: {
      100: '100 %',
      110: '110 %',
      120: '120 %',
      135: '135 %',
      150: '150 %',
      175: '175 %',
      200: '200 %',
      250: '250 %',
      300: '300 %',
      400: '400 %',
    },
  }),
  row('theme', {
    label: 'Colours',
    kind: 'choice',
    fine: false,
    explanation: 'Automatic follows your device: light by day, dark where you have chosen dark.',
    labels: {
      auto: 'Automatic',
      light: 'Light',
      sepia: 'Sepia',
      dark: 'Dark',
      black: 'Black',
      contrast: 'High contrast',
    },
  }),
  row('typeface', {
    label: 'Typeface',
    kind: 'choice',
    fine: false,
    explanation:
      'Choose what is easiest on your eyes. The last three are fetched once, when chosen, and then kept.',
    labels: {
      serif: 'Serif',
      sans: 'Sans serif',
      atkinson: 'Atkinson Hyperlegible',
      literata: 'Literata',
      opendyslexic: 'OpenDyslexic',
    },
  }),
  row('lineHeight', {
    label: 'Line height',
    kind: 'step',
    fine: true,
    explanation: 'How far apart the lines are.',
    less: 'Lines closer together',
    more: 'Lines further apart',
    labels: {
      1.4: 'Close (1.4)',
      1.5: 'Fairly close (1.5)',
      1.6: 'Normal (1.6)',
      1.8: 'Open (1.8)',
      2: 'Double (2)',
      2.2: 'Wide (2.2)',
      2.4: 'Very wide (2.4)',
    },
  }),
  row('spacing', {
    label: 'Letter and word spacing',
    kind: 'step',
    fine: true,
    explanation:
      'Letters and words move apart together. Arabic letters stay joined; only its words move apart.',
    less: 'Letters and words closer together',
    more: 'Letters and words further apart',
    labels: { 0: 'Normal', 0.06: 'Wide', 0.12: 'Wider', 0.18: 'Widest' },
  }),
  row('paragraphGap', {
    label: 'Gap between paragraphs',
    kind: 'step',
    fine: true,
    explanation: 'Measured in lines of text.',
    less: 'Smaller gap between paragraphs',
    more: 'Larger gap between paragraphs',
    labels: {
      0.5: 'Half a line',
      0.75: 'Three quarters of a line',
      1: 'One line',
      1.5: 'One and a half lines',
      2: 'Two lines',
    },
  }),
  row('lineWidth', {
    label: 'Line length',
    kind: 'step',
    fine: true,
    explanation: 'The most a line may hold. Small screens and large type make it shorter.',
    less: 'Shorter lines',
    more: 'Longer lines',
    labels: {
      30: 'About 30 characters',
      40: 'About 40 characters',
      50: 'About 50 characters',
      58: 'About 58 characters',
      66: 'About 66 characters',
      72: 'About 72 characters',
    },
  }),
  row('terms', {
    label: 'Links to explanations',
    kind: 'choice',
    fine: true,
    explanation: 'Which names in the text lead to their entry in the glossary.',
    labels: {
      first: 'First mention in each section',
      all: 'Every mention',
      none: 'No mention',
    },
  }),
];
