import { expect } from 'chai';
import { marksIn } from '../../../src/storage/marks.js';
import { removeText } from '../../../src/storage/remove-text.js';
import { repository } from '../../../src/storage/repository.js';
import { discard, moment, sample, scratch } from './samples.js';

describe('an own text that is removed', () => {
  let place: ReturnType<typeof scratch>;
  let storage: ReturnType<ReturnType<typeof scratch>['open']>;
  const own = sample('texts', 1).id;

  const note = (id: string, text: string) => ({
    id,
    changed: moment(1),
    text,
    annotation: {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      type: 'Annotation',
      target: {
        source: 'https://example.org/',
        selector: [
          { type: 'TextQuoteSelector', exact: 'words', prefix: '', suffix: '' },
          { type: 'TextPositionSelector', start: 0, end: 5 },
        ],
      },
    },
  });
  const marked = async () =>
    (await marksIn(storage).all())
      .map(({ text }) => text)
      .sort((one, other) => (one < other ? -1 : 1));

  beforeEach(async () => {
    place = scratch();
    storage = place.open();
    await repository(storage, 'texts').put(sample('texts', 1));
    await repository(storage, 'notes').put(
      note('in-text', own),
      note('in-summary', `${own}/summary`),
      note('in-glossary', `${own}/glossary`),
      note('elsewhere', 'aleppo'),
      note('of-a-like-name', `${own}-2/summary`),
    );
  });
  afterEach(async () => {
    storage.close();
    await discard(place.name);
  });

  it('takes its marks with it, those on its summary and its glossary too, and no others', async () => {
    await removeText(storage, own);
    expect(await marked()).to.have.members(['aleppo', `${own}-2/summary`]);
  });

  it('comes back with all of them', async () => {
    const before = await marked();
    expect(before).to.have.length(5);
    const undo = await removeText(storage, own);
    await undo();
    expect(await marked()).to.deep.equal(before);
    expect(await repository(storage, 'texts').get(own)).to.not.equal(null);
  });
});
