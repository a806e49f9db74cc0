import { expect } from 'chai';
import { partsOfArticle, wholeArticle } from '../../../src/import/article-parts.js';
import type { ImportedBlock, ImportedDocument } from '../../../src/import/imported-document.js';
import { ownArticle } from '../../../src/import/own-article.js';
import { cutSections, joinSections } from '../../../src/import/text-slices.js';
import type { FollowingParts } from '../../../src/import/article-parts.js';
import type { Section } from '../../../src/model/article.js';

const words = (length: number): string => 'boat '.repeat(length / 5);

const paragraph = (id: string, letters = 10): Section['blocks'][number] => ({
  type: 'paragraph',
  id,
  children: [{ type: 'text', value: words(letters) }],
});

const section = (id: string, blocks: Section['blocks']): Section => ({
  id,
  heading: [{ type: 'text', value: `Heading of ${id}` }],
  blocks,
});

const many = (count: number, letters?: number): Section['blocks'] =>
  Array.from({ length: count }, (_, at) => paragraph(`p-${at}`, letters));

describe('a long text in slices', () => {
  it('is the same text once they are joined', () => {
    const sections = [
      { id: 'section-1', heading: null, blocks: many(400) },
      section('section-2', []),
      section('section-3', many(40, 1_000)),
      ...Array.from({ length: 500 }, (_, at) => section(`s-${at}`, [paragraph(`q-${at}`)])),
    ];
    const before = JSON.stringify(sections);
    const slices = cutSections(sections);
    expect(slices.length).to.be.greaterThan(10);
    expect(joinSections(slices)).to.deep.equal(sections);
    expect(JSON.stringify(sections)).to.equal(before);
  });

  it('has each heading once, and what goes on with a section has no id of its own', () => {
    const slices = cutSections([section('section-1', many(30, 1_000))]);
    const heads = slices.flat().map(({ id, heading }) => [id, heading !== null]);
    expect(heads[0]).to.deep.equal(['section-1', true]);
    expect(heads.slice(1)).to.deep.equal(heads.slice(1).map(() => ['', false]));
    expect(heads.length).to.be.greaterThan(2);
  });

  it('is one slice where it is short, and where it is empty', () => {
    expect(cutSections([section('section-1', many(3))])).to.have.length(1);
    expect(cutSections([])).to.deep.equal([[]]);
  });

  it('makes the article again that it was made of, notes, mentions and all', () => {
    const blocks: ImportedBlock[] = Array.from({ length: 900 }, (_, at) => ({
      type: 'paragraph',
      id: '',
      children: [{ type: 'text', value: `Hizbullah left on day ${at}.` }],
    }));
    const document: ImportedDocument = {
      title: 'The ferry',
      dek: [],
      credit: '',
      published: null,
      language: 'en',
      url: null,
      blocks,
      notes: Array.from({ length: 700 }, (_, at) => ({
        id: `n${at}`,
        number: at + 1,
        references: 0,
        blocks: many(1).map((block) => ({ ...block, id: '' })),
      })),
    };
    const article = ownArticle(document, {
      id: 'own-1',
      entries: [
        {
          id: 'hizbullah',
          type: 'actor',
          name: 'Hizbullah',
          kind: '',
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
        },
      ],
      entriesLanguage: 'en',
      notesName: 'Notes',
    });
    const [first, ...others] = [...partsOfArticle(article)];
    if (!first || !('outline' in first)) throw new Error('The outline comes first.');
    const following: FollowingParts = { slices: [], notes: [], mentions: [] };
    let partsOfNotes = 0;
    for (const part of others) {
      if ('slice' in part) following.slices.push(part.slice);
      else if ('mentions' in part) following.mentions.push(...part.mentions);
      else if ('notes' in part) {
        partsOfNotes += 1;
        following.notes.push(...part.notes);
      }
    }
    expect(following.mentions).to.have.length(900);
    expect(partsOfNotes).to.be.greaterThan(2);
    const { sections, notes } = first.outline;
    expect([...sections, ...notes].flatMap((one) => one.blocks)).to.deep.equal([]);
    expect(wholeArticle(first.outline, following)).to.deep.equal(article);
  });
});
