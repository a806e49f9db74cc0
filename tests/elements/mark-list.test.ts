import { expect } from 'chai';
import '../../src/elements/mark-list.js';
import type { MarkList } from '../../src/elements/mark-list.js';
import type { Mark } from '../../src/model/mark.js';
import { marksIn, type Marks } from '../../src/storage/marks.js';
import { StorageProblem } from '../../src/storage/problem.js';
import { repository } from '../../src/storage/repository.js';
import { discard, scratch } from '../unit/storage/samples.js';

const mark = (id: string, text: string, exact: string, start: number): Mark => ({
  id,
  text,
  kind: 'important',
  note: `About ${exact}`,
  quote: { exact, prefix: '', suffix: '' },
  position: { start, end: start + exact.length },
  block: null,
  source: { url: '', title: `Title of ${text}`, language: 'en' },
  created: '2026-01-31T12:00:00.000Z',
  modified: '2026-01-31T12:00:00.000Z',
});

describe('mark-list', () => {
  let place: ReturnType<typeof scratch>;
  let storage: ReturnType<ReturnType<typeof scratch>['open']>;
  let kept: Marks;
  let list: MarkList;

  beforeEach(async () => {
    place = scratch();
    storage = place.open();
    kept = marksIn(storage);
    await kept.put(
      mark('late', 'one', 'second words', 50),
      mark('early', 'one', 'first words', 5),
      mark('other', 'two', 'other words', 1),
    );
  });
  afterEach(async () => {
    list.remove();
    storage.close();
    await discard(place.name);
  });

  async function add(set: Partial<MarkList>): Promise<void> {
    list = document.createElement('mark-list');
    Object.assign(list, { kept }, set);
    document.body.append(list);
    await listed();
  }

  const listed = () =>
    new Promise((resolve) => list.addEventListener('marks-listed', resolve, { once: true }));
  const until = async (state: () => boolean): Promise<void> => {
    while (!state()) await new Promise((resolve) => requestAnimationFrame(resolve));
  };
  const quotes = () => [...list.querySelectorAll('blockquote')].map((q) => q.textContent.trim());
  const button = (words: string, item: Element = list) =>
    [...item.querySelectorAll('button')].find(({ textContent }) => textContent.trim() === words)!;

  it('lists the marks of one text in reading order', async () => {
    await add({ text: 'one' });
    expect(quotes()).to.deep.equal(['first words', 'second words']);
    expect(list.querySelector('h2')).to.equal(null);
  });

  it('lists all marks under the titles of their texts', async () => {
    await add({});
    expect(quotes()).to.have.length(3);
    expect([...list.querySelectorAll('h2')].map((h) => h.textContent).sort()).to.deep.equal([
      'Title of one',
      'Title of two',
    ]);
  });

  it('shows what another tab has marked', async () => {
    await add({ text: 'one' });
    const elsewhere = place.open();
    const shown = listed();
    await marksIn(elsewhere).put(mark('new', 'one', 'newest words', 90));
    await shown;
    elsewhere.close();
    expect(quotes()).to.deep.equal(['first words', 'second words', 'newest words']);
  });

  it('says of a passage that it is gone, and keeps its words and the note', async () => {
    await add({ text: 'one', lost: new Set(['early']) });
    const item = list.querySelector('[data-mark=early]')!;
    expect(item.textContent).to.include('is not in the text any more');
    expect(item.textContent).to.include('first words').and.include('About first words');
    expect(item.querySelector('a')).to.equal(null);
  });

  it('removes a mark and brings the very same back', async () => {
    await add({ text: 'one' });
    const before = await kept.of('one');
    const gone = listed();
    button('Remove', list.querySelector('[data-mark=early]')!).click();
    await gone;
    expect(quotes()).to.deep.equal(['second words']);
    const back = listed();
    button('Undo').click();
    await back;
    expect(await kept.of('one')).to.deep.equal(before);
  });

  it('says why a mark cannot be removed, and keeps it', async () => {
    const refusing = { ...kept, remove: () => Promise.reject(new StorageProblem('quota')) };
    await add({ text: 'one', kept: refusing });
    const alert = list.querySelector<HTMLElement>('[role=alert]')!;
    const told = new Promise((resolve) =>
      new MutationObserver(resolve).observe(alert, {
        childList: true,
        subtree: true,
        characterData: true,
      }),
    );
    button('Remove').click();
    await told;
    expect(alert.textContent).to.include('There is no room left on this device');
    expect(quotes()).to.have.length(2);
  });

  it('lists fifty of many, and more when asked, with the focus on the first of them', async () => {
    const many = Array.from({ length: 120 }, (_, n) => mark(`many-${n}`, 'many', `words ${n}`, n));
    await kept.put(...many);
    await add({ text: 'many' });
    expect(quotes()).to.have.length(50);
    expect(list.textContent).to.include('Listed: 50 of 120');
    button('Show more marks').click();
    await until(() => quotes().length === 100);
    expect(document.activeElement!.textContent).to.equal('words 50');
    button('Show more marks').click();
    await until(() => quotes().length === 120);
    expect(button('Show more marks')).to.equal(undefined);
  });

  it('leads to a mark far down the list, and to nothing where there is no such mark', async () => {
    const many = Array.from({ length: 250 }, (_, n) => mark(`many-${n}`, 'many', `words ${n}`, n));
    await kept.put(...many);
    await add({ text: 'many' });
    await list.focusMark('many-240');
    expect(document.activeElement!.textContent).to.equal('words 240');
    await list.focusMark('"] strange');
    expect(document.activeElement!.textContent).to.equal('words 240');
  });

  it('finds a mark that is not listed yet by its words', async () => {
    const many = Array.from({ length: 250 }, (_, n) => mark(`many-${n}`, 'many', `words ${n}`, n));
    await kept.put(...many);
    await add({ text: 'many' });
    const found = listed();
    list.query = 'words 249';
    await found;
    expect(quotes()).to.deep.equal(['words 249']);
  });

  it('lists the beginning of a very long passage', async () => {
    await kept.put(mark('long', 'long', 'word '.repeat(500).trim(), 0));
    await add({ text: 'long' });
    expect(quotes()[0]!.length).to.be.below(500);
    expect(quotes()[0]).to.match(/word…$/);
  });

  it('passes over what another program kept that quotes nothing, and does not lose it', async () => {
    const notes = repository(storage, 'notes');
    const changed = '2026-01-31T12:00:00.000Z';
    await notes.put({ id: 'strange', changed, text: 'one', annotation: { type: 'Annotation' } });
    await add({ text: 'one' });
    expect(quotes()).to.have.length(2);
    expect(await notes.count()).to.equal(4);
  });
});
