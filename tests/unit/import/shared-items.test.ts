import { expect } from 'chai';
import { sharedItems } from '../../../src/import/shared-items.js';

function shared(fields: Record<string, string | File>): ReturnType<typeof sharedItems> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return sharedItems(form);
}

const FILE = new File(['words'], 'a.txt', { type: 'text/plain' });

describe('what a phone’s share sheet brings', () => {
  it('is a text under its title, which is not said twice', () => {
    expect(shared({ title: 'The ferry', text: 'It runs.' })).to.deep.equal([
      { kind: 'text', text: 'The ferry\n\nIt runs.', name: 'The ferry' },
    ]);
    expect(shared({ title: 'The ferry', text: 'The ferry\n\nIt runs.' })[0]).to.include({
      text: 'The ferry\n\nIt runs.',
    });
  });

  it('is an address, in whichever field an app has put it', () => {
    for (const fields of [
      { url: 'https://a.example/x' },
      { text: 'https://a.example/x' },
      { title: 'A page', text: ' https://a.example/x ' },
    ])
      expect(shared(fields)).to.deep.equal([{ kind: 'address', url: 'https://a.example/x' }]);
  });

  it('is the text and not the address where both are shared', () => {
    expect(shared({ text: 'It runs.', url: 'https://a.example/x' })).to.deep.equal([
      { kind: 'text', text: 'It runs.', name: '' },
    ]);
  });

  it('is every file, and an address beside files is not opened as well', () => {
    const form = new FormData();
    form.append('files', FILE);
    form.append('files', FILE);
    form.append('files', new File([], 'empty.txt'));
    form.append('url', 'https://a.example/x');
    expect(sharedItems(form).map(({ kind }) => kind)).to.deep.equal(['file', 'file']);
  });

  it('is a page from the bookmark, with where it stands', () => {
    expect(shared({ html: '<p>It runs.', url: 'https://a.example/x', title: 'A' })).to.deep.equal([
      { kind: 'html', html: '<p>It runs.', url: 'https://a.example/x', name: 'A' },
    ]);
  });

  it('is nothing where nothing is shared, and no address where it is none of the web', () => {
    expect(shared({})).to.deep.equal([]);
    expect(shared({ files: 'no file', text: ' ' })).to.deep.equal([]);
    const script = ['javascript', 'alert(1)'].join(':');
    expect(shared({ url: script })).to.deep.equal([]);
    expect(shared({ text: 'https://' })[0]).to.include({ kind: 'text' });
  });
});
