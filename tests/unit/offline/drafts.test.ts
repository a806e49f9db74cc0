import { expect } from 'chai';
import { keepDrafts, restoreDrafts } from '../../../src/offline/drafts.js';

const KEY = 'lectern:drafts';

/** Puts fields on the page, as it stands before anyone has typed. */
function draw(...fields: [id: string, kind: 'textarea' | 'search' | 'password'][]): void {
  clear();
  for (const [id, kind] of fields) {
    const field = document.createElement(kind === 'textarea' ? 'textarea' : 'input');
    if (field instanceof HTMLInputElement) field.type = kind;
    field.id = id;
    field.className = 'of-the-test';
    document.body.append(field);
  }
}

const clear = (): void =>
  document.querySelectorAll('.of-the-test').forEach((field) => field.remove());
const field = (id: string) => document.getElementById(id) as HTMLTextAreaElement;

describe('what the reader was typing when a new version came', () => {
  beforeEach(() => sessionStorage.removeItem(KEY));
  after(() => {
    clear();
    sessionStorage.removeItem(KEY);
  });

  it('stands there again, with the caret where it was', () => {
    draw(['note', 'textarea'], ['find', 'search']);
    field('find').value = 'Aleppo';
    field('note').value = 'half a thought';
    field('note').focus();
    field('note').setSelectionRange(2, 4);
    keepDrafts();
    draw(['note', 'textarea'], ['find', 'search']);
    restoreDrafts();
    expect(field('note').value).to.equal('half a thought');
    expect(field('find').value).to.equal('Aleppo');
    expect(document.activeElement).to.equal(field('note'));
    expect([field('note').selectionStart, field('note').selectionEnd]).to.deep.equal([2, 4]);
  });

  it('waits for a field that an element draws later', async () => {
    draw(['note', 'textarea']);
    field('note').value = 'half a thought';
    keepDrafts();
    clear();
    restoreDrafts();
    draw(['note', 'textarea']);
    await new Promise((resolve) => field('note').addEventListener('input', resolve));
    expect(field('note').value).to.equal('half a thought');
  });

  it('does not write over what the field’s owner has brought back, nor come a second time', () => {
    draw(['note', 'textarea']);
    field('note').value = 'older';
    keepDrafts();
    draw(['note', 'textarea']);
    field('note').value = 'newer';
    restoreDrafts();
    expect(field('note').value).to.equal('newer');
    draw(['note', 'textarea']);
    restoreDrafts();
    expect(field('note').value).to.equal('');
  });

  it('is not kept where it is a secret, or where nothing was typed', () => {
    draw(['secret', 'password'], ['note', 'textarea']);
    field('secret').value = 'x';
    keepDrafts();
    expect(sessionStorage.getItem(KEY)).to.equal(null);
  });
});
