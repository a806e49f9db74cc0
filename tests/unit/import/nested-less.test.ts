import { expect } from 'chai';
import { importHere } from '../../../src/import/import-here.js';
import { nestedLess } from '../../../src/import/nested-less.js';
import { ownSections } from '../../../src/import/own-sections.js';
import type { ImportedDocument } from '../../../src/import/imported-document.js';
import { textOf } from '../../../src/model/inline.js';
import { proseOf } from '../../../src/model/prose.js';
import { isPlainJson } from '../../../src/storage/plain-json.js';

const read = (text: string, kind: 'html' | 'markdown'): ImportedDocument =>
  importHere({ text, kind, url: null });

const wordsOf = (document: ImportedDocument): string =>
  ownSections(document, (children) => [...children])
    .sections.flatMap(({ blocks }) => [...proseOf(blocks)])
    .map(({ children }) => textOf(children))
    .join(' ')
    .replaceAll(/\s+/g, ' ');

const page = (inner: string): string => `<html lang="en"><body>${inner}</body></html>`;
const nest = (count: number, open: string, close: string, words: string): string =>
  `${open.repeat(count)}${words}${close.repeat(count)}`;

const NESTS: Readonly<Record<string, ImportedDocument>> = {
  lists: read(page(nest(150, '<ul><li>The quay. ', '</li></ul>', 'The boat.')), 'html'),
  quotations: read(page(nest(150, '<blockquote>', '</blockquote>', '<p>The boat.</p>')), 'html'),
  emphasis: read(page(`<p>${nest(400, '<b><i>', '</i></b>', 'The boat.')}</p>`), 'html'),
  'Markdown’s lists': read(
    Array.from({ length: 60 }, (_, at) => `${'  '.repeat(at)}- The quay.`).join('\n'),
    'markdown',
  ),
  'Markdown’s quotations': read(`${'>'.repeat(90)} The boat.`, 'markdown'),
};

describe('a text whose parts stand deep within each other', () => {
  for (const [name, document] of Object.entries(NESTS)) {
    it(`can be kept, with every word: ${name}`, () => {
      expect(isPlainJson({ id: 'own-1', article: document })).to.equal(false);
      const kept = nestedLess(document);
      expect(isPlainJson({ id: 'own-1', article: kept })).to.equal(true);
      expect(wordsOf(kept)).to.equal(wordsOf(document));
      expect(wordsOf(kept)).to.include(name.includes('lists') ? 'The quay.' : 'The boat.');
    });
  }

  it('is not changed where it nests as texts do', () => {
    const document = read(
      page('<ul><li>a<ul><li><p>b <em>c <strong>d</strong></em></p></li></ul></li></ul>'),
      'html',
    );
    expect(nestedLess(document)).to.deep.equal(document);
  });
});
