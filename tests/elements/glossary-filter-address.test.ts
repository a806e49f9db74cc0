import { expect } from 'chai';
import { addressOf, queryOf } from '../../src/elements/glossary-filter-address.js';
import { EVERYTHING } from '../../src/model/find-entries.js';

const PAGE = 'https://example.org/story/glossary/';

describe('the address of what is looked for', () => {
  it('keeps it, so that it can be sent', () => {
    const query = { words: 'حزب & x', type: 'actor', side: 'press', order: 'name' } as const;
    expect(queryOf(new URL(addressOf(PAGE, query)).search)).to.deep.equal(query);
  });

  it('is the plain one where nothing is asked for; what others put there stays', () => {
    expect(addressOf(`${PAGE}?q=a&kind=term&sort=name#ties`, EVERYTHING)).to.equal(`${PAGE}#ties`);
    expect(addressOf(`${PAGE}?from=mail`, EVERYTHING)).to.equal(`${PAGE}?from=mail`);
  });

  it('passes over what it does not know', () => {
    expect(queryOf('?kind=planet&side=left&sort=colour')).to.deep.equal(EVERYTHING);
  });
});
