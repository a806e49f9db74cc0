import { expect } from 'chai';
import {
  isOpen,
  NO_FILTER,
  passes,
  readFilter,
  writeFilter,
} from '../../../src/model/statement-filter.js';

const statement = { side: 'press', status: 'claimed' };

describe('a filter of statements', () => {
  it('lets everything pass while nothing is chosen', () => {
    expect(isOpen(NO_FILTER)).to.equal(true);
    expect(passes(NO_FILTER, statement)).to.equal(true);
  });

  it('lets pass what is of any of its sides and any of its statuses', () => {
    expect(passes(readFilter('?side=press&side=monitor'), statement)).to.equal(true);
    expect(passes(readFilter('?side=monitor'), statement)).to.equal(false);
    expect(passes(readFilter('?side=press&status=unverified'), statement)).to.equal(false);
    expect(passes(readFilter('?side=press&status=claimed'), statement)).to.equal(true);
  });

  it('comes back out of the address it was written into', () => {
    const filter = readFilter('?status=unverified&side=none&side=government');
    expect(writeFilter('', filter)).to.equal('?side=government&side=none&status=unverified');
    expect(readFilter(writeFilter('', filter))).to.deep.equal(filter);
  });

  it('leaves what others have in the address, and nothing where nothing is chosen', () => {
    expect(writeFilter('?side=press&q=1', NO_FILTER)).to.equal('?q=1');
    expect(writeFilter('?side=press', NO_FILTER)).to.equal('');
  });

  it('drops what is no side and no status', () => {
    expect(isOpen(readFilter('?side=nobody&status=%00&side='))).to.equal(true);
  });
});
