import { expect } from 'chai';
import fc from 'fast-check';
import { isKebabCase, slugify, slugOfFirstWords } from '../../../src/model/slugify.js';

describe('an identifier made of words', () => {
  it('keeps letters and digits, without marks, apostrophes or capitals', () => {
    expect(slugify('Russia’s veto of 2016')).to.equal('russias-veto-of-2016');
    expect(slugify('Ḥizb Allāh, in “Idlib”!')).to.equal('hizb-allah-in-idlib');
  });

  it('is empty where there is no Latin letter or digit', () => {
    for (const text of ['', '—', 'حلب', '漢字']) expect(slugify(text)).to.equal('');
  });

  it('is kebab-case or empty, and its own identifier, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        const slug = slugify(text);
        expect(slug === '' || isKebabCase(slug), slug).to.equal(true);
        expect(slugify(slug)).to.equal(slug);
      }),
      { numRuns: 200 },
    );
  });

  it('takes the first words only', () => {
    expect(slugOfFirstWords('  The end\nhas been announced today', 4)).to.equal('the-end-has-been');
  });

  it('is refused by isKebabCase in any other form', () => {
    for (const text of ['', 'A', 'a--b', '-a', 'a-', 'a b', 'á']) {
      expect(isKebabCase(text), text).to.equal(false);
    }
  });
});
