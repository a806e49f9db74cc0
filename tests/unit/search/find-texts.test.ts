import { expect } from 'chai';
import fc from 'fast-check';
import { countTerms } from '../../../src/search/count-terms.js';
import { findTexts } from '../../../src/search/find-texts.js';
import { isWithin, wantedWord } from '../../../src/search/likeness.js';
import { searchWords } from '../../../src/search/search-words.js';
import { changeSegment, type Segment } from '../../../src/search/segment.js';
import { readSegment, writeSegment } from '../../../src/search/segment-file.js';
import type { Shelf, TextToSearch } from '../../../src/search/text-to-search.js';

function text(id: string, title: string, prose: string, shelf: Shelf = 'own'): TextToSearch {
  const blocks = [
    { id: '', kind: 'title' as const, text: title },
    { id: 'p-1', kind: 'prose' as const, text: prose },
  ];
  return { shelf, id, changed: '1', title, language: 'en', blocks };
}

function segment(...texts: TextToSearch[]): Segment {
  const counted = texts.map(({ blocks, ...facts }) => ({ facts, counts: countTerms(blocks) }));
  return changeSegment(null, () => true, counted);
}

function find(segments: Segment[], asked: string, shelf: Shelf | null = null, most = 10): string[] {
  const words = searchWords(asked).map(({ term }) => wantedWord(term));
  return findTexts(segments, { words, shelf, most }).texts.map(({ id }) => id);
}

const ONE = segment(
  text('harbour', 'The harbour', 'A ferry lies in the harbour of the island.'),
  text('ferry', 'The ferry comes back', 'Nine years it was gone.'),
);
const OTHER = segment(text('ferries', 'Boats', 'All ferries of the coast.', 'site'));

describe('finding texts', () => {
  it('finds those that hold all words, wherever they are kept', () => {
    expect(find([ONE, OTHER], 'ferry')).to.deep.equal(['ferry', 'harbour']);
    expect(find([ONE, OTHER], 'ferry island')).to.deep.equal(['harbour']);
    expect(find([ONE, OTHER], 'ferry submarine')).to.deep.equal([]);
    expect(find([ONE, OTHER], '?!')).to.deep.equal([]);
    expect(find([], 'ferry')).to.deep.equal([]);
  });

  it('puts a word as it is before one that begins so, and that before a slip', () => {
    const texts = segment(
      text('slip', 'fxrry', 'ferrx ferrx ferrx'),
      text('beginning', 'ferrying', 'ferrying ferrying ferrying'),
      text('exact', 'x', 'One ferry among many other words that make this text a long one.'),
    );
    expect(find([texts], 'ferry')).to.deep.equal(['exact', 'beginning', 'slip']);
  });

  it('looks for slips of the hand only where a page is not full', () => {
    const texts = segment(text('a', 'ferry', ''), text('b', 'ferrx', ''));
    expect(find([texts], 'ferry', null, 1)).to.deep.equal(['a']);
    expect(find([texts], 'ferry', null, 2)).to.deep.equal(['a', 'b']);
  });

  it('finds a mistyped word, but none that is short, a number or too far away', () => {
    expect(find([ONE], 'harbuor')).to.deep.equal(['harbour']);
    expect(find([ONE], 'isle')).to.deep.equal([]);
    expect(find([ONE], 'yaers')).to.deep.equal(['ferry']);
    expect(find([ONE], 'thx')).to.deep.equal([]);
    expect(find([segment(text('y', '2016', ''))], '2017')).to.deep.equal([]);
  });

  it('counts a title for more than the text', () => {
    const texts = segment(text('text', 'x', 'Of a bridge and more.'), text('title', 'bridge', 'y'));
    expect(find([texts], 'bridge')).to.deep.equal(['title', 'text']);
  });

  it('looks on one shelf alone, where it is asked to', () => {
    expect(find([ONE, OTHER], 'ferr', 'site')).to.deep.equal(['ferries']);
    expect(find([ONE, OTHER], 'ferries', 'own')).not.to.include('ferries');
  });

  it('counts all that fit, and gives the best few', () => {
    const many = segment(...Array.from({ length: 300 }, (_, n) => text(`${n}`, `Ferry ${n}`, '')));
    const { texts, total } = findTexts([many], {
      words: [wantedWord('ferry')],
      shelf: null,
      most: 7,
    });
    expect(total).to.equal(300);
    expect(texts).to.have.length(7);
  });
});

describe('a part of the index', () => {
  it('finds nothing of a text that left it, and what came in', () => {
    const [extra] = segment(text('new', 'Tunnel', 'A tunnel instead.')).texts;
    const counts = countTerms(text('new', 'Tunnel', 'A tunnel instead.').blocks);
    const changed = changeSegment(ONE, ({ id }) => id !== 'harbour', [{ facts: extra!, counts }]);
    expect(find([changed], 'tunnel')).to.deep.equal(['new']);
    expect(find([changed], 'island')).to.deep.equal([]);
    expect(find([changed], 'ferry')).to.deep.equal(['ferry']);
    expect(changed.terms).not.to.include('island');
  });

  it('is the same after it was written and read', () => {
    const words = fc.array(fc.constantFrom('ab', 'abc', 'é', 'الهدنة', '停火', '2016', 'x’y'), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(fc.array(words, { maxLength: 200 }), (texts) => {
        const made = segment(...texts.map((prose, n) => text(`${n}`, `T ${n}`, prose.join(' '))));
        expect(readSegment(writeSegment(made))).to.deep.equal(made);
      }),
      { numRuns: 60 },
    );
  });

  it('is refused where its file is cut off, or of another form', () => {
    const file = writeSegment(ONE);
    for (const end of [0, 8, 40, file.byteLength - 1]) {
      expect(readSegment(file.slice(0, end)), `${end}`).to.equal(null);
    }
    const other = file.slice(0);
    new Uint32Array(other)[0] = 7;
    expect(readSegment(other)).to.equal(null);
  });
});

describe('how far one word is from another', () => {
  /** The same by the definition: every way to come from one to the other. */
  function distance(one: string, other: string): number {
    if (one === '' || other === '') return one.length + other.length;
    const ways = [
      distance(one.slice(1), other) + 1,
      distance(one, other.slice(1)) + 1,
      distance(one.slice(1), other.slice(1)) + (other.startsWith(one.charAt(0)) ? 0 : 1),
    ];
    const swapped = one.length > 1 && one.slice(0, 2) === [...other.slice(0, 2)].reverse().join('');
    if (swapped) ways.push(distance(one.slice(2), other.slice(2)) + 1);
    return Math.min(...ways);
  }

  it('is what the definition says', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 5 });
    fc.assert(
      fc.property(word, word, fc.constantFrom(1, 2), (one, other, most) => {
        const within = isWithin(`x${one}y`, 1, one.length + 1, other, most);
        expect(within).to.equal(distance(one, other) <= most);
      }),
      { numRuns: 400 },
    );
  });
});
