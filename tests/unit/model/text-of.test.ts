import { expect } from 'chai';
import { textOf, type Inline } from '../../../src/model/inline.js';

const text = (value: string): Inline => ({ type: 'text', value });

describe('the words of inline content', () => {
  it('are read in order, out of emphasis, links, terms, claims and other languages', () => {
    const nodes: Inline[] = [
      text('The '),
      { type: 'strong', children: [{ type: 'emphasis', children: [text('deal')] }] },
      text(' with '),
      {
        type: 'claim',
        statement: 's1',
        children: [
          {
            type: 'term',
            entry: 'hizbullah',
            mention: 'hizbullah-1',
            first: true,
            children: [text('Hizbullah')],
          },
          text(' '),
          { type: 'foreign', lang: 'ar', dir: 'rtl', children: [text('حزب الله')] },
        ],
      },
      text(' '),
      { type: 'link', href: '#opening', children: [{ type: 'code', value: 'held' }] },
    ];
    expect(textOf(nodes)).to.equal('The deal with Hizbullah حزب الله held');
  });

  it('keep words apart at a line break', () => {
    expect(textOf([text('one'), { type: 'break' }, text('two')])).to.equal('one two');
  });

  it('take no number from a note reference', () => {
    const nodes: Inline[] = [
      text('Aleppo'),
      { type: 'note-reference', note: 'note-1', number: 1, reference: 1 },
      text('.'),
    ];
    expect(textOf(nodes)).to.equal('Aleppo.');
  });

  it('are the empty string where there are none', () => {
    expect(textOf([])).to.equal('');
  });
});
