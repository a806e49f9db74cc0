import { expect } from 'chai';
import { coverPairs, everyRow } from '../../e2e/harness/covering-array.js';

const FACTORS = {
  page: ['library', 'article', 'glossary', 'settings', 'about', 'summary', 'voices'],
  theme: ['light', 'dark', 'sepia', 'black', 'contrast'],
  language: ['en', 'ar'],
  width: [320, 390, 1280],
  panel: [true, false],
} as const;

/** Pairs of values that no row has. */
function missing(rows: readonly Record<string, unknown>[]): string[] {
  const names = Object.keys(FACTORS) as (keyof typeof FACTORS)[];
  return names.flatMap((one, index) =>
    names
      .slice(index + 1)
      .flatMap((other) =>
        FACTORS[one].flatMap((value) =>
          FACTORS[other]
            .filter((second) => !rows.some((row) => row[one] === value && row[other] === second))
            .map((second) => `${one} ${value} with ${other} ${second}`),
        ),
      ),
  );
}

describe('the sample of pages, themes, languages and widths', () => {
  const rows = coverPairs(FACTORS);

  it('has every pair of values', () => {
    expect(missing(rows)).to.deep.equal([]);
  });

  it('is hardly longer than the two longest factors make it, and far shorter than all', () => {
    const least = FACTORS.page.length * FACTORS.theme.length;
    expect(rows.length).to.be.within(least, least * 1.2);
    expect(everyRow(FACTORS).length).to.equal(7 * 5 * 2 * 3 * 2);
  });

  it('is the same each time', () => {
    expect(coverPairs(FACTORS)).to.deep.equal(rows);
  });

  it('would be found to lack a pair', () => {
    const rest = rows.filter(({ page, theme }) => !(page === 'about' && theme === 'sepia'));
    expect(missing(rest)).to.include('page about with theme sepia');
  });
});
