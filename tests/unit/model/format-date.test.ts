import { expect } from 'chai';
import { formatDate } from '../../../src/model/format-date.js';

describe('formatDate', () => {
  it('says the day the report gives, in any time zone', () => {
    expect(formatDate('2016-12-13', 'en')).to.equal('Tuesday 13 December 2016');
  });

  it('refuses what is no date', () => {
    expect(() => formatDate('2016-13-45', 'en')).to.throw(RangeError);
  });
});
