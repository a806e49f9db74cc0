import { expect } from 'chai';
import { compared, judge } from '../../../scripts/bench/goal.js';
import { summary } from '../../../scripts/bench/summary.js';

const RESULTS = [
  {
    name: 'paint',
    promise: 'It is soon there.',
    rows: [
      judge({ what: 'first paint, ms', measured: 105, most: { times: 1.1, of: 100 } }),
      compared('another’s, ms', 300, 100),
      judge({ what: 'shift', measured: 1, most: 0 }),
    ],
  },
  {
    name: 'report',
    promise: 'All is well.',
    rows: [{ what: '/', figure: '100, 98', goal: '100 in both', reached: 'MISSED' }],
  },
];

describe('the summary of all benches', () => {
  it('says of each number to reach what was found, what the goal is and whether it is reached, the missed first', () => {
    expect(summary(RESULTS)).to.deep.equal([
      { bench: 'paint', what: 'shift', figure: 1, goal: 'at most 0', reached: 'MISSED' },
      { bench: 'report', what: '/', figure: '100, 98', goal: '100 in both', reached: 'MISSED' },
      {
        bench: 'paint',
        what: 'first paint, ms',
        figure: '1.05 x',
        goal: 'at most 1.1 x',
        reached: 'yes',
      },
    ]);
  });

  it('is empty where nothing has a number to reach', () => {
    expect(summary([{ name: 'a', promise: '', rows: [compared('b', 1)] }])).to.deep.equal([]);
  });
});
