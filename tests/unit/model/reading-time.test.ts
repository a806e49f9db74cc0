import { expect } from 'chai';
import { countWords, readingMinutes } from '../../../src/model/reading-time.js';

describe('how long a text takes', () => {
  it('counts what stands between spaces, joined words as one and signs as none', () => {
    expect(countWords('A UN-brokered deal – of 1,500 people.', 'en')).to.equal(6);
    expect(countWords('حلب مدينة في سوريا', 'ar')).to.equal(4);
  });

  it('counts words where a language writes no spaces', () => {
    expect(countWords('これは本です', 'ja')).to.be.above(1);
    expect(countWords('これは本です', 'en')).to.equal(1);
  });

  it('finds no words where there are none', () => {
    expect(countWords(' – … ', 'en')).to.equal(0);
    expect(countWords('', 'zh-Hant')).to.equal(0);
  });

  it('is 200 words a minute, rounded up, and never nothing', () => {
    expect([0, 1, 200, 201, 1300].map(readingMinutes)).to.deep.equal([1, 1, 1, 2, 7]);
  });
});
