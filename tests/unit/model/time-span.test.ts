import { expect } from 'chai';
import { dateRange } from '../../../src/model/date-range.js';
import { eventLabel, LONGEST_LABEL } from '../../../src/model/event-label.js';
import { clockTimes, timeSpan } from '../../../src/model/time-span.js';

const day = (year: number, month: number, date: number): number => Date.UTC(year, month - 1, date);

describe('the time of an event', () => {
  it('is as long as its date leaves open', () => {
    expect(timeSpan('2011-03')).to.deep.equal({ from: day(2011, 3, 1), to: day(2011, 4, 1) });
    expect(timeSpan('2016-12-31')).to.deep.equal({ from: day(2016, 12, 31), to: day(2017, 1, 1) });
    const moment = Date.UTC(2016, 11, 14, 5);
    expect(timeSpan('2016-12-14T05:00+02:00')).to.deep.equal({ from: moment, to: moment });
  });

  it('includes the day or month that it lasted to', () => {
    expect(timeSpan('2016-11-26', '2016-11-28').to).to.equal(day(2016, 11, 29));
    expect(timeSpan('2016-11-26', '2016-12').to).to.equal(day(2017, 1, 1));
  });

  it('never ends before it begins', () => {
    expect(timeSpan('2016-12-13', '2016-12-01').to).to.equal(day(2016, 12, 14));
  });

  it('is told by the clock of the place and by GMT', () => {
    expect(clockTimes('2016-12-14T05:00+02:00')).to.deep.equal({ local: '05:00', gmt: '03:00' });
    expect(clockTimes('2016-12-14T01:30-05:00')).to.deep.equal({ local: '01:30', gmt: '06:30' });
    expect(clockTimes('2016-12-14')).to.equal(null);
    expect(clockTimes('2016-12')).to.equal(null);
  });

  it('is written by days where it is short and by months where it is long', () => {
    const write = (from: string, to: string): string =>
      dateRange(timeSpan(from, to), 'en').replaceAll(/\s/gu, ' ');
    expect(write('2016-12-11', '2016-12-22')).to.equal('11 – 22 December 2016');
    expect(write('2011-03', '2024-12-08')).to.equal('March 2011 – December 2024');
  });
});

describe('the label of an event', () => {
  const children = [{ type: 'text' as const, value: 'Rebels enter Aleppo and take its east.' }];

  it('is what its author wrote', () => {
    expect(eventLabel({ label: 'Aleppo is divided', children })).to.equal('Aleppo is divided');
  });

  it('is else its first words, as many as there is room for', () => {
    expect(eventLabel({ label: null, children })).to.equal('Rebels enter Aleppo and take…');
    const value = 'Unabhängigkeitserklärungsfeierlichkeiten';
    const label = eventLabel({ label: null, children: [{ type: 'text', value }] });
    expect(label).to.have.length(LONGEST_LABEL);
  });
});
