/**
 * Rules for styles: the standard ones, and logical properties only, so that the interface also
 * runs right to left.
 */
const SIDES = ['top', 'right', 'bottom', 'left'];
const CORNERS = ['top-left', 'top-right', 'bottom-right', 'bottom-left'];

const PHYSICAL = [
  ...SIDES,
  ...SIDES.flatMap((side) => [
    `margin-${side}`,
    `padding-${side}`,
    `border-${side}`,
    `border-${side}-width`,
    `border-${side}-style`,
    `border-${side}-color`,
    `scroll-margin-${side}`,
    `scroll-padding-${side}`,
  ]),
  ...CORNERS.map((corner) => `border-${corner}-radius`),
  ...['width', 'height'].flatMap((size) => [size, `min-${size}`, `max-${size}`]),
];

/** A shorthand of four values names the left and the right side. */
const FOUR_VALUES = /^[^\s()]+(\s+[^\s()]+){3}$/;

/** @type {import('stylelint').Config} */
export default {
  extends: ['stylelint-config-standard'],
  reportDescriptionlessDisables: true,
  reportInvalidScopeDisables: true,
  reportNeedlessDisables: true,
  rules: {
    'property-disallowed-list': [
      PHYSICAL,
      { message: (/** @type {string} */ name) => `Use the logical property instead of "${name}"` },
    ],
    'declaration-property-value-disallowed-list': [
      {
        'text-align': ['left', 'right', 'justify', 'justify-all'],
        'text-align-last': ['left', 'right', 'justify'],
        '/^(float|clear)$/': ['left', 'right'],
        '/^(margin|padding|inset|border-(width|style|color))$/': [FOUR_VALUES],
      },
      {
        message: (/** @type {string} */ name, /** @type {string} */ value) =>
          `"${name}: ${value}" names a side, or justifies text`,
      },
    ],
    'declaration-no-important': true,
    'import-notation': 'string',
    // Rules stand by what they are about; where two meet, their order within a file is meant.
    'no-descending-specificity': null,
    // A comment on a declaration stands right above it.
    'comment-empty-line-before': null,
  },
  overrides: [
    {
      // On paper the reader's screen settings must not hold.
      files: ['**/print.css'],
      rules: { 'declaration-no-important': null },
    },
  ],
};
