import { expect } from 'chai';
import '../../src/elements/mark-editor.js';
import type { MarkEditor } from '../../src/elements/mark-editor.js';
import type { Mark } from '../../src/model/mark.js';
import type { Marks } from '../../src/storage/marks.js';
import { StorageProblem } from '../../src/storage/problem.js';

const MARK: Mark = {
  id: 'one',
  text: 'aleppo',
  kind: 'important',
  note: 'Who are they?',
  quote: { exact: 'insurgents agreed', prefix: '', suffix: '' },
  position: { start: 4, end: 21 },
  block: null,
  source: { url: '', title: 'Aleppo', language: 'ar' },
  created: '2026-01-31T12:00:00.000Z',
  modified: '2026-01-31T12:00:00.000Z',
};

describe('mark-editor', () => {
  let editor: MarkEditor;
  let put: Mark[];
  let removed: string[];
  let closed: boolean;
  /** Why nothing can be kept; null where it can. */
  let full: StorageProblem | null;

  const kept: Marks = {
    of: () => Promise.resolve([]),
    all: () => Promise.resolve([]),
    put: (...marks) => {
      if (full) return Promise.reject(full);
      put.push(...marks);
      return Promise.resolve();
    },
    remove: (...ids) => {
      removed.push(...ids);
      return Promise.resolve();
    },
    subscribe: () => () => undefined,
  };

  beforeEach(() => {
    put = [];
    removed = [];
    closed = false;
    full = null;
    editor = document.body.appendChild(document.createElement('mark-editor'));
  });
  afterEach(() => editor.remove());

  const until = async (state: () => boolean): Promise<void> => {
    while (!state()) await new Promise((resolve) => requestAnimationFrame(resolve));
  };
  const dialog = () => editor.querySelector('dialog');
  const field = () => editor.querySelector('textarea')!;
  const alertWords = () => editor.querySelector<HTMLElement>('[role=alert]')!.innerText;
  const button = (words: string) =>
    [...editor.querySelectorAll('button')].find(({ innerText }) => innerText.trim() === words)!;
  /** Escape, as a browser tells it. @returns whether the dialog may close */
  const escape = () => dialog()!.dispatchEvent(new Event('cancel', { cancelable: true }));

  async function open(isNew = false): Promise<void> {
    void editor.open(MARK, kept, isNew).then(() => (closed = true));
    await until(() => dialog()?.open === true);
  }

  it('shows nothing until it is opened', () => {
    expect(dialog()).to.equal(null);
  });

  it('shows the passage in its language, with its kind and note', async () => {
    await open();
    expect(dialog()!.querySelector('blockquote')!.innerText).to.equal('insurgents agreed');
    expect(dialog()!.querySelector('blockquote')!.lang).to.equal('ar');
    expect(dialog()!.querySelector('blockquote')!.dir).to.equal('rtl');
    expect(field().value).to.equal('Who are they?');
    expect(editor.querySelector<HTMLInputElement>('input:checked')!.value).to.equal('important');
  });

  it('keeps what was changed, without the space around a note, and closes', async () => {
    await open();
    field().value = '  Asked.\n';
    editor.querySelector<HTMLInputElement>('input[value=check]')!.click();
    button('Save').click();
    await until(() => closed);
    expect(put).to.have.length(1);
    expect(put[0]).to.include({ id: 'one', kind: 'check', note: 'Asked.', created: MARK.created });
    expect(put[0]!.modified > MARK.modified).to.equal(true);
    expect(dialog()).to.equal(null);
  });

  it('keeps nothing where the reader gives it up', async () => {
    await open();
    field().value = 'Something else';
    button('Do not save').click();
    await until(() => closed);
    expect(put).to.deep.equal([]);
  });

  it('closes at Escape where nothing was changed, and asks first where something was', async () => {
    await open();
    expect(escape()).to.equal(true);
    field().value = 'A long thought.';
    expect(escape()).to.equal(false);
    await editor.updateComplete;
    expect(alertWords()).to.contain('This is not saved yet');
    expect(field().value).to.equal('A long thought.');
  });

  it('stays open with what was typed where it finds no room, and says why', async () => {
    full = new StorageProblem('quota');
    await open();
    field().value = 'A long thought.';
    button('Save').click();
    await until(() => alertWords() !== '');
    expect(dialog()!.open).to.equal(true);
    expect(field().value).to.equal('A long thought.');
    full = null;
    button('Save').click();
    await until(() => closed);
    expect(put[0]!.note).to.equal('A long thought.');
  });

  it('removes a mark, and brings back all of it', async () => {
    await open();
    button('Remove the mark').click();
    await until(() => document.activeElement === editor.querySelector('.mark-undo'));
    expect(removed).to.deep.equal(['one']);
    expect(escape(), 'Escape asks nothing any more').to.equal(true);
    button('Undo').click();
    await until(() => closed);
    expect(put).to.deep.equal([MARK]);
  });

  it('offers no removal of a mark that is not kept yet', async () => {
    await open(true);
    expect(button('Remove the mark')).to.equal(undefined);
  });
});
