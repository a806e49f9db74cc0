import { expect } from 'chai';
import '../../src/elements/own-shelf.js';
import type { OwnShelf } from '../../src/elements/own-shelf.js';
import { repository } from '../../src/storage/repository.js';
import { discard, moment, sample, scratch } from '../unit/storage/samples.js';

describe('own-shelf', () => {
  let place: ReturnType<typeof scratch>;
  let storage: ReturnType<ReturnType<typeof scratch>['open']>;
  let status: HTMLElement;
  let shelf: OwnShelf;

  beforeEach(() => {
    place = scratch();
    storage = place.open();
    status = document.createElement('p');
    status.id = 'status';
    document.body.append(status);
  });

  afterEach(async () => {
    shelf.remove();
    status.remove();
    storage.close();
    await discard(place.name);
  });

  /** Keeps texts by title, the first the oldest, and how far each is read. */
  async function keep(texts: Readonly<Record<string, number | null>>): Promise<void> {
    const all = Object.entries(texts);
    await repository(storage, 'texts').put(
      ...all.map(([title], at) => ({ ...sample('texts', at), title, changed: moment(at) })),
    );
    await repository(storage, 'places').put(
      ...all.flatMap(([, progress], at) =>
        progress === null
          ? []
          : [{ ...sample('places', at), id: sample('texts', at).id, progress }],
      ),
    );
  }

  async function show(): Promise<void> {
    shelf = document.createElement('own-shelf');
    shelf.storage = storage;
    document.body.append(shelf);
    await until(() => shelf.querySelector('h2') !== null);
  }

  async function until(isSo: () => boolean): Promise<void> {
    while (!isSo()) await new Promise((done) => setTimeout(done, 5));
  }

  const titles = (): string[] =>
    [...shelf.querySelectorAll('.shelf-text h3')].map(({ textContent }) => textContent.trim());
  const listed = (...expected: string[]): Promise<void> =>
    until(() => titles().join() === expected.join());

  function choose(id: string, value: string): void {
    const field = shelf.querySelector<HTMLSelectElement>(id)!;
    field.value = value;
    field.dispatchEvent(new Event('change'));
  }

  const press = (words: string): void =>
    [...shelf.querySelectorAll('button')]
      .find((button) => (button.getAttribute('aria-label') ?? button.textContent).trim() === words)!
      .click();

  it('lists texts in the order a reader chooses', async () => {
    await keep({ Quay: null, Boat: null, Ferry: null });
    await show();
    await listed('Ferry', 'Boat', 'Quay');
    choose('#shelf-order', 'oldest');
    await listed('Quay', 'Boat', 'Ferry');
    choose('#shelf-order', 'title');
    await listed('Boat', 'Ferry', 'Quay');
  });

  it('lists those that are not begun, begun, or read to the end', async () => {
    await keep({ Quay: null, Boat: 0.4, Ferry: 1 });
    await show();
    for (const [filter, title] of [
      ['unread', 'Quay'],
      ['begun', 'Boat'],
      ['read', 'Ferry'],
    ] as const) {
      choose('#shelf-filter', filter);
      await listed(title);
    }
    choose('#shelf-filter', 'all');
    await listed('Ferry', 'Boat', 'Quay');
    expect(shelf.textContent).to.include('40');
  });

  it('says that none is of a kind, and keeps the choice to leave it by', async () => {
    await keep({ Quay: null });
    await show();
    choose('#shelf-filter', 'read');
    await until(() => shelf.textContent.includes('None of your texts is of this kind.'));
    expect(shelf.querySelector('#shelf-filter')).not.to.equal(null);
  });

  it('gives each a cover of its first letter, in whichever script', async () => {
    await keep({ 'أخبار الميناء': null, '«ferry»': null, '🙂': null });
    await show();
    const covers = [...shelf.querySelectorAll<HTMLElement>('.cover')];
    expect(covers.map(({ dataset }) => dataset['letter'])).to.have.members(['أ', 'F', '¶']);
    for (const cover of covers) expect(cover.getAttribute('aria-hidden')).to.equal('true');
  });

  it('takes a text away and brings it back, with its place', async () => {
    await keep({ Quay: null, Boat: 0.4 });
    await show();
    await listed('Boat', 'Quay');
    press('Remove: Boat');
    await listed('Quay');
    expect(await repository(storage, 'places').count()).to.equal(0);
    await until(() => document.activeElement?.textContent.trim() === 'Undo');
    press('Undo');
    await listed('Boat', 'Quay');
    expect(await repository(storage, 'places').count()).to.equal(1);
  });

  it('shows some of many, and more when asked', async () => {
    await keep(Object.fromEntries(Array.from({ length: 45 }, (_, at) => [`Text ${at}`, null])));
    await show();
    await until(() => titles().length === 20);
    press('Show more of your texts');
    await until(() => titles().length === 40);
    press('Show more of your texts');
    await until(() => titles().length === 45);
    expect(shelf.querySelectorAll('button')).to.have.length(45);
  });

  it('hears of a text that is kept in another tab', async () => {
    await keep({ Quay: null });
    await show();
    const other = place.open();
    await repository(other, 'texts').put({
      ...sample('texts', 7),
      title: 'Boat',
      changed: moment(7),
    });
    await listed('Boat', 'Quay');
    other.close();
  });
});
