import { expect } from 'chai';
import { compared, judge, missed } from '../../../scripts/bench/goal.js';
import { median } from '../../../scripts/bench/median.js';

describe('the median of a bench', () => {
  it('is the middle one, in whatever order they came, and one disturbed run does not move it', () => {
    expect(median([30, 10, 20])).to.equal(20);
    expect(median([30, 10, 9_000])).to.equal(30);
    expect(median([7])).to.equal(7);
  });

  it('is the mean of the middle two of an even number', () => {
    expect(median([40, 10, 20, 30])).to.equal(25);
  });

  it('leaves the measurements as they were', () => {
    const values = [3, 1, 2];
    median(values);
    expect(values).to.deep.equal([3, 1, 2]);
  });

  it('is refused of nothing', () => {
    expect(() => median([])).to.throw(RangeError, 'no median');
  });
});

describe('a number to reach', () => {
  it('is reached up to and with its limit, and missed above', () => {
    expect(judge({ what: 'shift', measured: 0, most: 0 }).reached).to.equal('yes');
    expect(judge({ what: 'shift', measured: 0.001, most: 0 }).reached).to.equal('MISSED');
  });

  it('may be so many times another, and then says how many it is', () => {
    const row = judge({ what: 'paint', measured: 110, most: { times: 1.1, of: 100 } });
    expect(row).to.deep.equal({
      what: 'paint',
      measured: 110,
      floor: 100,
      ratio: '1.10',
      'at most': '1.1 x',
      reached: 'yes',
    });
    expect(judge({ what: 'paint', measured: 111, most: { times: 1.1, of: 100 } }).reached).to.equal(
      'MISSED',
    );
  });

  it('is named where it is missed, and rows that have no limit are not', () => {
    const rows = [
      judge({ what: 'kept', measured: 1, most: 1 }),
      judge({ what: 'not kept', measured: 2, most: 1 }),
      { words: 1_000 },
    ];
    expect(missed(rows)).to.deep.equal(['not kept']);
  });

  it('is not missed by what is only compared', () => {
    const row = compared('another’s paint', 300, 100);
    expect(row).to.include({ measured: 300, floor: 100, ratio: '3.00' });
    expect(missed([row, compared('its scripts', 50)])).to.deep.equal([]);
  });
});
