import { expect } from 'chai';
import { MARK_KINDS } from '../../../src/model/mark-kind.js';

/** Ground, what stands on it, and the least ratio: WCAG 1.4.6 for text, 1.4.11 for the rest. */
const PAIRS: [ground: string, figure: string, least: number][] = [
  ['page', 'text', 7],
  ['page', 'muted', 7],
  ['page', 'link', 7],
  ['page', 'accent', 7],
  ['surface', 'text', 7],
  ['surface', 'muted', 7],
  ['surface', 'link', 7],
  ['surface', 'accent', 7],
  ['mark', 'text', 7],
  ['mark', 'link', 7],
  ['accent', 'on-accent', 7],
  ['page', 'control', 3],
  ['surface', 'control', 3],
  ['page', 'focus', 3],
  ['surface', 'focus', 3],
  ['mark', 'focus', 3],
];

for (const kind of MARK_KINDS) {
  PAIRS.push([`mark-${kind}`, 'text', 7], [`mark-${kind}`, 'focus', 3]);
}

const THEMES: [name: string, scheme: 'light' | 'dark'][] = [
  ['light', 'light'],
  ['dark', 'dark'],
  ['sepia', 'light'],
  ['black', 'dark'],
  ['contrast', 'light'],
  ['contrast', 'dark'],
];

/** WCAG 2.2, relative luminance of sRGB channels from 0 to 255. */
function luminance(channels: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = channels.map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function ratio(one: readonly number[], other: readonly number[]): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

describe('the colours of every theme', () => {
  let box: HTMLElement;

  before(async () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(await (await fetch('/src/styles/themes.css')).text());
    document.adoptedStyleSheets.push(sheet);
    box = document.body.appendChild(document.createElement('div'));
  });

  after(() => {
    document.adoptedStyleSheets.pop();
    box.remove();
  });

  function colour(token: string): number[] {
    box.style.color = `var(--color-${token})`;
    const channels = getComputedStyle(box)
      .color.match(/[\d.]+/g)
      ?.slice(0, 3);
    return (channels ?? []).map(Number);
  }

  for (const [theme, scheme] of THEMES) {
    it(`a reader of “${theme}” (${scheme}) can tell everything from its ground`, () => {
      box.dataset['theme'] = theme;
      box.style.colorScheme = scheme;
      const faint = PAIRS.map(([ground, figure, least]) => ({
        pair: `${figure} on ${ground}`,
        is: Math.round(ratio(colour(ground), colour(figure)) * 100) / 100,
        least,
      })).filter(({ is, least }) => !(is >= least));
      expect(faint).to.deep.equal([]);
    });
  }

  it('leaves out no colour but the lines that only part things', async () => {
    const sheet = await (await fetch('/src/styles/themes.css')).text();
    const tokens = new Set([...sheet.matchAll(/--color-([a-z-]+):/g)].map(([, name]) => name));
    const measured = new Set(PAIRS.flatMap(([ground, figure]) => [ground, figure]));
    expect([...tokens].filter((token) => !measured.has(token!))).to.deep.equal(['rule']);
  });

  it('finds a pair that is too faint', () => {
    expect(ratio([119, 119, 119], [255, 255, 255])).to.be.closeTo(4.48, 0.01);
  });
});
