import { expect } from 'chai';
import '../../src/elements/glossary-filter.js';
import type { GlossaryFilter } from '../../src/elements/glossary-filter.js';
import type { EntryRow } from '../../src/model/find-entries.js';

const ROWS: EntryRow[] = [
  { id: 'russia', type: 'actor', side: 'government', names: ['Russia', 'Россия'], mentions: 1 },
  { id: 'fastaqim', type: 'actor', side: 'opposition', names: ['Fastaqim'], mentions: 4 },
  { id: 'idlib', type: 'place', side: null, names: ['Idlib'], mentions: 2 },
];

const SIDES = [
  { side: 'government', label: 'With the government' },
  { side: 'opposition', label: 'Opposition' },
] as const;

/** What the page has without scripts. */
function glossary(): HTMLElement {
  const page = document.createElement('div');
  for (const type of ['actor', 'place']) {
    const group = page.appendChild(document.createElement('section'));
    group.className = 'entries';
    group.append(document.createElement('h2'));
    const index = group.appendChild(document.createElement('nav'));
    index.className = 'entry-index';
    const list = index.appendChild(document.createElement('ul'));
    for (const { id, names } of ROWS.filter((row) => row.type === type)) {
      const link = list
        .appendChild(document.createElement('li'))
        .appendChild(document.createElement('a'));
      link.href = `#${id}`;
      link.textContent = names[0]!;
      const entry = group.appendChild(document.createElement('section'));
      entry.className = 'entry';
      entry.id = id;
      entry.textContent = names[0]!;
    }
    const ties = group.appendChild(document.createElement('section'));
    ties.className = 'ties';
  }
  return page;
}

describe('glossary-filter', () => {
  let page: HTMLElement;
  let status: HTMLElement;
  let filter: GlossaryFilter;

  async function show(address = ''): Promise<void> {
    history.replaceState(null, '', location.pathname + address);
    filter = document.createElement('glossary-filter');
    filter.rows = ROWS;
    filter.sides = SIDES;
    document.body.append(filter);
    await filter.updateComplete;
  }

  beforeEach(() => {
    status = document.body.appendChild(document.createElement('div'));
    status.id = 'status';
    page = document.body.appendChild(glossary());
  });

  afterEach(() => {
    filter.remove();
    page.remove();
    status.remove();
    history.replaceState(null, '', location.pathname);
  });

  const entries = (selector = '.entry'): string[] =>
    [...page.querySelectorAll<HTMLElement>(selector)]
      .filter((entry) => !entry.closest('[hidden]'))
      .map(({ id }) => id);
  const index = (): string[] =>
    [...page.querySelectorAll<HTMLAnchorElement>('li a')]
      .filter((link) => !link.closest('[hidden]'))
      .map(({ hash }) => hash.slice(1));
  const input = (): HTMLInputElement => filter.querySelector('input')!;
  const button = (): HTMLButtonElement | null => filter.querySelector('button');

  async function type(words: string): Promise<void> {
    input().value = words;
    input().dispatchEvent(new InputEvent('input', { bubbles: true }));
    await filter.updateComplete;
  }

  async function choose(name: string, value: string): Promise<void> {
    const select = filter.querySelector<HTMLSelectElement>(`#glossary-${name}`)!;
    select.value = value;
    expect(select.value, 'there is such a choice').to.equal(value);
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await filter.updateComplete;
  }

  /** Every message of the live region, once the last is there. */
  const said = (last: string): Promise<string[]> =>
    new Promise((resolve) => {
      const all: string[] = [];
      const watch = new MutationObserver(() => {
        const text = status.textContent;
        if (text !== '') all.push(text);
        if (text === last) {
          watch.disconnect();
          resolve(all);
        }
      });
      watch.observe(status, { childList: true });
    });

  it('every control has its name, and all entries are there before anything is asked', async () => {
    await show();
    for (const control of filter.querySelectorAll<HTMLInputElement>('input, select')) {
      expect(control.labels?.[0]?.textContent).to.match(/\S/);
    }
    expect(entries()).to.deep.equal(['russia', 'fastaqim', 'idlib']);
    expect(button()).to.equal(null);
  });

  it('is not there where the page gives it no entries', async () => {
    filter = document.createElement('glossary-filter');
    document.body.append(filter);
    await filter.updateComplete;
    expect(filter.textContent.trim()).to.equal('');
  });

  it('a reader who types a native name sees that entry only, in the list of names too', async () => {
    await show();
    await type('росс');
    expect(entries()).to.deep.equal(['russia']);
    expect(index()).to.deep.equal(['russia']);
    expect(new URLSearchParams(location.search).get('q')).to.equal('росс');
  });

  it('a reader who chooses a side has only its entries; groups without any are hidden', async () => {
    await show();
    await choose('side', 'opposition');
    expect(entries()).to.deep.equal(['fastaqim']);
    expect(page.querySelectorAll('.entries[hidden]').length).to.equal(1);
  });

  it('a reader who sorts has entries and names in that order, before what follows them', async () => {
    await show();
    await choose('order', 'mentions');
    expect(entries()).to.deep.equal(['fastaqim', 'russia', 'idlib']);
    expect(index()).to.deep.equal(['fastaqim', 'russia', 'idlib']);
    expect(page.querySelector('.entries')!.lastElementChild!.className).to.equal('ties');
    await choose('order', 'article');
    expect(entries()).to.deep.equal(['russia', 'fastaqim', 'idlib']);
  });

  it('a reader who finds nothing is told so and has a way out', async () => {
    await show();
    await type('nobody');
    expect(entries()).to.deep.equal([]);
    expect(filter.textContent).to.contain('No entry fits.');
    button()!.click();
    await filter.updateComplete;
    expect(entries().length).to.equal(3);
    expect(document.activeElement, 'focus is not lost with the button').to.equal(input());
    expect(location.search).to.equal('');
  });

  it('the count is said once for a word, not for each of its letters', async () => {
    await show();
    const messages = said('Entries shown: 1 of 3');
    for (const part of ['f', 'fa', 'fas', 'fast']) await type(part);
    expect(await messages).to.deep.equal(['Entries shown: 1 of 3']);
  });

  it('an address that asks for something is answered at once', async () => {
    await show('?kind=place');
    expect(entries()).to.deep.equal(['idlib']);
    expect(filter.querySelector<HTMLSelectElement>('#glossary-type')!.value).to.equal('place');
  });

  it('an address that leads to an entry it would hide shows it', async () => {
    await show('?kind=place#russia');
    expect(entries()).to.contain('russia');
    expect(location.search).to.equal('');
  });

  it('a reader who follows a link to a hidden entry finds it there', async () => {
    await show('?kind=place');
    const link = page.appendChild(document.createElement('a'));
    link.href = '#russia';
    link.click();
    expect(entries(), 'before the browser looks for it').to.contain('russia');
    await filter.updateComplete;
    expect(filter.querySelector<HTMLSelectElement>('#glossary-type')!.value).to.equal('');
    expect(location.hash).to.equal('#russia');
  });

  it('a link to an entry that is shown leaves what is asked for', async () => {
    await show('?kind=place');
    const link = page.appendChild(document.createElement('a'));
    link.href = '#idlib';
    link.click();
    await filter.updateComplete;
    expect(entries()).to.deep.equal(['idlib']);
  });
});
