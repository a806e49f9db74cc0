import { expect } from 'chai';
import '../../src/elements/reading-history.js';
import type { ReadingHistory } from '../../src/elements/reading-history.js';
import { repository } from '../../src/storage/repository.js';
import { discard, moment, sample, scratch } from '../unit/storage/samples.js';

describe('reading-history', () => {
  let place: ReturnType<typeof scratch>;
  let storage: ReturnType<ReturnType<typeof scratch>['open']>;
  let section: HTMLElement;
  let history: ReadingHistory;

  beforeEach(() => {
    place = scratch();
    storage = place.open();
    section = document.createElement('section');
    const heading = section.appendChild(document.createElement('h2'));
    heading.tabIndex = -1;
    document.body.append(section);
  });
  afterEach(async () => {
    section.remove();
    storage.close();
    await discard(place.name);
  });

  const until = async (state: () => boolean): Promise<void> => {
    while (!state()) await new Promise((resolve) => requestAnimationFrame(resolve));
  };

  async function show(): Promise<void> {
    history = document.createElement('reading-history');
    history.storage = storage;
    section.append(history);
    await until(
      () => history.querySelector('li') !== null || history.innerText.includes('Nothing'),
    );
  }

  const visit = (id: string, text: string, title: string, at: number, seconds: number) => ({
    id,
    changed: moment(at),
    text,
    title,
    seconds,
  });
  /** Two visits to one text, the later before and after one to another. */
  const keepVisits = () =>
    repository(storage, 'history').put(
      visit('1', 'ferry', 'The ferry', 1, 100),
      visit('2', 'bridge', 'The bridge', 2, 20),
      visit('3', 'ferry', 'The ferry comes back', 3, 200),
    );
  const rows = () => [...history.querySelectorAll('li')];
  const titles = () => rows().map((row) => row.querySelector('a')!.textContent);
  const remove = (row: number) => rows()[row]!.querySelector('button')!.click();

  it('says that there is nothing yet', async () => {
    await show();
    expect(rows()).to.have.length(0);
    expect(history.innerText).to.equal('Nothing yet.');
  });

  it('lists each text once, the latest first, under its latest title, with the time of all visits', async () => {
    await keepVisits();
    await show();
    expect(titles()).to.deep.equal(['The ferry comes back', 'The bridge']);
    expect(rows()[0]!.innerText).to.contain('Time spent: 5 minutes.');
    expect(rows()[1]!.innerText).to.contain('Time spent: 1 minute.');
  });

  it('leads to where a text was left, and to the beginning of one that was read to its end', async () => {
    await keepVisits();
    await repository(storage, 'places').put(
      { ...sample('places', 1), id: 'ferry', progress: 0.5 },
      { ...sample('places', 2), id: 'bridge', progress: 1 },
    );
    await show();
    const addresses = rows().map((row) => row.querySelector('a')!.getAttribute('href'));
    expect(addresses).to.deep.equal(['../ferry/#continue', '../bridge/']);
    expect(rows()[0]!.innerText).to.contain('50%');
  });

  it('takes all visits to a text off the list, and brings them back', async () => {
    await keepVisits();
    await show();
    remove(0);
    await until(() => rows().length === 1);
    expect(titles()).to.deep.equal(['The bridge']);
    expect(await repository(storage, 'history').count()).to.equal(1);
    const undo = history.querySelector<HTMLElement>('.mark-undo button')!;
    await until(() => document.activeElement === undo);
    undo.click();
    await until(() => rows().length === 2);
    expect(await repository(storage, 'history').count()).to.equal(3);
    expect(document.activeElement).to.equal(section.querySelector('h2'));
  });

  it('names each button by what it does and the text it does it to', async () => {
    await keepVisits();
    await show();
    const names = rows().map((row) =>
      row
        .querySelector('button')!
        .getAttribute('aria-labelledby')!
        .split(' ')
        .map((id) => document.getElementById(id)!.innerText.trim())
        .join(' '),
    );
    expect(names).to.deep.equal(['Remove The ferry comes back', 'Remove The bridge']);
  });

  it('says why a text could not be taken off the list, and keeps it', async () => {
    await keepVisits();
    await show();
    const own = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'delete')!;
    IDBObjectStore.prototype.delete = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    try {
      remove(0);
      await until(() => !history.querySelector<HTMLElement>('[role=alert]')!.hidden);
    } finally {
      Object.defineProperty(IDBObjectStore.prototype, 'delete', own);
    }
    expect(history.querySelector<HTMLElement>('[role=alert]')!.innerText).to.not.equal('');
    expect(rows()).to.have.length(2);
  });
});
