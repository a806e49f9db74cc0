/**
 * What axe could not decide about contrast and a person has looked at. A finding that no row
 * here speaks of fails the test.
 */
export interface Adjudication {
  /** What the finding's line holds: rule, element, reason. */
  finding: RegExp;
  /** Why it is right as it is. */
  reason: string;
}

export const ADJUDICATED: readonly Adjudication[] = [
  {
    finding: /^color-contrast\S* at .*span\[data-theme=.* too short to determine/,
    reason:
      'The letters of a theme’s swatch, hidden from assistive technology: they show a colour, and its name stands beside them. Every theme’s own text is measured on every page.',
  },
  {
    finding: /^color-contrast\S* at button\[aria-label=.* only non-text characters/,
    reason:
      'The sign on a − or + button, in the same colour on the same ground as the words of the buttons beside it, which are measured.',
  },
  {
    finding: /^color-contrast\S* at button: .*overlapped by another element/,
    reason:
      'The Close button of a definition longer than its sheet, partly scrolled out of it: the text’s own colours on the page’s, which are measured above it.',
  },
  {
    finding: /^color-contrast\S* at (text|\.tl-)/,
    reason:
      'Words and numbers within the pictures, which lie on shapes of their own: the colours of text on those of the page, a surface or a mark, all measured for every theme by contrast.test.ts.',
  },
  {
    finding: /^color-contrast\S* at #picture-text: .*partially overlaps/,
    reason:
      'The sentence below the timeline’s picture, over which the settings button floats until the page is scrolled: the text’s own colours on the page’s, measured in the sentences around it.',
  },
];
