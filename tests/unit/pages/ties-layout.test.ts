import { expect } from 'chai';
import fc from 'fast-check';
import { SIDES } from '../../../src/model/entry.js';
import { TIE_KINDS, type Tie } from '../../../src/model/tie.js';
import type { Tied } from '../../../src/pages/ties-columns.js';
import { layOutTies, type Box } from '../../../src/pages/ties-layout.js';

/** 2 to 30 actors of any sides and names, and ties between any two of them. */
const anyStory = fc
  .array(
    fc.record({
      name: fc.oneof(
        fc.string({ minLength: 1, maxLength: 60 }).filter((name) => name.trim() !== ''),
        fc.constant('Office for the Coordination of Humanitarian Affairs'),
      ),
      side: fc.constantFrom(...SIDES, null),
    }),
    { minLength: 2, maxLength: 30 },
  )
  .chain((people) => {
    const actors = people.map((person, index): Tied => ({ id: `actor-${index}`, ...person }));
    const pick = fc.nat({ max: actors.length - 1 });
    const tie = fc
      .tuple(pick, pick, fc.constantFrom(...TIE_KINDS))
      .filter(([from, to]) => from !== to)
      .map(([from, to, kind]): Tie => ({
        from: `actor-${from}`,
        to: `actor-${to}`,
        kind,
        text: 'It is so.',
        asOf: '2016-12',
        evidence: ['lead'],
        sources: [],
      }));
    return fc.record({
      actors: fc.constant(actors),
      ties: fc.array(tie, { minLength: 1, maxLength: 60 }),
    });
  });

/** 60 pictures of up to 30 actors take about two seconds. */
const RUNS = { numRuns: 60 };

const apart = (one: Omit<Box, 'id' | 'lines'>, other: Omit<Box, 'id' | 'lines'>): boolean =>
  one.x + one.width <= other.x ||
  other.x + other.width <= one.x ||
  one.y + one.height <= other.y ||
  other.y + other.height <= one.y;

const within = (inner: Omit<Box, 'id' | 'lines'>, outer: Omit<Box, 'id' | 'lines'>): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;

const numbers = (path: string): number[] => (path.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);

describe('the picture of ties', () => {
  it('a reader can tell every name: no box lies over another, and each lies in its side', () => {
    fc.assert(
      fc.property(anyStory, ({ actors, ties }) => {
        const { boxes, regions, width, height } = layOutTies(actors, ties);
        expect(boxes.map(({ id }) => id).sort()).to.deep.equal(actors.map(({ id }) => id).sort());
        for (const [index, box] of boxes.entries()) {
          for (const other of boxes.slice(index + 1)) expect(apart(box, other)).to.equal(true);
          const { side } = actors.find(({ id }) => id === box.id)!;
          const region = regions.find((one) => one.side === side)!;
          expect(within(box, region)).to.equal(true);
        }
        for (const [index, region] of regions.entries()) {
          for (const other of regions.slice(index + 1)) expect(apart(region, other)).to.equal(true);
          expect(within(region, { x: 0, y: 0, width, height })).to.equal(true);
        }
      }),
      RUNS,
    );
  });

  it('a reader of a story of one side sees the whole of its longest tie', () => {
    const actors = Array.from({ length: 12 }, (_, index): Tied => ({
      id: `actor-${index}`,
      name: 'Office for the Coordination of Humanitarian Affairs',
      side: 'press',
    }));
    const tie = { kind: 'backs', text: 'It is so.', asOf: '2016-12', evidence: [], sources: [] };
    const ties = actors.slice(1).map(({ id }): Tie => ({ ...tie, from: 'actor-0', to: id }) as Tie);
    const { lines, width } = layOutTies(actors, ties);
    for (const { path } of lines) {
      const xs = numbers(path).filter((_, place) => place % 2 === 0);
      expect(Math.max(...xs)).to.be.at.most(width);
    }
  });

  it('a reader finds every tie: it joins its two boxes and passes behind no name', () => {
    fc.assert(
      fc.property(anyStory, ({ actors, ties }) => {
        const { boxes, lines, width, height } = layOutTies(actors, ties);
        expect(lines.length).to.equal(ties.length);
        for (const [index, { from, to }] of ties.entries()) {
          const line = lines[index]!;
          expect(line.kind).to.equal(ties[index]!.kind);
          for (const [id, end] of [
            [from, line.from],
            [to, line.to],
          ] as const) {
            const box = boxes.find((one) => one.id === id)!;
            expect(end.x).to.equal(end.towards === -1 ? box.x + box.width : box.x);
            expect(end.y).to.be.within(box.y + 1, box.y + box.height - 1);
          }
          const points = numbers(line.path);
          expect(points.every(Number.isFinite)).to.equal(true);
          // A curve stays within the hull of its points, and they within the channel.
          const xs = points.filter((_, place) => place % 2 === 0);
          for (const box of boxes) {
            const free =
              Math.max(...xs) <= box.x + 0.05 || Math.min(...xs) >= box.x + box.width - 0.05;
            expect(free, `${from} to ${to} clear of ${box.id}`).to.equal(true);
          }
          expect(Math.max(...xs)).to.be.at.most(width);
          for (const y of points.filter((_, place) => place % 2 === 1)) {
            expect(y).to.be.within(0, height);
          }
        }
      }),
      RUNS,
    );
  });

  it('no two ties leave a box at the same place', () => {
    fc.assert(
      fc.property(anyStory, ({ actors, ties }) => {
        const ends = layOutTies(actors, ties).lines.flatMap(({ from, to }) => [from, to]);
        const places = new Set(ends.map(({ x, y }) => `${x} ${y.toFixed(3)}`));
        expect(places.size).to.equal(ends.length);
      }),
      RUNS,
    );
  });

  it('is the same each time it is drawn, and leaves what it is given as it is', () => {
    fc.assert(
      fc.property(anyStory, (story) => {
        const before = JSON.stringify(story);
        const one = layOutTies(story.actors, story.ties);
        expect(JSON.stringify(story)).to.equal(before);
        expect(layOutTies(story.actors, story.ties)).to.deep.equal(one);
      }),
      { numRuns: 20 },
    );
  });
});
