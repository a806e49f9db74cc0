import { expect } from 'chai';
import fc from 'fast-check';
import { wrapLabel } from '../../../src/pages/wrap-label.js';

describe('the lines of a label', () => {
  it('break between words', () => {
    expect(wrapLabel('International Committee of the Red Cross', 20)).to.deep.equal([
      'International',
      'Committee of the Red',
      'Cross',
    ]);
  });

  it('cut a word that is longer than a line', () => {
    expect(wrapLabel('Donaudampfschifffahrt', 10)).to.deep.equal(['Donaudampf', 'schifffahr', 't']);
  });

  it('give the letters of Chinese, Japanese and Korean their room', () => {
    expect(wrapLabel('반기문', 4)).to.deep.equal(['반기', '문']);
  });

  it('hold every letter, in order, and none is longer than it may be', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme-ascii' }),
        fc.integer({ min: 2, max: 40 }),
        (text, width) => {
          const lines = wrapLabel(text, width);
          expect(lines.join('').replaceAll(/\s/gu, '')).to.equal(text.replaceAll(/\s/gu, ''));
          expect(lines.every((line) => line.length <= width)).to.equal(true);
        },
      ),
    );
  });
});
