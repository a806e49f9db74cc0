import { expect } from 'chai';
import type { OfflineState } from '../../../src/offline/state.js';
import { wordFor } from '../../../src/offline/word.js';

const STATE: OfflineState = {
  connection: 'online',
  saved: false,
  whole: true,
  pages: 0,
  missingPages: 0,
  version: null,
  update: 'none',
  newVersion: null,
};
const never = () => false;
const word = (change: Partial<OfflineState>, isPutAway: (occasion: string) => boolean = never) =>
  wordFor({ ...STATE, ...change }, isPutAway);

describe('the quiet word', () => {
  it('is not said when there is nothing to say', () => {
    expect(word({})).to.equal(null);
  });

  it('says that all is saved, for each version once', () => {
    const change = { saved: true, pages: 11, version: 'one' };
    expect(word(change)?.text).to.equal('Saved. You can read all of this without a connection.');
    const putAway = (occasion: string) => occasion === 'saved one';
    expect(word(change, putAway)).to.equal(null);
    expect(word({ ...change, version: 'two' }, putAway)?.kind).to.equal('saved');
  });

  it('promises no more than is there, where older articles are saved once they are read', () => {
    const change = { saved: true, whole: false, pages: 11, version: 'one' };
    expect(word(change)?.text).to.equal(
      'Saved. You can read the newest articles without a connection, and pages you have read before.',
    );
    expect(word({ ...change, connection: 'offline' })?.text).to.equal(
      'You are offline. The newest articles are saved, and pages you have read.',
    );
  });

  it('says that the device is offline and all is there', () => {
    const said = word({ connection: 'offline', saved: true, pages: 11, version: 'one' });
    expect(said?.text).to.equal('You are offline. Everything here is saved.');
  });

  for (const [change, text] of [
    [{ pages: 0 }, 'This page can be read; other pages may not be saved.'],
    [{ pages: 11, missingPages: 1 }, 'One of 11 pages is not saved and will not open.'],
    [{ pages: 11, missingPages: 2 }, '2 of 11 pages are not saved and will not open.'],
    [{ pages: 11, missingPages: 0 }, 'Every page is saved; some icons or styles are not.'],
  ] as const) {
    it(`says what is not saved: ${text}`, () => {
      const said = word({ connection: 'offline', ...change });
      expect(said?.text).to.equal(`You are offline. ${text}`);
    });
  }

  it('says first what the reader can act upon', () => {
    const change = { update: 'waiting', newVersion: 'two', saved: true, version: 'one' } as const;
    expect(word({ ...change, connection: 'offline' })?.kind).to.equal('update');
    const later = (occasion: string) => occasion === 'update two';
    expect(word({ ...change, connection: 'offline' }, later)?.kind).to.equal('offline');
    expect(word({ ...change, newVersion: 'three' }, later)?.occasion).to.equal('update three');
  });
});
