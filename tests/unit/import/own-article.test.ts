import { expect } from 'chai';
import type { ImportedBlock, ImportedDocument } from '../../../src/import/imported-document.js';
import { ownArticle, type OwnContext } from '../../../src/import/own-article.js';
import type { Article } from '../../../src/model/article.js';
import type { Entry } from '../../../src/model/entry.js';
import type { Inline } from '../../../src/model/inline.js';

const text = (value: string): Inline[] => [{ type: 'text', value }];
const paragraph = (value: string, id = ''): ImportedBlock => ({
  type: 'paragraph',
  id,
  children: text(value),
});
const heading = (value: string, level: 2 | 3 | 4, id = ''): ImportedBlock => ({
  type: 'heading',
  id,
  level,
  children: text(value),
});

const ENTRY: Entry = {
  id: '',
  type: 'actor',
  name: '',
  kind: 'armed group',
  aliases: [],
  native: [],
  pronunciation: null,
  definition: [],
  alignment: null,
  backers: [],
  founded: null,
  since: null,
  coordinates: null,
  roles: {},
  sources: [],
};

const SITE_ENTRIES: readonly Entry[] = [
  {
    ...ENTRY,
    id: 'hizbullah',
    name: 'Hizbullah',
    aliases: ['Hezbollah'],
    native: [{ text: 'حزب الله', lang: 'ar', dir: 'rtl', meaning: 'Party of God' }],
  },
  { ...ENTRY, id: 'jabha-shamiya', name: 'Jabha Shamiya', aliases: ['the Levant Front'] },
  { ...ENTRY, id: 'fastaqim', name: 'Fastaqim' },
];

const DOCUMENT: ImportedDocument = {
  title: 'The ferry',
  dek: [],
  credit: '',
  published: null,
  language: 'en',
  url: null,
  blocks: [],
  notes: [],
};

const context = (entries: readonly Entry[] = []): OwnContext => ({
  id: 'own-1',
  entries,
  entriesLanguage: 'en',
  notesName: 'Notes',
});

const made = (blocks: ImportedBlock[], more: Partial<ImportedDocument> = {}): Article =>
  ownArticle({ ...DOCUMENT, ...more, blocks }, context());

describe('a reader’s own text as an article', () => {
  it('has the same ids each time it is made, so that a place and a mark find it again', () => {
    const blocks = [paragraph('One.'), heading('Two', 2), paragraph('Three.')];
    expect(made(blocks)).to.deep.equal(made(structuredClone(blocks)));
    expect(made(blocks).sections.map(({ id, blocks: below }) => [id, below.length])).to.deep.equal([
      ['section-1', 1],
      ['section-2', 1],
    ]);
  });

  it('does not change what is kept', () => {
    const kept = Object.freeze({ ...DOCUMENT, blocks: [paragraph('Hizbullah left.')] });
    const before = JSON.stringify(kept);
    ownArticle(kept, context(SITE_ENTRIES));
    expect(JSON.stringify(kept)).to.equal(before);
  });

  it('skips no level of headings, whatever its source did', () => {
    const levels = (...given: (2 | 3 | 4)[]): string[] =>
      made(given.map((level) => heading('H', level))).sections.flatMap(
        ({ heading: own, blocks }) => [
          ...(own ? ['2'] : []),
          ...blocks.map((block) => (block.type === 'subheading' ? String(block.level) : '')),
        ],
      );
    expect(levels(2, 4, 4)).to.deep.equal(['2', '3', '4']);
    expect(levels(3, 4)).to.deep.equal(['2', '3']);
    expect(levels(4)).to.deep.equal(['2']);
  });

  it('keeps links to its own places, and the words of links to places it has not', () => {
    const link = (href: string): ImportedBlock => ({
      type: 'paragraph',
      id: '',
      children: [{ type: 'link', href, children: text('there') }],
    });
    const [section] = made([link('#far'), link('#gone'), paragraph('Here.', 'near far')]).sections;
    expect(JSON.stringify(section!.blocks[0])).to.include('"#p-3"');
    expect(section!.blocks[1]).to.deep.include({ children: text('there') });
  });

  it('has its notes numbered by its own ids', () => {
    const { notes, sections } = made(
      [
        {
          type: 'paragraph',
          id: '',
          children: [{ type: 'note-reference', note: 'fn:x', number: 1, reference: 1 }],
        },
      ],
      {
        notes: [
          {
            id: 'fn:x',
            number: 1,
            references: 1,
            blocks: [{ type: 'paragraph', id: '', children: text('Said.') }],
          },
        ],
      },
    );
    expect(notes[0]).to.include({ id: 'note-1', number: 1 });
    expect(JSON.stringify(sections)).to.include('"note":"note-1"');
  });

  it('explains every name the site knows, by any of its spellings, and in the text’s own language', () => {
    const { glossary, sections } = ownArticle(
      {
        ...DOCUMENT,
        blocks: [paragraph('Hezbollah and Hizbullah are one; the Levant Front is another.')],
      },
      context(SITE_ENTRIES),
    );
    expect(glossary.map(({ id }) => id).toSorted()).to.deep.equal(['hizbullah', 'jabha-shamiya']);
    const terms = JSON.stringify(sections).match(/"type":"term"/g);
    expect(terms).to.have.length(3);
    const arabic = ownArticle(
      { ...DOCUMENT, language: 'ar', blocks: [paragraph('قال حزب الله إنه انسحب من المدينة.')] },
      context(SITE_ENTRIES),
    );
    expect(arabic).to.include({ direction: 'rtl' });
    expect(arabic.glossary.map(({ id }) => id)).to.deep.equal(['hizbullah']);
  });

  it('names as its source who wrote it, or the site it is from, or nothing', () => {
    const url = 'https://news.example/a';
    expect(made([paragraph('A.')], { credit: 'Ada Example', url }).sources).to.deep.equal([
      { name: 'Ada Example', url, note: null },
    ]);
    expect(made([paragraph('A.')], { url }).sources[0]!.name).to.equal('news.example');
    expect(made([paragraph('A.')]).sources).to.deep.equal([]);
  });

  it('counts words and minutes, and leaves the summary empty where the text is short', () => {
    const article = made([paragraph('Four words stand here.')]);
    expect(article).to.include({ wordCount: 6, readingMinutes: 1 });
    expect(article.summary).to.deep.include({ automatic: true, points: [] });
  });
});
