/**
 * Rules for code. Beside the usual ones they hold the design: which folder may import which,
 * and that no string ever becomes HTML or code.
 */
import { existsSync } from 'node:fs';
import js from '@eslint/js';
import { configs as lit } from 'eslint-plugin-lit';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Folders of `src/`, and which others each may import. DESIGN: arrows never run upward. */
const MAY_IMPORT = {
  model: [],
  speech: ['model'],
  languages: ['model'],
  settings: ['languages'],
  offline: ['languages'],
  pages: ['model', 'languages'],
  storage: ['model', 'languages'],
  import: ['model', 'languages'],
  export: ['model', 'languages'],
  search: ['model', 'languages', 'storage', 'import'],
  compile: ['model', 'pages', 'search', 'offline', 'languages'],
  elements: [
    'model',
    'speech',
    'settings',
    'storage',
    'offline',
    'import',
    'export',
    'search',
    'languages',
  ],
  entries: [
    'model',
    'speech',
    'pages',
    'settings',
    'offline',
    'storage',
    'import',
    'export',
    'search',
    'elements',
    'languages',
  ],
};

/** Only these run in Node, and only these may write to a console. */
const NODE_FOLDERS = ['compile'];

const NO_STRINGS_AS_HTML =
  'A string must not become HTML: use a Lit template, or `Element.setHTML` with an allow list.';

const NO_WAITING_MODULE =
  'A module must not wait: WebKit then runs others before what they import (bugs.webkit.org/242740).';

const HTML_SINKS = ['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'setHTMLUnsafe', 'srcdoc'];

/**
 * The rules of one folder's imports, static and dynamic.
 * @param {string} folder
 * @param {string[]} allowed
 * @returns {import('eslint').Linter.Config}
 */
function importRules(folder, allowed) {
  const refused = Object.keys(MAY_IMPORT).filter(
    (name) => name !== folder && !allowed.includes(name),
  );
  const upward = `^(?:\\.{1,2}/)+(?:${refused.join('|')})/`;
  const names = allowed.length > 0 ? allowed.join(', ') : 'nothing else of ours';
  const message = `src/${folder} may import ${names}.`;
  const inBrowser = !NODE_FOLDERS.includes(folder);
  return {
    files: [`src/${folder}/**/*.ts`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { regex: upward, message },
            ...(inBrowser
              ? [
                  { regex: '^node:', message: 'This runs in browsers.' },
                  { regex: 'directives/unsafe-', message: NO_STRINGS_AS_HTML },
                ]
              : []),
          ],
        },
      ],
      'no-restricted-syntax': [
        'error',
        {
          // Slashes would end the selector's regular expression.
          selector: `ImportExpression[source.value=/${upward.replaceAll('/', '\\u002F')}/]`,
          message,
        },
        ...(inBrowser
          ? [
              {
                selector: 'AwaitExpression:not(:function AwaitExpression)',
                message: NO_WAITING_MODULE,
              },
            ]
          : []),
      ],
      ...(inBrowser ? { 'no-console': ['error', { allow: ['warn', 'error'] }] } : {}),
    },
  };
}

export default defineConfig(
  {
    ignores: [
      'dist/',
      'test-results/',
      'playwright-report/',
      'content/',
      'node_modules/',
      'src/languages/generated/',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  ...tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      eqeqeq: 'error',
      'no-eval': 'error',
      'no-new-func': 'error',
      'no-script-url': 'error',
      'no-restricted-properties': [
        'error',
        ...HTML_SINKS.map((property) => ({ property, message: NO_STRINGS_AS_HTML })),
        { object: 'document', property: 'write', message: NO_STRINGS_AS_HTML },
        { object: 'document', property: 'writeln', message: NO_STRINGS_AS_HTML },
      ],
      // Numbers read well in templates; everything else must be turned into text on purpose.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      // `noUncheckedIndexedAccess` needs it where a loop's own bounds prove the index.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // An interface may ask for a promise where nothing is awaited.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-misused-spread': [
        'error',
        { allow: [{ from: 'lib', name: 'string' }] },
      ],
      // An empty text is often as good as none.
      '@typescript-eslint/prefer-nullish-coalescing': [
        'error',
        { ignorePrimitives: { string: true } },
      ],
      // Brackets say that the key is a name from outside, not one the type declares.
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      // Both have their use: a type for unions and data, an interface for what has a name.
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    ...lit['flat/recommended'],
    files: ['src/**/*.ts'],
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      // The content policy allows no style attribute.
      'lit/ban-attributes': ['error', 'style'],
      'lit/lifecycle-super': 'error',
      'lit/no-classfield-shadowing': 'error',
      'lit/no-legacy-imports': 'error',
      'lit/no-native-attributes': 'error',
      'lit/no-template-bind': 'error',
      'lit/no-this-assign-in-render': 'error',
      'lit/no-useless-template-literals': 'error',
      'lit/no-value-attribute': 'error',
    },
  },
  {
    files: ['src/elements/**/*.ts'],
    rules: {
      'max-lines': ['error', 150],
      // Lit calls a listener of a template with the element as `this`.
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  ...Object.entries(MAY_IMPORT).map(([folder, allowed]) => importRules(folder, allowed)),
  {
    files: ['tests/**/*.ts'],
    rules: {
      // `expect(x).to.be.true` is an expression.
      '@typescript-eslint/no-unused-expressions': 'off',
    },
  },
  {
    files: ['src/service-worker.ts'],
    languageOptions: {
      parserOptions: existsSync('src/tsconfig.worker.json')
        ? { projectService: false, project: 'src/tsconfig.worker.json' }
        : {},
    },
  },
  {
    // Scripts and configurations are checked by `tsc -p scripts` instead.
    files: ['**/*.js'],
    ...tseslint.configs.disableTypeChecked,
  },
  {
    files: ['**/*.js'],
    // tsc knows which names there are.
    rules: { '@typescript-eslint/explicit-module-boundary-types': 'off', 'no-undef': 'off' },
  },
);
