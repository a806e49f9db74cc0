import { expect } from 'chai';
import fc from 'fast-check';
import { lineAt, lineBeside, linesOf } from '../../src/elements/focus-aid-lines.js';

const box = (top: number, bottom: number, width = 10) => ({ top, bottom, width });

describe('the lines of a text on the screen', () => {
  it('put the boxes of one line together, raised figures too', () => {
    expect(linesOf([box(30, 50), box(0, 20), box(-4, 10), box(2, 18)])).to.deep.equal([
      { top: -4, bottom: 20 },
      { top: 30, bottom: 50 },
    ]);
  });

  it('do not overlap and go down, whatever boxes there are', () => {
    const boxes = fc.array(
      fc
        .record({
          top: fc.integer({ min: -500, max: 900 }),
          height: fc.integer({ min: 0, max: 60 }),
        })
        .map(({ top, height }) => box(top, top + height)),
    );
    fc.assert(
      fc.property(boxes, (some) => {
        const lines = linesOf(some);
        for (const [index, { top, bottom }] of lines.entries()) {
          expect(bottom).to.be.greaterThan(top);
          if (index > 0) expect(top).to.be.at.least(lines[index - 1]!.bottom);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('do not overlap where a box of the second line reaches up into the first', () => {
    expect(linesOf([box(-4, 1), box(-1, 3), box(0, 1)])).to.deep.equal([
      { top: -4, bottom: 1 },
      { top: 1, bottom: 3 },
    ]);
  });

  it('leave out boxes without room', () => {
    expect(linesOf([box(0, 0), box(5, 25, 0)])).to.deep.equal([]);
  });

  const lines = [
    { top: 0, bottom: 20 },
    { top: 30, bottom: 50 },
    { top: 90, bottom: 110 },
  ];

  it('are found by a point, the nearest where the point is between two', () => {
    expect(lineAt(lines, 35)).to.equal(lines[1]);
    expect(lineAt(lines, 60)).to.equal(lines[1]);
    expect(lineAt(lines, 999)).to.equal(lines[2]);
    expect(lineAt([], 5)).to.equal(null);
  });

  it('are walked one by one, to their ends and no further', () => {
    expect(lineBeside(lines, lines[0]!, 1)).to.equal(lines[1]);
    expect(lineBeside(lines, lines[2]!, -1)).to.equal(lines[1]);
    expect(lineBeside(lines, lines[2]!, 1)).to.equal(null);
    expect(lineBeside(lines, lines[0]!, -1)).to.equal(null);
  });
});
