import { expect } from 'chai';
import type { Passage, TextContent } from '../../../src/model/text-content.js';
import { textSteps, type StepUnit } from '../../../src/model/text-steps.js';

const CONTENT: TextContent = {
  text: 'It ended. Now Who left!\nA heading\nمن يغادر المدينة؟ لا أحد.',
  blocks: [
    { id: 'a', start: 0, end: 23 },
    { id: 'b', start: 24, end: 33 },
    { id: 'c', start: 34, end: 59 },
  ],
};

describe('walking through a text', () => {
  const steps = textSteps(CONTENT, 'en');
  const words = (passage: Passage | null) =>
    passage && CONTENT.text.slice(passage.start, passage.end);

  function walk(unit: StepUnit): (string | null)[] {
    const all = [];
    for (let at = steps.at(0, unit); at; at = steps.beside(at, unit, 1)) all.push(words(at));
    return all;
  }

  it('goes by word, over signs and from paragraph to paragraph', () => {
    expect(walk('word').slice(0, 7)).to.deep.equal([
      'It',
      'ended',
      'Now',
      'Who',
      'left',
      'A',
      'heading',
    ]);
  });

  it('goes by sentence, without the space between them', () => {
    expect(walk('sentence')).to.deep.equal([
      'It ended.',
      'Now Who left!',
      'A heading',
      'من يغادر المدينة؟',
      'لا أحد.',
    ]);
  });

  it('goes by paragraph', () => {
    expect(walk('paragraph')).to.have.length(3);
  });

  it('goes back the way it came, and stops at both ends', () => {
    for (const unit of ['word', 'sentence', 'paragraph'] as const) {
      const forth = walk(unit);
      const back = [];
      let at = steps.at(CONTENT.text.length - 2, unit);
      for (; at; at = steps.beside(at, unit, -1)) back.unshift(words(at));
      expect(back.slice(-2), unit).to.deep.equal(forth.slice(-2));
      expect(back[0], unit).to.equal(forth[0]);
    }
  });

  it('grows and shrinks by a unit, and never to nothing', () => {
    const first = steps.at(0, 'sentence')!;
    const two = steps.resized(first, 'sentence', 1)!;
    expect(words(two)).to.equal('It ended. Now Who left!');
    expect(words(steps.resized(two, 'word', -1))).to.equal('It ended. Now Who');
    expect(words(steps.resized(two, 'sentence', -1))).to.equal('It ended.');
    expect(steps.resized(first, 'sentence', -1)).to.equal(null);
    expect(steps.resized(steps.at(50, 'paragraph')!, 'paragraph', 1)).to.equal(null);
  });

  it('finds nothing in an empty text', () => {
    expect(textSteps({ text: '', blocks: [] }, 'en').at(0, 'word')).to.equal(null);
  });
});
