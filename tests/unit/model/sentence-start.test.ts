import { expect } from 'chai';
import { sentenceStart } from '../../../src/model/sentence-start.js';

describe('the sentence that holds a place', () => {
  const text = 'It ended. Nobody knows why! The rest is told.';

  it('begins after the one before it', () => {
    expect(sentenceStart(text, 3, 'en')).to.equal(0);
    expect(sentenceStart(text, 10, 'en')).to.equal(10);
    expect(sentenceStart(text, 20, 'en')).to.equal(10);
    expect(sentenceStart('انتهى. لا أحد يعرف.', 12, 'ar')).to.equal(7);
  });

  it('begins with a letter, not with the white space before a cell of a table', () => {
    const table = '\n  Size\n      Large\n      ';
    expect(sentenceStart(table, table.indexOf('Large') + 2, 'en')).to.equal(table.indexOf('Large'));
    expect(sentenceStart(table, 0, 'en')).to.equal(0);
    expect(sentenceStart('   ', 1, 'en')).to.equal(0);
  });

  it('is the last one of a paragraph that has become shorter, and the start of an empty one', () => {
    expect(sentenceStart(text, 9_999, 'en')).to.equal(28);
    expect(sentenceStart('', 5, 'en')).to.equal(0);
  });
});
