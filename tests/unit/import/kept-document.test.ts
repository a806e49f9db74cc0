import { expect } from 'chai';
import type { ImportedBlock, ImportedDocument } from '../../../src/import/imported-document.js';
import { keptDocument, keptJson, toKeep } from '../../../src/import/kept-document.js';

const document = (blocks: ImportedBlock[]): ImportedDocument => ({
  title: 'The ferry “goes”',
  dek: [{ type: 'text', value: 'حلب' }],
  credit: '',
  published: null,
  language: 'en',
  url: null,
  blocks,
  notes: [],
});

const paragraphs = (count: number): ImportedBlock[] =>
  Array.from({ length: count }, (_, at) => ({
    type: 'paragraph',
    id: '',
    children: [{ type: 'text', value: `A line\n"${at}" \u2028 and its end` }],
  }));

describe('a text that is kept', () => {
  it('is the same when it is read again, however long it is', async () => {
    for (const count of [0, 1, 99, 100, 101, 350]) {
      const given = document(paragraphs(count));
      const before = structuredClone(given);
      const kept = await toKeep(given);
      expect(given).to.deep.equal(before);
      expect(keptDocument(kept)).to.deep.equal(before);
      expect(JSON.parse(keptJson(kept))).to.deep.equal(before);
    }
  });

  it('is read where an earlier version kept it as an object', () => {
    const given = document(paragraphs(2));
    expect(keptDocument(given)).to.equal(given);
    expect(JSON.parse(keptJson(given))).to.deep.equal(given);
  });

  it('is refused where it is no text, rather than read as an empty one', () => {
    expect(() => keptDocument({ json: '{' })).to.throw(SyntaxError);
  });
});
