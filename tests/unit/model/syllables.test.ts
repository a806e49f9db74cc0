import { expect } from 'chai';
import fc from 'fast-check';
import { countSyllables } from '../../../src/model/syllables.js';

/** Words of the news and their syllables as standard English dictionaries divide them. */
const WORDS: Readonly<Record<string, number>> = {
  cat: 1,
  league: 1,
  hoped: 1,
  wanted: 2,
  rhythm: 2,
  going: 2,
  people: 2,
  science: 2,
  ceasefire: 2,
  idea: 3,
  Syrian: 3,
  bombardment: 3,
  government: 3,
  agreement: 3,
  neighbourhoods: 3,
  civilian: 4,
  'co-operate': 4,
  'anti-aircraft': 4,
  journalism: 4,
  evacuation: 5,
  negotiated: 5,
};

/** Numerals as they are read aloud. */
const NUMERALS: Readonly<Record<string, number>> = {
  '0': 2, // zero
  '7': 2, // sev-en
  '82': 3, // eigh-ty two
  '1918': 4, // nine-teen eigh-teen
  '2016': 4, // twen-ty six-teen
  '50000': 4, // fif-ty thou-sand
};

describe('the syllables of a word', () => {
  for (const [word, count] of Object.entries({ ...WORDS, ...NUMERALS })) {
    it(`${word} has ${count}`, () => {
      expect(countSyllables(word)).to.equal(count);
    });
  }

  it('are the same in capitals, with accents and with a possessive', () => {
    expect(countSyllables('AGREEMENT')).to.equal(3);
    expect(countSyllables('café')).to.equal(countSyllables('cafe'));
    expect(countSyllables('government’s')).to.equal(3);
  });

  it('are at least one and a whole number, whatever the word', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), (word) => {
        const count = countSyllables(word);
        expect(count).to.be.at.least(1);
        expect(Number.isInteger(count)).to.equal(true);
      }),
      { numRuns: 200 },
    );
  });

  it('do not come out of the words an object is born with', () => {
    expect(countSyllables('constructor')).to.equal(3);
  });
});
