import { expect } from 'chai';
import { marksIn } from '../../../src/storage/marks.js';
import { repository } from '../../../src/storage/repository.js';
import { discard, moment, sample, scratch } from './samples.js';

describe('the marks of one text', () => {
  let place: ReturnType<typeof scratch>;
  let storage: ReturnType<ReturnType<typeof scratch>['open']>;

  beforeEach(() => {
    place = scratch();
    storage = place.open();
  });
  afterEach(async () => {
    storage.close();
    await discard(place.name);
  });

  const note = (id: string, text: string) => ({
    id,
    changed: moment(1),
    text,
    annotation: {
      type: 'Annotation',
      target: { source: text, selector: { type: 'TextQuoteSelector', exact: 'words' } },
    },
  });

  it('are all read where there are hundreds, and none of other texts that lie between them', async () => {
    const ids = Array.from({ length: 1_000 }, (_, n) => `n${String(n).padStart(4, '0')}`);
    const textOf = (n: number): string => (n % 2 === 0 ? 'aleppo' : 'hama');
    await repository(storage, 'notes').put(...ids.map((id, n) => note(id, textOf(n))));
    const marks = await marksIn(storage).of('aleppo');
    expect(marks.map(({ id }) => id)).to.deep.equal(ids.filter((_, n) => n % 2 === 0));
  });

  it('may be none, and what quotes nothing is none', async () => {
    expect(await marksIn(storage).of('aleppo')).to.deep.equal([]);
    await repository(storage, 'notes').put(sample('notes', 1));
    expect(await marksIn(storage).of('aleppo')).to.deep.equal([]);
  });
});
