import { expect } from 'chai';
import { html, render } from 'lit';
import '../../src/elements/library-shelf.js';
import type { LibraryShelf } from '../../src/elements/library-shelf.js';
import { ownCard } from '../../src/pages/own-card.js';
import { StorageProblem } from '../../src/storage/problem.js';
import { repository } from '../../src/storage/repository.js';
import { discard, moment, sample, scratch } from '../unit/storage/samples.js';

/** An article older than every own text of these tests, and one newer. */
const HARBOUR = { title: 'Harbour', language: 'en', published: '2025-12-01' };
const COAST = { title: 'coast', language: 'ar', published: '2026-02-01' };

describe('library-shelf', () => {
  const address = location.href;
  let place: ReturnType<typeof scratch>;
  let storage: ReturnType<ReturnType<typeof scratch>['open']>;
  let status: HTMLElement;
  let shelf: LibraryShelf;

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
    history.replaceState(null, '', address);
    delete document.documentElement.dataset['shelf'];
    await discard(place.name);
  });

  /** Keeps own texts by title, the first the oldest, and how far each is read. */
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

  /** Keeps how far an article of the site is read. */
  async function readSiteText(title: string, progress: number): Promise<void> {
    await repository(storage, 'places').put({ ...sample('places', 900), id: title, progress });
  }

  /** The library as its page comes, with two articles. */
  async function show(draw = ownCard): Promise<void> {
    const holder = document.createElement('div');
    render(
      html`<library-shelf .storage=${storage} .drawOwn=${draw}>
        <ul class="cards">
          ${[COAST, HARBOUR].map(
            ({ title, language, published }) =>
              html`<li class="card" data-text=${title}>
                <div>
                  <p class="byline">
                    <time datetime=${published}></time>
                    <span class="card-reading">Reading time: 9 minutes</span>
                  </p>
                  <h2 id="card-${title}" lang=${language}><a href="${title}/">${title}</a></h2>
                  <ul class="card-views"></ul>
                </div>
              </li>`,
          )}
        </ul>
      </library-shelf>`,
      holder,
    );
    shelf = holder.querySelector('library-shelf')!;
    document.body.append(shelf);
    await until(() => document.documentElement.dataset['shelf'] === 'shown');
  }

  async function until(isSo: () => boolean): Promise<void> {
    while (!isSo()) await new Promise((done) => setTimeout(done, 5));
  }

  const card = (title: string): HTMLElement =>
    [...shelf.querySelectorAll<HTMLElement>('.card')].find(
      (each) => each.querySelector('h2')?.textContent.trim() === title,
    )!;
  const titles = (): string[] =>
    [...shelf.querySelectorAll('.card:not([hidden]) h2')].map(({ textContent }) =>
      textContent.trim(),
    );
  const listed = (...expected: string[]): Promise<void> =>
    until(() => titles().join() === expected.join());

  function choose(field: string, value: string): void {
    const choice = shelf.querySelector<HTMLSelectElement>(`#shelf-${field}`)!;
    choice.value = value;
    choice.dispatchEvent(new Event('change'));
  }

  const press = (words: string): void =>
    [...shelf.querySelectorAll('button')]
      .find((button) => (button.getAttribute('aria-label') ?? button.textContent).trim() === words)!
      .click();

  it('lists own texts among articles, in the order a reader chooses', async () => {
    await keep({ Quay: 0.2, boat: 1, Ferry: null });
    await readSiteText('Harbour', 0.6);
    await show();
    await listed('coast', 'Ferry', 'boat', 'Quay', 'Harbour');
    choose('order', 'oldest');
    await listed('Harbour', 'Quay', 'boat', 'Ferry', 'coast');
    choose('order', 'title');
    await listed('boat', 'coast', 'Ferry', 'Harbour', 'Quay');
    choose('order', 'furthest');
    await listed('boat', 'Harbour', 'Quay', 'coast', 'Ferry');
    expect(new URLSearchParams(location.search).get('sort')).to.equal('furthest');
    choose('order', 'newest');
    await listed('coast', 'Ferry', 'boat', 'Quay', 'Harbour');
    expect(location.href).to.equal(address);
  });

  it('shows of both what is not begun, begun, or read to the end', async () => {
    await keep({ Quay: null, Boat: 0.4, Ferry: 1 });
    await readSiteText('Harbour', 0.6);
    await show();
    choose('reading', 'unread');
    await listed('coast', 'Quay');
    choose('reading', 'begun');
    await listed('Boat', 'Harbour');
    choose('reading', 'read');
    await listed('Ferry');
    press('Show all');
    await listed('coast', 'Ferry', 'Boat', 'Quay', 'Harbour');
  });

  it('shows articles or own texts alone, and those in one language', async () => {
    await keep({ Quay: null });
    await show();
    choose('shelf', 'own');
    await listed('Quay');
    choose('shelf', 'site');
    await listed('coast', 'Harbour');
    choose('language', 'ar');
    await listed('coast');
    choose('shelf', '');
    await listed('coast', 'Quay');
    expect(shelf.querySelector('summary')!.textContent).to.include('Arabic');
  });

  it('asks no reader without own texts whose texts to show', async () => {
    await show();
    expect(shelf.querySelector('#shelf-order')).not.to.equal(null);
    expect(shelf.querySelector('#shelf-shelf')).to.equal(null);
  });

  it('shows what the address asks for', async () => {
    history.replaceState(null, '', `${address}&sort=title&from=own&read=nonsense&lang=%22`);
    await keep({ Quay: null, Boat: null });
    await show();
    await listed('Boat', 'Quay');
  });

  it('says on each how far it is read, and leads on from there', async () => {
    await keep({ Boat: 0.4 });
    await readSiteText('Harbour', 0.6);
    await show();
    for (const [title, share] of [
      ['Boat', '40'],
      ['Harbour', '60'],
    ] as const) {
      expect(card(title).textContent).to.include(`Read so far: ${share}`);
      expect(card(title).querySelector<HTMLAnchorElement>('[href$="#continue"]')).not.to.equal(
        null,
      );
    }
    expect(card('Harbour').textContent).not.to.include('Reading time');
    expect(card('coast').textContent).to.include('Reading time: 9 minutes');
    await readSiteText('Harbour', 1);
    await until(() => card('Harbour').textContent.includes('Read to the end'));
    expect(card('Harbour').querySelector('[href$="#continue"]')).to.equal(null);
  });

  it('says that no text fits, and keeps the choice to leave it by', async () => {
    await keep({ Quay: null });
    await show();
    choose('reading', 'read');
    await until(() => shelf.textContent.includes('No text fits.'));
    await until(() => status.textContent === 'No text fits.');
    expect(titles()).to.deep.equal([]);
    expect(shelf.querySelector('#shelf-reading')).not.to.equal(null);
  });

  it('gives each own text a cover of its first letter, in whichever script', async () => {
    await keep({ 'أخبار الميناء': null, '«ferry»': null, '🙂': null });
    await show();
    const covers = [...shelf.querySelectorAll<HTMLElement>('.cover')];
    expect(covers.map(({ dataset }) => dataset['letter'])).to.have.members(['أ', 'F', '¶']);
    for (const cover of covers) expect(cover.getAttribute('aria-hidden')).to.equal('true');
  });

  it('takes a text away and brings it back, with its place', async () => {
    await keep({ Quay: null, Boat: 0.4 });
    await show();
    await listed('coast', 'Boat', 'Quay', 'Harbour');
    press('Remove: Boat');
    await listed('coast', 'Quay', 'Harbour');
    expect(await repository(storage, 'places').count()).to.equal(0);
    await until(() => document.activeElement?.textContent.trim() === 'Undo');
    press('Undo');
    await listed('coast', 'Boat', 'Quay', 'Harbour');
    expect(await repository(storage, 'places').count()).to.equal(1);
    await until(() => document.activeElement === shelf.querySelector('summary'));
  });

  it('shows some of many own texts, and what comes after them once they are there', async () => {
    await keep(Object.fromEntries(Array.from({ length: 45 }, (_, at) => [`Text ${at}`, null])));
    await show();
    await until(() => titles().length === 21);
    press('Show more texts');
    await until(() => titles().length === 41);
    await until(() => document.activeElement?.textContent === 'Text 24');
    expect(titles()).not.to.include('Harbour');
    press('Show more texts');
    await until(() => titles().length === 47);
    expect(titles().at(-1)).to.equal('Harbour');
    expect([...shelf.querySelectorAll('button')].at(-1)!.textContent.trim()).to.equal('Remove');
  });

  it('sorts by title all of many, not those that are shown', async () => {
    await keep(
      Object.fromEntries(Array.from({ length: 45 }, (_, at) => [`Text ${44 - at}`, null])),
    );
    await show();
    choose('order', 'title');
    await until(() => titles().slice(0, 4).join() === 'coast,Harbour,Text 0,Text 1');
    expect(titles().at(-1)).to.equal('Text 19');
  });

  it('hears of a text that is kept in another tab, and leaves the focus where it is', async () => {
    await keep({ Quay: null });
    await show();
    const link = card('Quay').querySelector('a')!;
    link.focus();
    const other = place.open();
    await repository(other, 'texts').put({
      ...sample('texts', 7),
      title: 'Boat',
      changed: moment(7),
    });
    await listed('coast', 'Boat', 'Quay', 'Harbour');
    expect(document.activeElement).to.equal(link);
    other.close();
  });

  it('sorts the articles where nothing can be kept', async () => {
    storage.close();
    const closed = { ...storage, read: () => Promise.reject(new StorageProblem('unavailable')) };
    storage = closed;
    await show();
    choose('order', 'oldest');
    await listed('Harbour', 'coast');
    expect(shelf.querySelector('.problem')).to.equal(null);
  });
});
