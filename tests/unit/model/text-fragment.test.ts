import { expect } from 'chai';
import { textFragment } from '../../../src/model/text-fragment.js';

const TEXT =
  'The ceasefire, it was said, holds.\nThe ceasefire - so they say - ended & nobody knows why it did so soon after midnight.\nA last word.';

describe('a link to a passage', () => {
  const link = (words: string, from = 0) => {
    const start = TEXT.indexOf(words, from);
    return textFragment(TEXT, { start, end: start + words.length });
  };

  it('quotes it whole where it is short', () => {
    expect(link('it was said, holds')).to.equal(':~:text=it%20was%20said%2C%20holds');
  });

  it('writes what has a meaning in such a link so that it has none', () => {
    expect(link('so they say - ended & nobody')).to.equal(
      ':~:text=so%20they%20say%20%2D%20ended%20%26%20nobody',
    );
  });

  it('names what stands around words that stand there twice', () => {
    expect(link('ceasefire')).to.equal(':~:text=The-,ceasefire,-%2C%20it%20was');
    expect(link('ceasefire', 30)).to.equal(':~:text=The-,ceasefire,-%2D%20so%20they');
  });

  it('names beginning and end of a passage over several paragraphs', () => {
    expect(link('said, holds.\nThe ceasefire - so they say - ended & nobody knows why')).to.equal(
      ':~:text=said%2C%20holds.,%26%20nobody%20knows%20why',
    );
  });
});
