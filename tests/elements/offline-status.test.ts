import { expect } from 'chai';
import '../../src/elements/offline-status.js';
import type { OfflineStatus } from '../../src/elements/offline-status.js';
import { initialState, offlineState, type OfflineState } from '../../src/offline/state.js';

describe('offline-status', () => {
  let element: OfflineStatus;
  let status: HTMLElement;
  let reading: HTMLButtonElement;
  let said: string[];
  let listening: MutationObserver;

  const know = async (change: Partial<OfflineState>): Promise<void> => {
    offlineState.set(change);
    await element.updateComplete;
  };
  /** `announce` says it in the next frame. */
  const nextFrames = () =>
    new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  const text = () => element.querySelector('aside')?.textContent.replace(/\s+/g, ' ').trim() ?? '';
  const button = (name: string) =>
    [...element.querySelectorAll('button')].find(({ textContent }) => textContent === name)!;
  const addElement = async (): Promise<void> => {
    element = document.body.appendChild(document.createElement('offline-status'));
    await element.updateComplete;
  };

  beforeEach(async () => {
    sessionStorage.removeItem('lectern:told');
    localStorage.removeItem('lectern:saved');
    offlineState.set({ ...initialState(), connection: 'online' });
    reading = document.body.appendChild(document.createElement('button'));
    status = document.body.appendChild(document.createElement('p'));
    status.id = 'status';
    status.setAttribute('role', 'status');
    said = [];
    listening = new MutationObserver(() => {
      if (status.textContent) said.push(status.textContent);
    });
    listening.observe(status, { childList: true, characterData: true, subtree: true });
    await addElement();
  });

  afterEach(() => {
    listening.disconnect();
    element.remove();
    status.remove();
    reading.remove();
  });

  it('shows nothing and says nothing while a reader reads', async () => {
    await know({ version: 'one', pages: 11 });
    await nextFrames();
    expect(element.childElementCount).to.equal(0);
    expect(said).to.deep.equal([]);
  });

  it('says once that all is saved, and not again on the next page', async () => {
    await know({ saved: true, version: 'one', pages: 11 });
    await know({ pages: 12 });
    await nextFrames();
    expect(text()).to.include('Saved. You can read all of this without a connection.');
    expect(said).to.deep.equal(['Saved. You can read all of this without a connection.']);

    element.remove();
    await addElement();
    await nextFrames();
    expect(text()).to.equal('');
    expect(said).to.have.length(1);
  });

  it('says again that all is saved when another version is', async () => {
    await know({ saved: true, version: 'one' });
    button('Hide').click();
    await element.updateComplete;
    expect(text()).to.equal('');
    await know({ version: 'two' });
    expect(text()).to.include('Saved.');
  });

  it('tells of a lost connection once, and takes the word back when it returns', async () => {
    await know({ saved: true, version: 'one' });
    button('Hide').click();
    await know({ connection: 'offline' });
    await nextFrames();
    expect(text()).to.include('You are offline. Everything here is saved.');
    expect(said.at(-1)).to.equal('You are offline. Everything here is saved.');
    const before = said.length;
    await know({ connection: 'online' });
    await nextFrames();
    expect(text()).to.equal('');
    expect(said).to.have.length(before);
    await know({ connection: 'offline' });
    expect(text()).to.include('You are offline.');
  });

  it('stays away once hidden while offline, on the next page too', async () => {
    await know({ connection: 'offline' });
    button('Hide').click();
    await element.updateComplete;
    expect(text()).to.equal('');
    element.remove();
    await addElement();
    expect(text()).to.equal('');
  });

  it('does not claim that all is saved when it is not', async () => {
    await know({ connection: 'offline', pages: 11, missingPages: 3 });
    expect(text()).to.include('3 of 11 pages are not saved');
    expect(text()).not.to.include('Everything');
  });

  it('lets the reader decide about a new version', async () => {
    let taken = 0;
    element.apply = () => (taken += 1);
    reading.focus();
    await know({ update: 'waiting', newVersion: 'two' });
    await nextFrames();
    expect(text()).to.include('A new version is ready.');
    expect(said).to.deep.equal(['A new version is ready.']);
    expect(document.activeElement).to.equal(reading);
    expect(taken).to.equal(0);
    button('Use it now').click();
    expect(taken).to.equal(1);
  });

  it('takes "Later" for an answer until there is another version', async () => {
    await know({ update: 'waiting', newVersion: 'two' });
    button('Later').click();
    await element.updateComplete;
    expect(text()).to.equal('');
    await know({ pages: 12 });
    expect(text()).to.equal('');
    await know({ newVersion: 'three' });
    expect(text()).to.include('A new version is ready.');
  });

  it('gives the focus back to where the reader came from', async () => {
    await know({ update: 'waiting', newVersion: 'two' });
    reading.focus();
    button('Later').focus();
    button('Later').click();
    await element.updateComplete;
    expect(document.activeElement).to.equal(reading);
  });

  it('stops listening when it is taken off the page', async () => {
    element.remove();
    offlineState.set({ connection: 'offline' });
    await nextFrames();
    expect(said).to.deep.equal([]);
  });

  it('names itself, and shows no sign without words', async () => {
    await know({ connection: 'offline' });
    const aside = element.querySelector('aside')!;
    expect(aside.getAttribute('aria-label')).to.equal('Reading offline');
    expect(aside.querySelector('svg')!.getAttribute('aria-hidden')).to.equal('true');
  });
});
