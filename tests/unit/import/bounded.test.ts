import { expect } from 'chai';
import { weightOf } from '../../../src/import/block-weight.js';
import { bounded } from '../../../src/import/bounded.js';
import { boundedWords } from '../../../src/import/bounded-words.js';
import { importHere } from '../../../src/import/import-here.js';
import type { ImportedBlock, ImportedDocument } from '../../../src/import/imported-document.js';
import { faultOf, ImportProblem } from '../../../src/import/import-problem.js';
import { ownSections } from '../../../src/import/own-sections.js';
import type { Block } from '../../../src/model/block.js';
import { textOf, type Inline } from '../../../src/model/inline.js';
import { proseOf } from '../../../src/model/prose.js';

const document = (
  blocks: ImportedBlock[],
  more: Partial<ImportedDocument> = {},
): ImportedDocument => ({
  title: 'The quay',
  dek: [],
  credit: '',
  published: null,
  language: 'en',
  url: null,
  blocks,
  notes: [],
  ...more,
});

const lettersOf = (given: ImportedDocument): string =>
  ownSections(given, (children) => [...children])
    .sections.flatMap(({ heading, blocks }) => [
      { id: '', children: heading ?? [] },
      ...proseOf(blocks),
    ])
    .map(({ children }) => textOf(children))
    .join('');

const text = (value: string): Inline => ({ type: 'text', value });
const paragraph = (...children: Inline[]): Extract<Block, { type: 'paragraph' }> => ({
  type: 'paragraph',
  id: '',
  children,
});

/** Numbers from 0 to below `below`, the same each time: mulberry32. */
function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

const PIECES = [
  'The boat. ',
  'quay',
  ' ',
  '🚢',
  'e\u0301\u0301',
  '\u202e',
  'عاد. ',
  'x'.repeat(700),
];

function anyWords(roll: (below: number) => number, depth: number): Inline[] {
  return Array.from({ length: roll(depth === 0 ? 30 : 6) }, (): Inline => {
    const kind = depth > 2 ? 0 : roll(5);
    if (kind === 1) return { type: 'emphasis', children: anyWords(roll, depth + 1) };
    if (kind === 2)
      return { type: 'link', href: 'https://a.example/', children: anyWords(roll, depth + 1) };
    if (kind === 3) return { type: 'break' };
    return text(PIECES[roll(PIECES.length)]!.repeat(1 + roll(20)));
  });
}

function anyBlock(roll: (below: number) => number, depth: number): Block {
  const some = (): Block[] => Array.from({ length: 1 + roll(3) }, () => anyBlock(roll, depth + 1));
  const cells = (): Inline[][] => [[text('one')], anyWords(roll, 2)];
  switch (depth > 2 ? 0 : roll(5)) {
    case 1:
      return { type: 'list', ordered: true, start: 1, items: [some(), some()] };
    case 2:
      return { type: 'quotation', children: some() };
    case 3:
      return {
        type: 'table',
        id: '',
        caption: [text('A table')],
        header: [],
        rows: Array.from({ length: roll(60) }, cells),
        align: ['start', 'start'],
      };
    default:
      return paragraph(...anyWords(roll, 0));
  }
}

