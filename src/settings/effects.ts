/**
 * What each setting may be and what it sets: the machine's half of the settings table.
 * `table.ts` adds the words. It is a file of its own because the boot script needs this and
 * nothing else, before the first paint; it is written short for the same reason.
 *
 * `values` stand in the order the reader meets them, steps from less to more. `sets` gives,
 * for each custom property (`--…`) or attribute (`data-…`) of <html>, its text for a value.
 * The default sets nothing: `defaults.css` holds what it looks like, so that a page without
 * JavaScript looks the same.
 */
export const EFFECTS = {
  /**
   * Per cent of the browser's own type size → a factor. Up to 400 because larger type is the
   * strongest help there is (Rello et al. 2013) and readers with low vision enlarge up to
   * six-fold (PMC6123827); browser zoom still multiplies this.
   */
  typeSize: {
    default: '100',
    values: ['100', '110', '120', '135', '150', '175', '200', '250', '300', '400'],
    sets: { '--reader-type-size': (percent) => `${+percent / 100}` },
  },
  theme: {
    default: 'auto',
    values: ['auto', 'light', 'sepia', 'dark', 'black', 'contrast'],
    sets: { 'data-theme': (theme) => theme },
  },
  /** The font-family list and how wide its average character is: both in `typefaces.css`. */
  typeface: {
    default: 'serif',
    values: ['serif', 'sans', 'atkinson', 'literata', 'opendyslexic'],
    sets: {
      '--reader-typeface': (face) => `var(--typeface-${face})`,
      '--reader-character': (face) => `var(--character-${face})`,
    },
  },
  /**
   * Times the type size, no unit. The default is above WCAG 1.4.8's 1.5; a reader may go
   * below, because wider was not better for everyone (Rello et al. 2013).
   */
  lineHeight: {
    default: '1.6',
    values: ['1.4', '1.5', '1.6', '1.8', '2', '2.2', '2.4'],
    sets: { '--reader-line-height': (times) => times },
  },
  /**
   * Letter spacing in em, and word spacing at 4/3 of it: the ratio of WCAG 1.4.12's 0.12 and
   * 0.16, which is one of the steps. They move together because wider letters help only where
   * word gaps grow too (doi 10.1007/s11881-020-00194-x). The last step is about what helped
   * dyslexic children (doi 10.1073/pnas.1205566109).
   */
  spacing: {
    default: '0',
    values: ['0', '0.06', '0.12', '0.18'],
    sets: {
      '--reader-letter-spacing': (em) => `${em}em`,
      '--reader-word-spacing': (em) => `calc(${em}em*4/3)`,
    },
  },
  /**
   * Lines of blank space between paragraphs, in `lh`, so that it grows with the line height as
   * WCAG 1.4.8 asks: from the last line of a paragraph to the first of the next at least 1.5
   * times the line spacing, which is a gap of half a line. The default is a whole one: well
   * past that, and on the line grid.
   */
  paragraphGap: {
    default: '1',
    values: ['0.5', '0.75', '1', '1.5', '2'],
    sets: { '--reader-paragraph-gap': (lines) => `${lines}lh` },
  },
  /**
   * Average characters of a full line. Short lines helped some dyslexic readers
   * (doi 10.1371/journal.pone.0071161). Single lines hold up to 6 more than the average, so
   * 72 is the widest that stays within WCAG 1.4.8's 80.
   */
  lineWidth: {
    default: '66',
    values: ['30', '40', '50', '58', '66', '72'],
    sets: { '--reader-line-width': (count) => `calc(${count}*var(--reader-character))` },
  },
  /** Which mentions of a name are links to its explanation. */
  terms: {
    default: 'first',
    values: ['first', 'all', 'none'],
    sets: { 'data-terms': (mentions) => mentions },
  },
  /** Whether what somebody says is marked in the text, with a sign for how sure it is. */
  claims: {
    default: 'off',
    values: ['off', 'on'],
    sets: { 'data-claims': (marked) => marked },
  },
  /** What stands around the text: all of it, or what reading needs and no more. */
  surroundings: {
    default: 'all',
    values: ['all', 'less'],
    sets: { 'data-surroundings': (amount) => amount },
  },
  /** A help to keep one's place in the text. */
  focusAid: {
    default: 'none',
    values: ['none', 'ruler', 'paragraph'],
    sets: { 'data-focus-aid': (aid) => aid },
  },
  /** Whether single keys do anything (WCAG 2.1.4: they are off unless asked for). */
  shortcuts: {
    default: 'off',
    values: ['off', 'on'],
    sets: { 'data-shortcuts': (state) => state },
  },
} as const satisfies Record<string, Effect>;

export interface Effect {
  readonly default: string;
  readonly values: readonly string[];
  readonly sets: Readonly<Record<string, (value: string) => string>>;
}

export type SettingKey = keyof typeof EFFECTS;

/** One value for every setting. Values are text, so that radios and JSON hold them as they are. */
export type Settings = { [Key in SettingKey]: (typeof EFFECTS)[Key]['values'][number] };

/** Every setting's key and effect, in the table's order, for code that goes through them all. */
export const effects = Object.entries(EFFECTS) as unknown as readonly [SettingKey, Effect][];
