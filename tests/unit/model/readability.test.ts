import { expect } from 'chai';
import { buildTermIndex } from '../../../src/model/match-terms.js';
import {
  countReading,
  fleschKincaidGrade,
  longestSentence,
} from '../../../src/model/readability.js';

describe('the reading level of a text', () => {
  it('is 0.39 words a sentence + 11.8 syllables a word - 15.59, as Kincaid and others gave it', () => {
    const grade = (sentences: number, words: number, syllables: number) =>
      fleschKincaidGrade({ sentences, words, syllables });
    // By hand: 0.39 × 6 + 11.8 × 1 - 15.59, and 0.39 × 20 + 11.8 × 1.5 - 15.59.
    expect(grade(1, 6, 6)).to.be.closeTo(-1.45, 1e-9);
    expect(grade(5, 100, 150)).to.be.closeTo(9.91, 1e-9);
  });

  it('counts what is read: sentences, words and syllables', () => {
    expect(countReading(['The cat sat on the mat.'])).to.deep.equal({
      sentences: 1,
      words: 6,
      syllables: 6,
    });
    expect(countReading(['They left. “Why?” nobody asked', 'In 2016, 1,500 people.'])).to.include({
      words: 9,
    });
  });

  it('ends a sentence with its paragraph, and not at an abbreviation’s number', () => {
    expect(countReading(['No stop', 'nor here']).sentences).to.equal(2);
    expect(countReading(['It was 3.5 km away.']).sentences).to.equal(1);
  });

  it('leaves names out, with their possessive', () => {
    const names = buildTermIndex([{ id: 'h', name: 'Hizbullah', aliases: [] }]);
    expect(countReading(['Hizbullah’s men left.'], names)).to.include({ words: 2, syllables: 2 });
    expect(countReading(['Hizbullah’s men left.'])).to.include({ words: 3 });
  });

  it('is 0, not an error, where there are no words', () => {
    for (const text of ['', ' \n', '… — !']) {
      expect(countReading([text])).to.deep.equal({ sentences: 0, words: 0, syllables: 0 });
      expect(fleschKincaidGrade(countReading([text]))).to.equal(0);
    }
  });

  it('names the longest sentence, for its author to shorten', () => {
    expect(longestSentence(['Short. This one is longer.', 'So?'])).to.equal('This one is longer.');
    expect(longestSentence([])).to.equal('');
  });
});
