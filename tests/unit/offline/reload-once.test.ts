import { expect } from 'chai';
import { reloadOnce } from '../../../src/offline/reload-once.js';

const KEY = 'lectern:reloads';

describe('reloading by itself', () => {
  let reloads: number;
  const reload = () => {
    reloads += 1;
  };

  beforeEach(() => {
    reloads = 0;
    sessionStorage.removeItem(KEY);
  });
  after(() => sessionStorage.removeItem(KEY));

  it('happens once for a reason, and again for another', () => {
    expect(reloadOnce('version one', reload)).to.equal(true);
    expect(reloadOnce('version one', reload)).to.equal(false);
    expect(reloadOnce('version two', reload)).to.equal(true);
    expect(reloads).to.equal(2);
  });

  it('never becomes a loop between two reasons', () => {
    for (let round = 0; round < 5; round += 1) {
      reloadOnce('preload a.js', reload);
      reloadOnce('preload b.js', reload);
    }
    expect(reloads).to.equal(2);
  });

  it('does not happen where the tab could not remember it', () => {
    sessionStorage.setItem(KEY, 'not a list');
    expect(reloadOnce('version one', reload)).to.equal(false);
    expect(reloads).to.equal(0);
  });
});
