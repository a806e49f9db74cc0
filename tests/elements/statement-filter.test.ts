import { expect } from 'chai';
import '../../src/elements/statement-filter.js';
import type { StatementFilter } from '../../src/elements/statement-filter.js';
import type { FilterOptions } from '../../src/model/statement-filter.js';

const OPTIONS: FilterOptions = {
  sides: [
    { value: 'government', label: 'With the government', count: 2 },
    { value: 'press', label: 'Press', count: 1 },
  ],
  statuses: [
    { value: 'claimed', label: 'Claimed by the speaker', count: 2 },
    { value: 'unverified', label: 'Called unverified by the report', count: 1 },
  ],
};

const STATEMENTS = [
  ['government', 'claimed'],
  ['government', 'unverified'],
  ['press', 'claimed'],
] as const;

describe('statement-filter', () => {
  const address = location.href;
  let element: StatementFilter;
  let list: HTMLElement;
  let status: HTMLElement;
  let said: string[];
  let listening: MutationObserver;

  const shown = () =>
    [...list.children].filter((item) => !(item as HTMLElement).hidden).map(({ id }) => id);
  const box = (label: string) =>
    [...element.querySelectorAll('label')].find(({ textContent }) => textContent.includes(label))!
      .control as HTMLInputElement;
  const tick = async (label: string): Promise<void> => {
    box(label).click();
    await element.updateComplete;
  };
  const words = () => element.querySelector('.filter-result')!.textContent.trim();
  const button = () => element.querySelector('button');
  /** `announce` says it in the next frame. */
  const nextFrames = () =>
    new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));

  const add = async (): Promise<void> => {
    element = document.createElement('statement-filter');
    element.setAttribute('for', 'list');
    element.options = OPTIONS;
    document.body.append(element);
    await element.updateComplete;
  };

  beforeEach(() => {
    status = document.body.appendChild(document.createElement('p'));
    status.id = 'status';
    said = [];
    listening = new MutationObserver(() => {
      if (status.textContent) said.push(status.textContent);
    });
    listening.observe(status, { childList: true, characterData: true, subtree: true });
    list = document.body.appendChild(document.createElement('ol'));
    list.id = 'list';
    for (const [index, [side, sure]] of STATEMENTS.entries()) {
      const item = list.appendChild(document.createElement('li'));
      item.id = `s${index + 1}`;
      item.dataset['side'] = side;
      item.dataset['status'] = sure;
    }
  });

  afterEach(() => {
    listening.disconnect();
    element.remove();
    list.remove();
    status.remove();
    history.replaceState(null, '', address);
  });

  it('shows every statement, and says nothing, until something is chosen', async () => {
    await add();
    await nextFrames();
    expect(shown()).to.deep.equal(['s1', 's2', 's3']);
    expect(words()).to.equal('Statements shown: 3 of 3.');
    expect(button()).to.equal(null);
    expect(said).to.deep.equal([]);
  });

  it('shows only the statements of a chosen side, and says once how many', async () => {
    await add();
    await tick('With the government');
    await nextFrames();
    expect(shown()).to.deep.equal(['s1', 's2']);
    expect(words()).to.contain('Statements shown: 2 of 3.');
    expect(said).to.deep.equal(['Statements shown: 2 of 3.']);
  });

  it('adds one side to another, and narrows them by how sure they are', async () => {
    await add();
    await tick('With the government');
    await tick('Press');
    expect(shown()).to.deep.equal(['s1', 's2', 's3']);
    await tick('Claimed');
    expect(shown()).to.deep.equal(['s1', 's3']);
    await tick('Press');
    expect(shown()).to.deep.equal(['s1']);
  });

  it('tells where nothing is left, and leads out of it without losing the focus', async () => {
    await add();
    await tick('Press');
    await tick('unverified');
    expect(shown()).to.deep.equal([]);
    expect(words()).to.match(/^No statement fits/);
    button()!.focus();
    button()!.click();
    await element.updateComplete;
    expect(shown()).to.deep.equal(['s1', 's2', 's3']);
    expect(box('Press').checked).to.equal(false);
    expect(element.contains(document.activeElement)).to.equal(true);
  });

  it('keeps the choice in the address, without a step in the history', async () => {
    await add();
    const steps = history.length;
    await tick('Press');
    expect(new URL(location.href).searchParams.getAll('side')).to.deep.equal(['press']);
    await tick('Press');
    expect(new URL(location.href).searchParams.has('side')).to.equal(false);
    expect(history.length).to.equal(steps);
  });

  it('begins as its address says, with the choices in view', async () => {
    const url = new URL(address);
    url.searchParams.set('side', 'press');
    history.replaceState(null, '', url);
    await add();
    expect(shown()).to.deep.equal(['s3']);
    expect(box('Press').checked).to.equal(true);
    expect(element.querySelector('details')!.open).to.equal(true);
  });

  it('shows everything where its address knows no side of that name', async () => {
    const url = new URL(address);
    url.searchParams.set('side', 'nobody');
    history.replaceState(null, '', url);
    await add();
    expect(shown()).to.have.length(3);
  });

  it('gives way to a link to a statement that it hides', async () => {
    await add();
    await tick('Press');
    location.hash = '#s2';
    await new Promise((resolve) => window.addEventListener('hashchange', resolve, { once: true }));
    await element.updateComplete;
    expect(shown()).to.have.length(3);
    expect(new URL(location.href).searchParams.has('side')).to.equal(false);
  });

  it('shows no controls where there is nothing to choose from', async () => {
    await add();
    element.options = { sides: [], statuses: [] };
    await element.updateComplete;
    expect(element.childElementCount).to.equal(0);
  });
});
