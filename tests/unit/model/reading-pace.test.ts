import { expect } from 'chai';
import { minutesLeft, paceOf, readingBetween } from '../../../src/model/reading-pace.js';

describe('the reader’s own pace', () => {
  it('is the usual one until enough was read', () => {
    expect(paceOf([])).to.equal(200);
    expect(paceOf([{ words: 200, seconds: 600 }])).to.equal(200);
  });

  it('comes near what the reader does, the more was read', () => {
    const some = paceOf([{ words: 600, seconds: 360 }]);
    const much = paceOf(Array.from({ length: 20 }, () => ({ words: 600, seconds: 360 })));
    expect(some).to.be.within(101, 150);
    expect(much).to.be.within(100, 105);
  });

  it('does not count what was skipped, gone back over, or left open', () => {
    expect(readingBetween(100, 30)).to.deep.equal({ words: 100, seconds: 30 });
    for (const [words, seconds] of [
      [1000, 2],
      [-100, 30],
      [10, 3600],
      [0, 10],
      [10, 0],
    ]) {
      expect(readingBetween(words!, seconds!)).to.deep.equal({ words: 0, seconds: 0 });
    }
  });

  it('gives whole minutes', () => {
    expect(minutesLeft(401, 200)).to.equal(3);
    expect(minutesLeft(0, 200)).to.equal(0);
  });
});
