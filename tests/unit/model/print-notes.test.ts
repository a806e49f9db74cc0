import { expect } from 'chai';
import { noteLetters, printNotes } from '../../../src/model/print-notes.js';

describe('notes on paper', () => {
  it('count with letters, and go on after z', () => {
    expect([1, 2, 26, 27, 28, 52, 53, 702, 703].map(noteLetters)).to.deep.equal([
      'a',
      'b',
      'z',
      'aa',
      'ab',
      'az',
      'ba',
      'zz',
      'aaa',
    ]);
  });

  it('are one for each entry, in the order the text names them, at its first mention', () => {
    const notes = printNotes(['un', 'aleppo', 'un', 'iran', 'aleppo'], () => true);
    expect(notes).to.deep.equal([
      { entry: 'un', letters: 'a', first: 0 },
      { entry: 'aleppo', letters: 'b', first: 1 },
      { entry: 'iran', letters: 'c', first: 3 },
    ]);
  });

  it('leave out what nothing is known of, without a gap in the letters', () => {
    const notes = printNotes(['lost', 'iran'], (entry) => entry !== 'lost');
    expect(notes).to.deep.equal([{ entry: 'iran', letters: 'a', first: 1 }]);
    expect(printNotes([], () => true)).to.deep.equal([]);
  });
});
