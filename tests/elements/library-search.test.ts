import { expect } from 'chai';
import '../../src/elements/library-search.js';
import type { LibrarySearch } from '../../src/elements/library-search.js';
import type { SearchMessage, SearchRequest } from '../../src/search/messages.js';

const FOUND = { type: 'found', results: [], total: 1, isReading: false, problem: null } as const;

describe('library-search', () => {
  const RealWorker = window.Worker;
  let element: LibrarySearch;
  let status: HTMLElement;
  let asked: string[];
  let answer: (message: SearchMessage) => void;

  /** Stands in for the worker, and answers when a test says so. */
  class SilentWorker extends EventTarget {
    constructor() {
      super();
      answer = (data) => this.dispatchEvent(new MessageEvent('message', { data }));
    }

    postMessage(request: SearchRequest): void {
      if (request.type === 'find') asked.push(request.words);
    }

    terminate(): void {
      asked = [];
    }
  }

  beforeEach(async () => {
    asked = [];
    Object.assign(window, { Worker: SilentWorker });
    element = document.createElement('library-search');
    status = document.createElement('p');
    status.id = 'status';
    document.body.append(status, element);
    await element.updateComplete;
  });

  afterEach(() => {
    element.remove();
    status.remove();
    Object.assign(window, { Worker: RealWorker });
    history.replaceState(null, '', location.pathname);
  });

  function write(words: string): void {
    const field = element.querySelector<HTMLInputElement>('input[type=search]')!;
    field.value = words;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }

  /** @returns what is said next */
  async function heard(): Promise<string> {
    while (status.textContent === '') await new Promise((done) => setTimeout(done, 20));
    return status.textContent;
  }

  /** @returns once a reader who wrote something has rested long enough */
  const rested = (): Promise<void> => new Promise((done) => setTimeout(done, 900));

  it('says the count also where the answer comes long after the reader has stopped writing', async () => {
    write('ferry');
    await rested();
    expect(status.textContent).to.equal('');
    answer(FOUND);
    expect(await heard()).to.equal('Texts found: 1');
  });

  it('says nothing of an answer to what the reader has since changed', async () => {
    write('fer');
    answer({ ...FOUND, total: 9 });
    write('ferry');
    await rested();
    expect(status.textContent).to.equal('');
    answer(FOUND);
    expect(await heard()).to.equal('Texts found: 1');
    expect(asked).to.deep.equal(['fer', 'ferry']);
  });

  it('waits with the count until all texts are read, and says it once', async () => {
    write('ferry');
    answer({ ...FOUND, isReading: true });
    await rested();
    expect(status.textContent).to.equal('');
    answer({ type: 'changed' });
    answer({ ...FOUND, total: 2 });
    expect(await heard()).to.equal('Texts found: 2');
  });

  it('says nothing to a reader who has not asked: an address with a search only shows it', async () => {
    element.remove();
    history.replaceState(null, '', '?q=ferry');
    element = document.createElement('library-search');
    document.body.append(element);
    await element.updateComplete;
    answer(FOUND);
    await element.updateComplete;
    await rested();
    expect(element.querySelector('#search-count')!.textContent).to.equal('Texts found: 1');
    expect(status.textContent).to.equal('');
  });
});
