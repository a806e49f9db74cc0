/**
 * Every page, theme, language, width, with the settings open or shut, by two engines. `npm test`
 * looks at a sample that has every pair of these; `npm run test:audit` at all there are.
 */
import type { Page } from '@playwright/test';
import { sourceLocale, targetLocales } from '../../src/languages/generated/locale-codes.js';
import { languageFolder } from '../../src/languages/language-folder.js';
import {
  AUDITED_PAGES,
  COLOUR_CASES,
  inOrder,
  IS_FULL,
  LAYOUT_CASES,
  type LayoutCase,
  nameOf,
  show,
} from './harness/audit-cases.js';
import { notAdjudicated } from './harness/adjudicated.js';
import { runAxe } from './harness/axe.js';
import { coverPairs, everyRow, type Row } from './harness/covering-array.js';
import { runIbm } from './harness/ibm.js';
import { OPEN_STATES } from './harness/open-states.js';
import { open } from './harness/ready.js';
import { expect, test } from './harness/test.js';

test.use({ serviceWorkers: 'block', contextOptions: { reducedMotion: 'reduce' } });
test.beforeEach(({ watch }) => watch.allow(/Service Worker registration blocked/));

async function expectNothingByAxe(page: Page, rules: 'all' | 'contrast', where: string) {
  const { violations, undecided } = await runAxe(page, rules);
  const found = notAdjudicated('axe', [...violations, ...undecided], test.info());
  expect.soft(found, `axe: ${where}`).toEqual([]);
}

async function expectNothingByIbm(page: Page, where: string): Promise<void> {
  const found = notAdjudicated('ibm', await runIbm(page), test.info());
  expect.soft(found, `IBM: ${where}`).toEqual([]);
}

/**
 * Whether a case is the first of its page in a language, or with the settings so: its rules look at
 * what stands in a page, which no width changes, and take five times as long as axe's.
 */
function isNewToIbm({ language, panel }: LayoutCase, seen: Set<string>): boolean {
  const before = seen.size;
  seen.add(language).add(`settings ${panel}`);
  return IS_FULL || seen.size > before;
}

for (const path of AUDITED_PAGES) {
  const layouts = inOrder(LAYOUT_CASES.filter((one) => one.page === path));
  const colours = inOrder(COLOUR_CASES.filter((one) => one.page === path));

  test(`nothing is found on /${path}, wide or narrow, in any language, with the settings open or shut`, async ({
    page,
  }) => {
    test.setTimeout(60_000 * layouts.length);
    let at: string | null = null;
    const seen = new Set<string>();
    for (const one of layouts) {
      at = await show(page, one, at);
      await expectNothingByAxe(page, 'all', nameOf(one));
      if (isNewToIbm(one, seen)) await expectNothingByIbm(page, nameOf(one));
    }
  });

  test(`every word of /${path} stands out from its ground in every theme`, async ({ page }) => {
    test.setTimeout(30_000 * colours.length);
    const grounds = new Set<string>();
    let at: string | null = null;
    for (const one of colours) {
      at = await show(page, one, at);
      grounds.add(
        await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor),
      );
      await expectNothingByAxe(page, 'contrast', nameOf(one));
    }
    // Else every theme would have been measured as the first one.
    expect(grounds.size).toBeGreaterThan(3);
  });
}

const STATE = {
  language: [sourceLocale, ...targetLocales],
  width: [320, 390, 1280],
  theme: ['light', 'dark', 'black'],
} as const;
type StateCase = Row<typeof STATE>;

/** In which every pair of a language, a width and a theme is met by some state, if not by each. */
const STATE_CASES = coverPairs(STATE);

/** @returns the cases that a state is looked at in, of one language: all with AUDIT, else one in turn */
function casesOf(state: number, language: StateCase['language']): StateCase[] {
  const cases = (IS_FULL ? everyRow(STATE) : STATE_CASES).filter(
    (one) => one.language === language,
  );
  return IS_FULL ? cases : [cases[state % cases.length]!];
}

OPEN_STATES.forEach(({ name, arrange }, state) => {
  for (const language of STATE.language) {
    const folder = languageFolder(language);
    test(`nothing is found ${name}, in /${folder}`, async ({ page }) => {
      const cases = casesOf(state, language);
      test.setTimeout(60_000 * (1 + cases.length));
      await page.setViewportSize({ width: cases[0]!.width, height: 844 });
      await arrange(page, folder);
      for (const { width, theme } of cases) {
        await page.setViewportSize({ width, height: 844 });
        await page.evaluate((value) => (document.documentElement.dataset['theme'] = value), theme);
        const where = `${name}, ${width} pixels, ${theme}`;
        await expectNothingByAxe(page, 'all', where);
        await expectNothingByIbm(page, where);
      }
    });
  }
});

test('a page with a picture without words, a field without a name and faint text would be found', async ({
  page,
}) => {
  await open(page, 'about/');
  await page.evaluate(() => {
    const parts = ['img', 'input', 'p'].map((name) => document.createElement(name));
    parts[0]!.setAttribute('src', 'data:,');
    parts[2]!.textContent = 'Who can read this?';
    parts[2]!.style.color = '#aaa';
    document.querySelector('#text')!.append(...parts);
  });
  const { violations } = await runAxe(page);
  for (const rule of ['image-alt', 'label', 'color-contrast']) {
    expect(
      violations.some((line) => line.startsWith(`${rule} at`)),
      rule,
    ).toBe(true);
  }
  const byIbm = await runIbm(page);
  for (const rule of ['img_alt_valid', 'input_label_exists', 'text_contrast_sufficient']) {
    expect(
      byIbm.some((line) => line.startsWith(`${rule} VIOLATION FAIL`)),
      rule,
    ).toBe(true);
  }
  expect(notAdjudicated('axe', violations, test.info()).length).toBeGreaterThanOrEqual(3);
});
