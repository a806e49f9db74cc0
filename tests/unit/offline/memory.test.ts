import { expect } from 'chai';
import { memory } from '../../../src/offline/memory.js';

const KEY = 'lectern:test-memory';

describe('remembering what was told', () => {
  afterEach(() => sessionStorage.removeItem(KEY));

  it('lasts from page to page', () => {
    memory(() => sessionStorage, KEY).add('offline');
    const nextPage = memory(() => sessionStorage, KEY);
    expect(nextPage.has('offline')).to.equal(true);
    nextPage.delete('offline');
    expect(memory(() => sessionStorage, KEY).has('offline')).to.equal(false);
  });

  it('lasts at least as long as the page where the browser closes its storage', () => {
    const closed = memory(() => {
      throw new DOMException('Storage is closed', 'SecurityError');
    }, KEY);
    closed.add('offline');
    expect(closed.has('offline')).to.equal(true);
    closed.delete('offline');
    expect(closed.has('offline')).to.equal(false);
  });

  it('begins anew where what is stored is not its own', () => {
    sessionStorage.setItem(KEY, '{"not":');
    const damaged = memory(() => sessionStorage, KEY);
    expect(damaged.has('offline')).to.equal(false);
    damaged.add('offline');
    expect(memory(() => sessionStorage, KEY).has('offline')).to.equal(true);
  });
});
