import { msg } from '@lit/localize';
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

/** The table, in the language the interface speaks now. */
export function settingsTable(): readonly Row[] {
  return [
    row('typeSize', {
      label: msg('Type size'),
      kind: 'step',
      fine: false,
      explanation: msg(
        'Larger type helps most people most. Your browser’s own zoom works as well.',
      ),
      less: msg('Smaller type'),
      more: msg('Larger type'),
      labels: {
        100: msg('100 %'),
        110: msg('110 %'),
        120: msg('120 %'),
        135: msg('135 %'),
        150: msg('150 %'),
        175: msg('175 %'),
        200: msg('200 %'),
        250: msg('250 %'),
        300: msg('300 %'),
        400: msg('400 %'),
      },
    }),
    row('theme', {
      label: msg('Colours'),
      kind: 'choice',
      fine: false,
      explanation: msg(
        'Automatic follows your device: light by day, dark where you have chosen dark.',
      ),
      labels: {
        auto: msg('Automatic'),
        light: msg('Light'),
        sepia: msg('Sepia'),
        dark: msg('Dark'),
        black: msg('Black'),
        contrast: msg('High contrast'),
      },
    }),
    row('typeface', {
      label: msg('Typeface'),
      kind: 'choice',
      fine: false,
      explanation: msg(
        'Choose what is easiest on your eyes. The last three are fetched once, when chosen, and then kept.',
      ),
      labels: {
        serif: msg('Serif'),
        sans: msg('Sans serif'),
        atkinson: msg('Atkinson Hyperlegible'),
        literata: msg('Literata'),
        opendyslexic: msg('OpenDyslexic'),
      },
    }),
    row('lineHeight', {
      label: msg('Line height'),
      kind: 'step',
      fine: true,
      explanation: msg('How far apart the lines are.'),
      less: msg('Lines closer together'),
      more: msg('Lines further apart'),
      labels: {
        1.4: msg('Close (1.4)'),
        1.5: msg('Fairly close (1.5)'),
        1.6: msg('Normal (1.6)'),
        1.8: msg('Open (1.8)'),
        2: msg('Double (2)'),
        2.2: msg('Wide (2.2)'),
        2.4: msg('Very wide (2.4)'),
      },
    }),
    row('spacing', {
      label: msg('Letter and word spacing'),
      kind: 'step',
      fine: true,
      explanation: msg(
        'Letters and words move apart together. Arabic letters stay joined; only its words move apart.',
      ),
      less: msg('Letters and words closer together'),
      more: msg('Letters and words further apart'),
      labels: { 0: msg('Normal'), 0.06: msg('Wide'), 0.12: msg('Wider'), 0.18: msg('Widest') },
    }),
    row('paragraphGap', {
      label: msg('Gap between paragraphs'),
      kind: 'step',
      fine: true,
      explanation: msg('Measured in lines of text.'),
      less: msg('Smaller gap between paragraphs'),
      more: msg('Larger gap between paragraphs'),
      labels: {
        0.5: msg('Half a line'),
        0.75: msg('Three quarters of a line'),
        1: msg('One line'),
        1.5: msg('One and a half lines'),
        2: msg('Two lines'),
      },
    }),
    row('lineWidth', {
      label: msg('Line length'),
      kind: 'step',
      fine: true,
      explanation: msg('The most a line may hold. Small screens and large type make it shorter.'),
      less: msg('Shorter lines'),
      more: msg('Longer lines'),
      labels: {
        30: msg('About 30 characters'),
        40: msg('About 40 characters'),
        50: msg('About 50 characters'),
        58: msg('About 58 characters'),
        66: msg('About 66 characters'),
        72: msg('About 72 characters'),
      },
    }),
    row('terms', {
      label: msg('Links to explanations'),
      kind: 'choice',
      fine: true,
      explanation: msg('Which names in the text lead to their entry in the glossary.'),
      labels: {
        first: msg('First mention in each section'),
        all: msg('Every mention'),
        none: msg('No mention'),
      },
    }),
    row('claims', {
      label: msg('Mark what is claimed'),
      kind: 'choice',
      fine: true,
      explanation: msg(
        'Underlines what somebody says, with a sign for how sure it is. The sign leads to who says it.',
      ),
      labels: { off: msg('Off'), on: msg('On') },
    }),
    row('surroundings', {
      label: msg('Around the text'),
      kind: 'choice',
      fine: true,
      explanation: msg('Less on the page can make it easier to stay with the text.'),
      labels: { all: msg('Everything'), less: msg('Only what reading needs') },
    }),
    row('focusAid', {
      label: msg('Keeping your place'),
      kind: 'choice',
      fine: true,
      explanation: msg(
        'A ruler shows one line at a time, or one paragraph stands out. Two buttons move it.',
      ),
      labels: {
        none: msg('No help'),
        ruler: msg('Reading ruler'),
        paragraph: msg('One paragraph'),
      },
    }),
    row('shortcuts', {
      label: msg('Keyboard shortcuts'),
      kind: 'choice',
      fine: true,
      explanation: msg(
        'Single keys that move and change things. When they are on, the key ? lists them all.',
      ),
      labels: { off: msg('Off'), on: msg('On') },
    }),
  ];
}
