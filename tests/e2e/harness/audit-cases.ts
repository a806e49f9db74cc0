import type { Page } from '@playwright/test';
import { sourceLocale, targetLocales } from '../../../src/languages/generated/locale-codes.js';
import { languageFolder } from '../../../src/languages/language-folder.js';
import { EFFECTS, type Settings } from '../../../src/settings/effects.js';
import { builtPages, NOT_FOUND } from './built-pages.js';
import { coverPairs, everyRow, type Row } from './covering-array.js';
import { open } from './ready.js';

/** A theme as one kind of device shows it. */
export interface Look {
  theme: Settings['theme'];
  colorScheme: 'light' | 'dark';
}

/** Every theme; `auto` follows the device, and so does the one of most contrast. */
const LOOKS: ReadonlyMap<string, Look> = new Map(
  EFFECTS.theme.values.flatMap((theme): [string, Look][] =>
    theme === 'auto' || theme === 'contrast'
      ? [
          [`${theme} on a light device`, { theme, colorScheme: 'light' }],
          [`${theme} on a dark device`, { theme, colorScheme: 'dark' }],
        ]
      : [[theme, { theme, colorScheme: 'light' }]],
  ),
);

export const AUDITED_PAGES: readonly string[] = [...builtPages(), NOT_FOUND];

const LAYOUT = {
  page: AUDITED_PAGES,
  language: [sourceLocale, ...targetLocales],
  width: [1280, 390, 320],
  panel: [false, true],
} as const;
const COLOURS = { ...LAYOUT, look: [...LOOKS.keys()] } as const;

export type LayoutCase = Row<typeof LAYOUT>;
export type ColourCase = Row<typeof COLOURS>;

/** Every case where AUDIT is `all` in the environment; else a sample that has every pair. */
export const IS_FULL = process.env['AUDIT'] === 'all';

/** What every rule is held against. */
export const LAYOUT_CASES: readonly LayoutCase[] = IS_FULL ? everyRow(LAYOUT) : coverPairs(LAYOUT);

/** What the rules of contrast are held against: a theme changes colours and nothing else. */
export const COLOUR_CASES: readonly ColourCase[] = IS_FULL
  ? everyRow(COLOURS)
  : coverPairs(COLOURS);

const HEIGHTS: Readonly<Record<number, number>> = { 320: 568, 390: 844, 1280: 800 };

export const nameOf = (one: LayoutCase | ColourCase): string =>
  [
    one.language,
    `${one.width} pixels`,
    one.panel ? 'settings open' : 'settings shut',
    ...('look' in one ? [one.look] : []),
  ].join(', ');

/** Address of a case's page. */
export const pathOf = ({ page, language }: LayoutCase): string => languageFolder(language) + page;

/** Cases in an order in which a page is loaded as seldom as may be. */
export function inOrder<C extends LayoutCase>(cases: readonly C[]): C[] {
  const place = ({ language, panel, width }: C): string => `${language} ${panel} ${width}`;
  return [...cases].sort((one, other) => (place(one) < place(other) ? -1 : 1));
}

async function setPanel(page: Page, panel: boolean): Promise<void> {
  const link = page.locator('header .settings-link');
  // On their own page the settings are the page.
  if ((await link.count()) === 0 || (await page.locator('main type-settings').count()) > 0) return;
  const choices = page.locator('type-settings').getByRole('radio');
  const isOpen = await choices.first().isVisible();
  if (panel === isOpen) return;
  if (panel) await link.click();
  else await page.keyboard.press('Escape');
  await choices.first().waitFor({ state: panel ? 'visible' : 'hidden' });
}

/**
 * Brings a page to a case, without loading it again where it is there.
 * @param at the path that is loaded, or null; give what this returns the next time
 */
export async function show(
  page: Page,
  one: LayoutCase | ColourCase,
  at: string | null,
): Promise<string> {
  const path = pathOf(one);
  await page.setViewportSize({ width: one.width, height: HEIGHTS[one.width]! });
  if (at !== path) await open(page, path);
  await setPanel(page, one.panel);
  const look = 'look' in one ? LOOKS.get(one.look)! : { theme: 'auto', colorScheme: 'light' };
  await page.emulateMedia({ colorScheme: look.colorScheme as Look['colorScheme'] });
  await page.evaluate((theme) => {
    if (theme === 'auto') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme;
  }, look.theme);
  return path;
}
