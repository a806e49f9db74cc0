import { expect } from 'chai';
import '../../src/elements/storage-kept.js';
import type { StorageKept } from '../../src/elements/storage-kept.js';
import { keptState } from '../../src/offline/keep-article.js';
import { createDeviceStorage, type DeviceStorage } from '../../src/storage/device-storage.js';
import { makeBackup } from '../../src/storage/make-backup.js';
import { FAULTS, inject } from '../unit/storage/faults.js';
import { replaceMethod } from '../unit/storage/replace-method.js';
import { discard, everything, fill, scratch } from '../unit/storage/samples.js';

describe('storage-kept', () => {
  let name: string;
  let area: Storage;
  let storage: DeviceStorage;
  let element: StorageKept;
  let undo: (() => void)[];

  beforeEach(async () => {
    const place = scratch();
    ({ name, area } = place);
    storage = place.open();
    undo = [];
    await fill(storage, 21);
  });

  afterEach(async () => {
    element.remove();
    for (const dialog of document.querySelectorAll('dialog')) dialog.remove();
    for (const back of undo) back();
    storage.close();
    await discard(name);
  });

  /** Waits until something is so; the test's own time limit ends it. */
  async function until<T>(look: () => T | null | undefined | false): Promise<T> {
    for (;;) {
      const found = look();
      if (found) return found;
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  }
  async function show(): Promise<void> {
    element = document.createElement('storage-kept');
    element.storage = storage;
    document.body.append(element);
    await until(() => element.querySelector('ul.storage-list'));
  }
  const button = (words: string, within: ParentNode = element): HTMLButtonElement | undefined =>
    [...within.querySelectorAll('button')].find(
      (one) => (one.getAttribute('aria-label') ?? one.textContent.trim()) === words,
    );
  const dialog = (): HTMLDialogElement | null => document.querySelector('dialog[open]');
  const words = (): string => element.textContent.replaceAll(/\s+/g, ' ');
  const problem = (): string | undefined =>
    [...element.querySelectorAll('[role=alert]')]
      .map((one) => (one.checkVisibility() ? one.textContent.trim() : ''))
      .find(Boolean);
  async function choose(file: Blob): Promise<void> {
    const transfer = new DataTransfer();
    transfer.items.add(new File([file], 'lectern-backup.json'));
    const input = element.querySelector<HTMLInputElement>('input[type=file]')!;
    input.files = transfer.files;
    input.dispatchEvent(new Event('change'));
    await until(() => element.querySelector('storage-restore form') ?? problem());
  }

  it('counts the articles that are kept offline on purpose, and none where there are none', async () => {
    keptState.set({ articles: [] });
    await show();
    expect(words()).not.to.include('Older articles');
    keptState.set({ articles: [{ slug: 'ferry', title: 'The ferry', language: 'en' }] });
    await until(() => words().includes('Older articles that you keep offline 1'));
    keptState.set({ articles: null });
  });

  it('shows how much is kept of each kind, and asks the browser for nothing when it is shown', async () => {
    let asked = 0;
    undo.push(
      replaceMethod(StorageManager.prototype, 'persist', () => async () => (asked += 1) > 0),
    );
    await show();
    for (const kind of [
      'Bookmarks 3',
      'Highlights and notes 3',
      'Places where you stopped reading 3',
    ])
      expect(words()).to.include(kind);
    expect(words()).to.match(/Your browser counts \d/);
    expect(asked).to.equal(0);
    button('Protect')!.click();
    await until(() => asked > 0);
  });

  it('says what would be lost before it removes a kind, and removes only that', async () => {
    await show();
    button('Remove bookmarks')!.click();
    const asking = await until(dialog);
    expect(asking.textContent).to.include('Bookmarks: 3').and.not.to.include('Highlights');
    button('Remove bookmarks', asking)!.click();
    await until(() => !words().includes('Bookmarks 3'));
    const { bookmarks, notes } = await everything(storage);
    expect([bookmarks!.length, notes!.length]).to.deep.equal([0, 3]);
  });

  it('removes nothing where the reader keeps it', async () => {
    await show();
    const before = await everything(storage);
    button('Remove everything of mine')!.click();
    const asking = await until(dialog);
    expect(asking.querySelectorAll('li')).to.have.length(7);
    expect(document.activeElement).to.equal(button('Keep it', asking));
    button('Keep it', asking)!.click();
    await until(() => !dialog());
    expect(await everything(storage)).to.deep.equal(before);
  });

  for (const fault of FAULTS.filter(({ heals }) => !heals)) {
    it(`says what to do, and offers a backup, where a removal fails: ${fault.name}`, async () => {
      await show();
      const before = await everything(storage);
      const injected = inject(fault, () => true);
      undo.push(injected.stop);
      button('Remove everything of mine')!.click();
      button('Remove everything of mine', await until(dialog))!.click();
      expect(await until(problem)).to.match(/try again/);
      expect(button('Save a backup now')).to.not.equal(undefined);
      expect(button('Undo')?.checkVisibility()).to.not.equal(true);
      injected.stop();
      expect(await everything(storage)).to.deep.equal(before);
    });
  }

  it('shows what a backup holds, and asks before it takes the place of what is here', async () => {
    const backup = await makeBackup(storage, {});
    await fill(storage, 70);
    await show();
    const before = await everything(storage);
    await choose(backup);
    expect(element.querySelector('storage-restore form')!.textContent).to.match(/Bookmarks\s+3\s/);
    element.querySelector<HTMLInputElement>('[value=replace]')!.click();
    button('Restore')!.click();
    const asking = await until(dialog);
    expect(asking.textContent).to.include('Bookmarks: 10');
    expect(await everything(storage)).to.deep.equal(before);
    button('Replace what is here', asking)!.click();
    await until(() => button('Undo')?.checkVisibility());
    expect(Object.values(await everything(storage)).flat()).to.have.length(21);
  });

  it('says why it does not take a damaged backup, and changes nothing', async () => {
    const backup = await makeBackup(storage, {});
    await show();
    const before = await everything(storage);
    await choose(backup.slice(0, -30));
    expect(problem()).to.include('Nothing was restored');
    expect(element.querySelector('storage-restore form')).to.equal(null);
    expect(await everything(storage)).to.deep.equal(before);
  });

  it('tells what was lost where the database came back empty, and nothing where it did not', async () => {
    await show();
    expect(words()).to.not.include('is gone');
    element.remove();
    storage.kept.set({ ...storage.kept.get(), notes: 3 });
    storage.close();
    await discard(name);
    storage = createDeviceStorage({ name, area: () => area });
    await show();
    await until(() => words().includes('is gone') && words().includes('Highlights and notes 3'));
    button('I have seen this')!.click();
    await until(() => !words().includes('is gone'));
  });
});
