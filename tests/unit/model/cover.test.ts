import { expect } from 'chai';
import { coverOf } from '../../../src/model/cover.js';

describe('the cover of a text', () => {
  it('bears the first letter or figure of its title, in whichever script', () => {
    for (const [title, language, letter] of [
      ['the ferry', 'en', 'T'],
      ['«ferry»', 'en', 'F'],
      ['82 killed', 'en', '8'],
      ['“ılık”', 'tr', 'I'],
      ['istanbul', 'tr', 'İ'],
      ['أخبار الميناء', 'ar', 'أ'],
      ['北京', 'zh', '北'],
    ] as const) {
      expect(coverOf(title, language).letter, title).to.equal(letter);
    }
  });

  it('bears a sign where a title has neither', () => {
    for (const title of ['', '🙂', '…!?']) expect(coverOf(title, 'en').letter).to.equal('¶');
  });

  it('is the same for the same title, and one of four for any', () => {
    const designs = Array.from({ length: 200 }, (_, at) => coverOf(`Text ${at}`, 'en').design);
    expect([...new Set(designs)].sort()).to.deep.equal([1, 2, 3, 4]);
    expect(coverOf('Text 7', 'ar').design).to.equal(designs[7]);
  });
});
