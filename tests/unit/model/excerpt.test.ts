import { expect } from 'chai';
import { excerpt } from '../../../src/model/excerpt.js';

describe('excerpt', () => {
  it('names a paragraph by its first words', () => {
    expect(excerpt('Turkey and Russia negotiated it, officials said.', 5)).to.equal(
      'Turkey and Russia negotiated it…',
    );
  });

  it('leaves a short text as it is', () => {
    expect(excerpt(' No  more. ', 5)).to.equal('No more.');
    expect(excerpt('', 5)).to.equal('');
  });
});
