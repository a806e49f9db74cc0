import { expect } from 'chai';
import { lacking, nextWrite } from '../../../src/storage/last-write.js';
import { STORE_NAMES } from '../../../src/storage/records.js';

describe('the last write to a database', () => {
  const first = nextWrite(undefined, { notes: ['a'] });
  const second = nextWrite({ ...first, joined: true }, { notes: ['b'], places: 'all' });
  const third = nextWrite(second, {});

  it('tells that a copy lacks nothing', () => {
    expect(lacking(second, second)).to.deep.equal({});
  });

  it('tells what a copy lacks that is one write behind', () => {
    expect(lacking(first, second)).to.deep.equal({ notes: ['b'], places: 'all' });
  });

  it('tells that a copy lacks everything that is new, further behind, or of another line', () => {
    for (const copy of [undefined, first, nextWrite(undefined, {})]) {
      expect(lacking(copy, third)).to.have.keys(STORE_NAMES);
    }
    expect(lacking(undefined, first)).to.have.keys(STORE_NAMES);
  });

  it('has a name of its own, and remembers whether the copy was joined', () => {
    expect(new Set([first.token, second.token, third.token]).size).to.equal(3);
    expect([first.joined, second.joined, third.joined]).to.deep.equal([false, true, true]);
  });
});
