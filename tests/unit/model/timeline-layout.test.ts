import { expect } from 'chai';
import fc from 'fast-check';
import {
  layoutTimeline,
  signOf,
  type Flag,
  type Moment,
  type TimelineMetrics,
  type TimelineRow,
} from '../../../src/model/timeline-layout.js';
import { timeSpan } from '../../../src/model/time-span.js';

const METRICS: TimelineMetrics = {
  width: 868,
  markSize: 24,
  characterWidth: 9.6,
  tickCharacterWidth: 8.6,
  gap: 8,
  language: 'en',
  several: (count, enlarged) => (enlarged ? `${count} events, enlarged below` : `${count} events`),
};

const on = (date: string, label = date, until: string | null = null): Moment => ({
  ...timeSpan(date, until),
  label,
});

/** What a flag covers on its level, from mark to end of label. */
function box({ x, markWidth, label }: Flag): { from: number; to: number } {
  const from = x - METRICS.markSize / 2;
  return { from, to: from + markWidth + METRICS.gap + label.length * METRICS.characterWidth };
}

/** Every pair of things in a row that would be drawn over each other. */
function collisions({ flags }: TimelineRow): string[] {
  return flags.flatMap((one, index) =>
    flags.slice(index + 1).flatMap((other) => {
      const [a, b] = [box(one), box(other)];
      const pair = `${one.label} × ${other.label}`;
      const onOneLevel = one.level === other.level && a.from < b.to && b.from < a.to;
      // The line from a mark to the axis must not cross the label of another, lower down.
      const crosses = (line: Flag, under: Flag): boolean =>
        under.level < line.level &&
        line.x > box(under).from + under.markWidth + 1 &&
        line.x < box(under).to;
      return onOneLevel || crosses(one, other) || crosses(other, one) ? [pair] : [];
    }),
  );
}

const DAY = 24 * 3600 * 1000;
const moment = fc
  .record({
    from: fc.oneof(
      fc.integer({ min: 0, max: 20_000 }).map((day) => day * DAY),
      fc.integer({ min: 16_000, max: 16_010 }).map((day) => day * DAY),
      fc.integer({ min: 0, max: 2 * DAY }),
    ),
    length: fc.constantFrom(0, DAY, 3 * DAY, 31 * DAY),
    label: fc.string({ minLength: 1, maxLength: 32 }),
  })
  .map(({ from, length, label }): Moment => ({ from, to: from + length, label }));
const moments = fc.array(moment, { minLength: 1, maxLength: 80 });

describe('the layout of a timeline', function () {
  // A hundred timelines each, on machines that may be busy.
  this.timeout(60_000);

  it('covers no label, whatever the events', () => {
    fc.assert(
      fc.property(moments, (events) => {
        for (const row of layoutTimeline(events, METRICS)) {
          expect(collisions(row)).to.deep.equal([]);
        }
      }),
    );
  });

  it('would be seen to cover one', () => {
    const row = layoutTimeline([on('2016-12-01', 'first'), on('2016-12-20', 'last')], METRICS)[0]!;
    const flags = row.flags.map((flag) => ({ ...flag, x: 0, level: 0 }));
    expect(collisions({ ...row, flags })).to.have.length(1);
  });

  it('keeps every mark and label within the picture', () => {
    fc.assert(
      fc.property(moments, (events) => {
        for (const { flags, axis } of layoutTimeline(events, METRICS)) {
          expect(axis).to.be.at.most(METRICS.width);
          for (const flag of flags) {
            expect(flag.x).to.be.within(0, axis + 0.001);
            expect(flag.until).to.be.at.most(axis + 0.001);
            expect(box(flag).to).to.be.at.most(METRICS.width);
          }
        }
      }),
    );
  });

  it('shows every event once on its own or within a group, and enlarges only what is in a group', () => {
    fc.assert(
      fc.property(moments, (events) => {
        const rows = layoutTimeline(events, METRICS);
        if (rows.length === 0) return;
        const shown = rows[0]!.flags.flatMap((flag) => flag.moments).sort((a, b) => a - b);
        expect(shown).to.deep.equal(events.map((_, index) => index));
        const groups = rows.flatMap(({ flags }) => flags.filter(({ enlarged }) => enlarged));
        expect(rows.length).to.equal(1 + groups.length);
      }),
    );
  });

  it('keeps the order of time along every axis', () => {
    fc.assert(
      fc.property(moments, (events) => {
        for (const { flags } of layoutTimeline(events, METRICS)) {
          const xs = flags.map(({ x }) => x);
          expect(xs).to.deep.equal([...xs].sort((a, b) => a - b));
        }
      }),
    );
  });

  it('is true to one scale within a row', () => {
    const [row] = layoutTimeline([on('2010-01-01'), on('2012-01-01'), on('2020-01-01')], METRICS);
    const [first, second, third] = row!.flags;
    const [two, ten] = [second!.x - first!.x, third!.x - first!.x];
    // Two years with one leap day, and ten with three.
    expect(two / ten).to.be.closeTo(730 / 3652, 0.0001);
  });

  it('enlarges days that crowd within years', () => {
    const days = ['12', '13', '14', '15', '16'].map((day) => on(`2016-12-${day}`));
    const rows = layoutTimeline([on('2011-03'), ...days, on('2024-12-08')], METRICS);
    expect(rows).to.have.length(2);
    expect(rows[0]!.flags.map(({ moments }) => moments)).to.deep.equal([[0], [1, 2, 3, 4, 5], [6]]);
    expect(rows[1]!.flags).to.have.length(5);
    expect(rows[1]!.from).to.equal(Date.UTC(2016, 11, 12));
  });

  it('draws nothing for one event, or for many at one moment', () => {
    expect(layoutTimeline([], METRICS)).to.deep.equal([]);
    expect(layoutTimeline([on('2016-12-13')], METRICS)).to.deep.equal([]);
    expect(
      layoutTimeline(
        Array.from({ length: 60 }, () => on('2016-12-13')),
        METRICS,
      ),
    ).to.deep.equal([]);
  });

  it('takes a day’s event to begin no earlier than the one listed before it', () => {
    const [row] = layoutTimeline(
      [on('2016-12-13'), on('2016-12-14T05:00+02:00'), on('2016-12-14'), on('2016-12-15')],
      METRICS,
    );
    expect(row!.flags.map(({ moments }) => moments[0])).to.deep.equal([0, 1, 2, 3]);
    expect(row!.flags[2]!.x).to.equal(row!.flags[1]!.x);
  });

  it('keeps the labels of its axes apart and within the picture', () => {
    fc.assert(
      fc.property(moments, (events) => {
        for (const { ticks } of layoutTimeline(events, METRICS)) {
          let free = 0;
          for (const { label, labelAt } of ticks.filter((tick) => tick.label !== '')) {
            const half = (label.length * METRICS.tickCharacterWidth) / 2;
            expect(labelAt - half).to.be.at.least(free - 0.001);
            free = labelAt + half;
          }
          expect(free).to.be.at.most(METRICS.width + 0.001);
        }
      }),
    );
  });

  it('writes in a mark the number of its event in the list, or the first and the last', () => {
    expect(signOf([3])).to.equal('4');
    expect(signOf([3, 4, 5])).to.equal('4–6');
  });
});