describe('a text of large parts', () => {
  it('keeps every letter in its order, whatever its parts are', () => {
    for (let seed = 1; seed <= 12; seed += 1) {
      const roll = dice(seed);
      const given = document(
        Array.from({ length: 1 + roll(4) }, () => anyBlock(roll, 0)) as ImportedBlock[],
      );
      const kept = bounded(given);
      expect(lettersOf(kept), `seed ${seed}`).to.equal(lettersOf(given));
      for (const block of kept.blocks) {
        const { letters, parts } = weightOf(block);
        expect(letters, `seed ${seed}`).to.be.at.most(40_000);
        expect(parts, `seed ${seed}`).to.be.at.most(3_000);
      }
    }
  });

  it('is left as it is where no part is large', () => {
    const given = importHere({
      text: `<html lang="en"><body><h1>Quay</h1><ul><li>One<li>Two <b>three</b></ul>
        <blockquote><p>Said.</blockquote><table><tr><th>a<th>b<tr><td>1<td>2</table></body>`,
      kind: 'html',
      url: null,
    });
    expect(bounded(given)).to.deep.equal(given);
  });

  it('parts a long paragraph after a sentence, else after a word, and never within a letter', () => {
    const sentences = boundedWords([text('The boat came back today. '.repeat(400))]);
    expect(sentences).to.have.length.above(2);
    for (const part of sentences) expect(textOf(part)).to.match(/today\. $/);
    const words = boundedWords([text('boat '.repeat(2000))]);
    for (const part of words) expect(textOf(part)).to.match(/^(boat )+$/);
    for (const part of boundedWords([text(`a${'🚢'.repeat(9000)}`)]))
      expect(textOf(part)).not.to.match(/\p{Surrogate}/u);
    for (const part of boundedWords([text('e\u0301'.repeat(9000))]))
      expect(textOf(part)).to.match(/^e/);
    expect(boundedWords([text('\u0301'.repeat(9000))]).length).to.be.above(1);
  });

  it('goes on counting where a long ordered list is parted', () => {
    const items = Array.from({ length: 5000 }, () => [paragraph(text('a'))]);
    const { blocks } = bounded(document([{ type: 'list', ordered: true, start: 3, items }]));
    expect(blocks.length).to.be.above(1);
    let next = 3;
    for (const list of blocks) {
      if (list.type !== 'list') throw new Error('not a list');
      expect(list.start).to.equal(next);
      next += list.items.length;
    }
    expect(next).to.equal(5003);
  });

  it('repeats the head of a table that is parted, and its caption and name only once', () => {
    const rows = Array.from({ length: 4000 }, () => [[text('1')], [text('2')]]);
    const header = [[text('a')], [text('b')]];
    const { blocks } = bounded(
      document([
        { type: 'table', id: 'x', caption: [text('c')], header, rows, align: ['start', 'start'] },
      ]),
    );
    expect(blocks.length).to.be.above(1);
    blocks.forEach((table, index) => {
      if (table.type !== 'table') throw new Error('not a table');
      expect(table.header).to.deep.equal(header);
      expect(table.caption).to.have.length(index === 0 ? 1 : 0);
      expect(table.id).to.equal(index === 0 ? 'x' : '');
    });
  });

  it('reads a title, an introduction and a heading of the length of a chapter as paragraphs', () => {
    const long = 'The boat came back. '.repeat(500);
    const { title, dek, blocks } = bounded(
      document([{ type: 'heading', level: 2, children: [text(long)] }], {
        title: long,
        dek: [text(long)],
      }),
    );
    expect(title.length).to.be.below(100);
    expect(dek).to.deep.equal([]);
    expect(blocks.every(({ type }) => type === 'paragraph')).to.equal(true);
    expect(lettersOf(document(blocks))).to.equal(long.repeat(3));
  });

  it('has no more headings than can be found in a list, and keeps their words', () => {
    const heads = Array.from({ length: 3000 }, (_, index): ImportedBlock => ({
      type: 'heading',
      level: index % 10 === 0 ? 2 : 3,
      children: [text(`${index} `)],
    }));
    const { blocks } = bounded(document(heads));
    expect(blocks.filter(({ type }) => type === 'heading')).to.have.length(300);
    expect(lettersOf(document(blocks))).to.equal(lettersOf(document(heads)));
  });

  it('is refused by what it is where it has more parts than a page can show', () => {
    const lines = Array.from({ length: 200_000 }, () => paragraph(text('a')));
    expect(() => bounded(document(lines)))
      .to.throw(ImportProblem)
      .with.property('fault', 'too-many');
  });

  it('is not called damaged where it is nested without end', () => {
    expect(faultOf(new RangeError('Maximum call stack size exceeded'))).to.equal('too-deep');
    expect(faultOf(new TypeError('x is undefined'))).to.equal('unreadable');
    expect(faultOf(new ImportProblem('empty'))).to.equal('empty');
  });

  it('is read however many lines, headings and cells it has', () => {
    const lines = importHere({ text: 'A line.\n'.repeat(200_000), kind: 'text', url: null });
    expect(lines.blocks.length).to.be.above(100_000);
    expect(() =>
      ownSections(
        document(
          Array.from({ length: 200_000 }, () => ({
            type: 'heading',
            level: 3,
            children: [] as Inline[],
          })),
        ),
        (children) => [...children],
      ),
    ).not.to.throw();
  });
});
