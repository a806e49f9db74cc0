import { expect } from 'chai';
import * as fc from 'fast-check';
import {
  around,
  LABEL_SIDES,
  labelBox,
  overlap,
  placeLabels,
} from '../../../src/model/map-labels.js';

const FRAME = { x: 0, y: 0, width: 360, height: 400 };
type At = [number, number];

describe('names on a map', () => {
  it('stand after their mark where there is room', () => {
    expect(placeLabels([{ name: 'Aleppo', at: [100, 100] }], FRAME)[0]!.side).to.equal('east');
  });

  it('stand before it at the edge of the map', () => {
    expect(placeLabels([{ name: 'Aleppo', at: [340, 100] }], FRAME)[0]!.side).to.equal('west');
  });

  it('keep clear of each other, of marks and of what is taken', () => {
    const marks = [
      { name: 'Aleppo', at: [91, 127] as At },
      { name: 'Damascus', at: [53, 270] as At },
      { name: 'Idlib', at: [68, 141] as At },
      { name: 'Palmyra', at: [140, 214] as At },
    ];
    const taken = [{ x: 10, y: 10, width: 110, height: 40 }];
    const boxes = placeLabels(marks, FRAME, taken).map(({ box }) => box);
    for (const [index, box] of boxes.entries()) {
      const others = [
        ...taken,
        ...boxes.filter((other) => other !== box),
        ...marks.filter((_, other) => other !== index).map(({ at }) => around(...at)),
      ];
      for (const other of others) expect(overlap(box, other)).to.be.below(20);
    }
  });

  it('keep clear of lines', () => {
    const line = Array.from({ length: 40 }, (_, step): At => [150, step * 10]);
    const [label] = placeLabels([{ name: 'Aleppo', at: [100, 100] }], FRAME, [], line);
    expect(label!.side).to.equal('west');
  });

  it('are within the map wherever it has room on a side, even where that covers a line', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 10, max: 350 }),
        fc.integer({ min: 40, max: 360 }),
        fc.string({ minLength: 1, maxLength: 10 }),
        (x, y, name) => {
          const line = Array.from({ length: 20 }, (): At => [x + 20, y]);
          const [label] = placeLabels([{ name, at: [x, y] }], FRAME, [], line);
          const { box } = label!;
          expect(overlap(box, FRAME)).to.be.closeTo(box.width * box.height, 0.01);
        },
      ),
    );
  });

  it('never cover their own mark', () => {
    for (const side of LABEL_SIDES) {
      const box = labelBox('Aleppo', [100, 100], side);
      expect(overlap(box, around(100, 100)), side).to.equal(0);
    }
  });
});
