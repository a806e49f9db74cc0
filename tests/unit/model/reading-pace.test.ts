import { expect } from 'chai';
import {
  addReading,
  minutesLeft,
  paceOf,
  readingBetween,
} from '../../../src/model/reading-pace.js';

describe('the reader’s own pace', () => {
  it('is not known until enough was read', () => {
    expect(paceOf({ words: 0, seconds: 0 })).to.equal(null);
    expect(paceOf({ words: 200, seconds: 600 })).to.equal(null);
    expect(paceOf({ words: 2000, seconds: 0 })).to.equal(null);
  });

  it('comes near what the reader does, the more was read', () => {
    const some = paceOf({ words: 600, seconds: 360 });
    const much = paceOf({ words: 12_000, seconds: 7_200 });
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

  it('follows a reader who has become faster', () => {
    let all = { words: 0, seconds: 0 };
    const read = (words: number, pace: number): void => {
      for (let left = words; left > 0; left -= 100) {
        all = addReading(all, { words: 100, seconds: (100 / pace) * 60 });
      }
    };
    read(200_000, 100);
    expect(paceOf(all)).to.be.within(99, 102);
    read(60_000, 300);
    expect(paceOf(all)).to.be.above(200);
  });

  it('gives whole minutes, and never none', () => {
    expect(minutesLeft(401, 200)).to.equal(3);
    expect(minutesLeft(0, 200)).to.equal(1);
  });
});
