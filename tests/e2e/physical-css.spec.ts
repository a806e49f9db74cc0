import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import stylelint from 'stylelint';
import { COPY_STYLES, PAGE_STYLES } from '../../src/export/copy-styles.js';
import { ROOT } from './harness/built-pages.js';

/** The rules that are about sides; copies are written more tersely than our own sheets. */
const OF_SIDES = /^(logical-css\/|declaration-property-value-disallowed-list$)/;

const configFile = join(ROOT, 'stylelint.config.js');

/** What would stay on its side when the page is turned round. */
const PHYSICAL = [
  'left: 0',
  'right: 1rem',
  'margin-left: 1rem',
  'margin: 0 1rem 0 2rem',
  'padding-right: 1rem',
  'padding: 0 1rem 0 2rem',
  'inset: 0 auto 0 0',
  'scroll-margin-left: 1rem',
  'border-left: 1px solid',
  'border-right-color: red',
  'border-width: 0 0 0 4px',
  'border-top-left-radius: 4px',
  'border-radius: 4px 0 0 4px',
  'text-align: left',
  'text-align-last: right',
  'float: left',
  'clear: right',
  'translate: 1rem 0',
  'transform: translateX(1rem)',
  'transform: rotate(1deg) translate(1rem)',
  'transform-origin: left',
  'background-position: right top',
  'background: linear-gradient(to right, red, blue)',
  'width: 4rem',
] as const;

/** The same things, said so that they turn round with the page. */
const LOGICAL = [
  'inset-inline-start: 0',
  'inset: 0',
  'margin-inline-start: 1rem',
  'margin: 0 1rem',
  'padding-block: 1rem 2rem',
  'border-inline-start: 1px solid',
  'border-start-start-radius: 4px',
  'border-radius: 4px',
  'text-align: start',
  'float: inline-start',
  'translate: 0 0.5rem',
  'transform: translateY(1rem)',
  'transform-origin: center',
  'inline-size: 4rem',
] as const;

/** @returns what the project's rules say of one declaration */
async function saidOf(declaration: string): Promise<string[]> {
  const code = `p {\n  ${declaration};\n}\n`;
  const { results } = await stylelint.lint({ code, configFile });
  return results.flatMap(({ warnings }) => warnings.map(({ rule }) => rule));
}

test('whatever holds to the left or the right is found in a stylesheet', async () => {
  for (const declaration of PHYSICAL) {
    expect.soft(await saidOf(declaration), declaration).not.toEqual([]);
  }
  for (const declaration of LOGICAL) {
    expect.soft(await saidOf(declaration), declaration).toEqual([]);
  }
});

test('no stylesheet of ours holds to the left or the right, nor is there style outside them', async () => {
  const { errored, results } = await stylelint.lint({
    files: join(ROOT, 'src/**/*.css'),
    configFile,
  });
  expect(results.length).toBeGreaterThan(20);
  expect(errored).toBe(false);
  // Copies of articles carry theirs as text.
  for (const code of [COPY_STYLES, PAGE_STYLES]) {
    const { results: found } = await stylelint.lint({ code, configFile });
    expect(
      found.flatMap(({ warnings }) => warnings.filter(({ rule }) => OF_SIDES.test(rule))),
    ).toEqual([]);
  }
  // Where there is none, the rules need not look there.
  const scripts = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts'),
  );
  expect(scripts.length).toBeGreaterThan(100);
  const literals = scripts.filter((file) =>
    /(?<![.\w-])css`|<style|\.style\.(left|right|margin|padding|transform)/.test(
      readFileSync(join(ROOT, 'src', file), 'utf8'),
    ),
  );
  // Puts what these sheets say into pages.
  expect(literals).toEqual([join('compile', 'inline-first-style.ts')]);
});
