/**
 * Rules for styles: the standard ones, and logical properties only, so that the interface also
 * runs right to left. tests/e2e/physical-css.spec.ts shows what they find.
 */

/** A shorthand of four values names the left and the right side. */
const FOUR_VALUES = /^[^\s()]+(\s+[^\s()]+){3}$/;

/** In a place or a gradient. */
const NAMES_A_SIDE = [/(^|[\s,(])(left|right)\b/];

/** @type {import('stylelint').Config} */
export default {
  extends: ['stylelint-config-standard'],
  plugins: ['stylelint-plugin-logical-css'],
  reportDescriptionlessDisables: true,
  reportInvalidScopeDisables: true,
  reportNeedlessDisables: true,
  rules: {
    'logical-css/require-logical-properties': [
      true,
      // Chromium and WebKit do not know `overflow-inline`, and both ways scroll alike.
      { ignore: ['overflow-x', 'overflow-y'] },
    ],
    'logical-css/require-logical-keywords': true,
    // What has no logical form, or one that browsers lack: to be done some other way.
    'declaration-property-value-disallowed-list': [
      {
        'text-align': ['justify', 'justify-all'],
        'text-align-last': ['justify'],
        '/^(margin|padding|inset|border-(width|style|color)|scroll-(margin|padding))$/': [
          FOUR_VALUES,
        ],
        'border-radius': [/^[^\s()/]+(\s+[^\s()/]+){1,3}$/],
        '/^(background(-position(-x)?)?|mask(-position)?|object-position|(transform|perspective)-origin)$/':
          NAMES_A_SIDE,
        translate: [/^(?!0\b|none\b|-?50%)/],
        transform: [/\b(translate(X|3d)?|skewX?|rotateZ?|matrix(3d)?)\(/],
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
