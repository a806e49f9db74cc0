import { expect } from 'chai';
import fc from 'fast-check';
import {
  EVERYTHING,
  findEntries,
  foldText,
  type EntryQuery,
  type EntryRow,
} from '../../../src/model/find-entries.js';

const ROWS: EntryRow[] = [
  {
    id: 'hizbullah',
    type: 'actor',
    side: 'government',
    names: ['Hizbullah', 'Hezbollah', 'حزب الله'],
    mentions: 2,
  },
  {
    id: 'pawel-krzysiek',
    type: 'actor',
    side: 'humanitarian',
    names: ['Pawel Krzysiek', 'Paweł Krzysiek'],
    mentions: 1,
  },
  { id: 'idlib', type: 'place', side: null, names: ['Idlib', 'إدلب'], mentions: 5 },
  {
    id: 'assad',
    type: 'actor',
    side: 'government',
    names: ['Bashar al-Assad', 'Asad'],
    mentions: 5,
  },
];

const found = (query: Partial<EntryQuery>): string[] =>
  findEntries(ROWS, { ...EVERYTHING, ...query }, 'en').map(({ id }) => id);

describe('finding entries', () => {
  it('a reader who asks for nothing has all, as the article puts them', () => {
    expect(found({})).to.deep.equal(ROWS.map(({ id }) => id));
    expect(found({ words: ' – ' })).to.deep.equal(ROWS.map(({ id }) => id));
  });

  it('a reader finds by part of a name, another spelling or the native name', () => {
    expect(found({ words: 'HEZB' })).to.deep.equal(['hizbullah']);
    expect(found({ words: 'الله' })).to.deep.equal(['hizbullah']);
    expect(found({ words: 'al assad' })).to.deep.equal(['assad']);
  });

  it('a reader need not type accents, nor leave them out', () => {
    expect(found({ words: 'pawel' })).to.deep.equal(['pawel-krzysiek']);
    expect(found({ words: 'PAWEŁ' })).to.deep.equal(['pawel-krzysiek']);
    expect(found({ words: 'ادلب' })).to.deep.equal(['idlib']);
  });

  it('all words are looked for in one name', () => {
    expect(found({ words: 'bashar assad' })).to.deep.equal(['assad']);
    expect(found({ words: 'bashar asad' }), 'one in each of two names').to.deep.equal([]);
  });

  it('a reader who chooses a kind or a side has only those', () => {
    expect(found({ type: 'place' })).to.deep.equal(['idlib']);
    expect(found({ side: 'government' })).to.deep.equal(['hizbullah', 'assad']);
    expect(found({ type: 'place', side: 'government' })).to.deep.equal([]);
  });

  it('a reader has them from A to Z, or the most mentioned first', () => {
    expect(found({ order: 'name' })).to.deep.equal([
      'assad',
      'hizbullah',
      'idlib',
      'pawel-krzysiek',
    ]);
    expect(found({ order: 'mentions' })).to.deep.equal([
      'idlib',
      'assad',
      'hizbullah',
      'pawel-krzysiek',
    ]);
  });

  it('any text folds to what folds to itself, and a name is found by itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldText(foldText(text))).to.equal(foldText(text));
        const rows: EntryRow[] = [
          { id: 'one', type: 'term', side: null, names: [text], mentions: 0 },
        ];
        expect(findEntries(rows, { ...EVERYTHING, words: text }, 'en')).to.deep.equal(rows);
      }),
    );
  });
});
