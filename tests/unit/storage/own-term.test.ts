import { expect } from 'chai';
import { aliasesIn, faultOf, newTerm, termFor } from '../../../src/storage/own-term.js';
import type { OwnTerm } from '../../../src/storage/records.js';
import { faultIn } from '../../../src/storage/shapes.js';

const term = (change: Partial<OwnTerm>): OwnTerm => ({
  ...newTerm('text-1', 'berth'),
  changed: '2026-01-31T12:00:00.000Z',
  definition: 'Where a ship lies.',
  ...change,
});

describe('a term that a reader explains', () => {
  it('takes other spellings out of a line, by commas of either script', () => {
    expect(aliasesIn(' mole, quay ,quay,, pier', 'pier')).to.deep.equal(['mole', 'quay']);
    expect(aliasesIn('رصيف، مرفأ؛ ميناء', '')).to.deep.equal(['رصيف', 'مرفأ', 'ميناء']);
    expect(aliasesIn('  ', 'pier')).to.deep.equal([]);
  });

  it('is told apart from one that could not be found in a text, or says nothing', () => {
    expect(faultOf(term({}))).to.equal(null);
    expect(faultOf(term({ term: '…' }))).to.equal('no-term');
    expect(faultOf(term({ definition: '' }))).to.equal('no-definition');
    expect(faultOf(term({ term: 'a '.repeat(40).trim() }))).to.equal('too-long');
    expect(faultOf(term({ aliases: ['a '.repeat(40).trim()] }))).to.equal('too-long');
  });

  it('can be kept, and so restored, where nothing is wrong with it', () => {
    expect(faultIn('terms', term({ aliases: ['mole'], text: '' }))).to.equal(null);
  });

  it('is found by any of its spellings, that of the text alone before one for all', () => {
    const all = term({ text: '', aliases: ['mole'] });
    const own = term({ aliases: ['quay', 'mole'] });
    expect(termFor([all, own], 'text-1', 'mole')).to.equal(own);
    expect(termFor([all], 'text-1', 'mole')).to.equal(all);
    expect(termFor([all, own], 'text-1', 'pier')).to.equal(null);
  });
});
