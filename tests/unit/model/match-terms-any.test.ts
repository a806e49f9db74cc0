import { expect } from 'chai';
import fc from 'fast-check';
import {
  buildTermIndex,
  LONGEST_NAME,
  matchTerms,
  type Named,
  type TermIndex,
} from '../../../src/model/match-terms.js';

/** Letters and signs that have broken matchers before, and a few that make names likely. */
const PIECES = [
  ...['a', 'b', 'A', 'É', 'é', 'e\u0301', 'ß', 'ﬁ', 'İ', 'ǆ', '1', '٣', '½'],
  ...[
    'ح',
    'زب',
    'שלום',
    'א',
    'あ',
    '漢',
    'ไ',
    'मी',
    '\u0301',
    '\u064B',
    '\u200D',
    '\u200F',
    '\u202E',
  ],
  ...['😀', '👩‍👩‍👧', '❤️', '🇸🇾', '𝔸', '\uD800', '\u0000', '\uFEFF', '\u00A0'],
  ...[
    ' ',
    ' ',
    ' ',
    '\n',
    '\t',
    '  ',
    '-',
    '‑',
    '\u2010',
    "'",
    '’',
    'ʼ',
    "'s",
    '’s',
    '.',
    '. ',
    '“',
    '(',
  ],
  ...['$&', '\\', '[', ']', '*', '+', '?', '^', '|', '{2}', '(?:', '\\b', '$1', '__proto__', '!'],
];

const pieces = (maxLength: number) =>
  fc.array(fc.constantFrom(...PIECES), { maxLength, size: 'max' }).map((parts) => parts.join(''));

const anyText = fc.oneof(pieces(60), fc.string({ unit: 'binary', maxLength: 60 }));
const anyName = fc.oneof(pieces(6), fc.string({ unit: 'grapheme', maxLength: 8 }));
const anyNames: fc.Arbitrary<Named[]> = fc
  .uniqueArray(anyName, { maxLength: 12 })
  .map((names) => names.map((name, number) => ({ id: `e${number}`, name, aliases: [] })));

/** A text that is made of the names as well, so that there is much to find. */
const textAndNames = anyNames.chain((entries) =>
  fc.record({
    entries: fc.constant(entries),
    text: fc
      .array(
        fc.oneof(
          fc.constantFrom('', ...entries.map(({ name }) => name)),
          fc.constantFrom(...PIECES),
        ),
        { maxLength: 30, size: 'max' },
      )
      .map((parts) => parts.join('')),
  }),
);

const IN_WORD = /[\p{L}\p{M}\p{N}]/u;

/** The sign of a text that ends at an offset, and the one that begins there. */
const signBefore = (text: string, at: number) =>
  [...text.slice(Math.max(0, at - 2), at)].at(-1) ?? '';
const signAfter = (text: string, at: number) => [...text.slice(at, at + 2)][0] ?? '';

/** How two spellings of a name are compared. */
const plain = (text: string) =>
  text.normalize('NFC').replace(/[’ʼ]/gu, "'").replace(/[‐‑]/gu, '-').replace(/\s+/gu, ' ').trim();

/** Whether a text has no half of a sign that takes two code units. */
const isWellFormed = (text: string) => !/\p{Surrogate}/u.test(text);

const hasWord = (text: string) => IN_WORD.test(text);

describe('matchTerms, whatever the text and the names', () => {
  it('finds places in reading order that do not overlap and lie within the text', () => {
    fc.assert(
      fc.property(textAndNames, ({ text, entries }) => {
        let last = 0;
        for (const { start, end } of matchTerms(text, buildTermIndex(entries))) {
          expect(start).to.be.at.least(last);
          expect(end).to.be.above(start).and.at.most(text.length);
          last = end;
        }
      }),
      { numRuns: 400 },
    );
  });

  it('leaves the text as it is: its parts put together are the text', () => {
    fc.assert(
      fc.property(
        fc.oneof(textAndNames, fc.record({ text: anyText, entries: anyNames })),
        ({ text, entries }) => {
          const parts: string[] = [];
          let end = 0;
          for (const match of matchTerms(text, buildTermIndex(entries))) {
            parts.push(text.slice(end, match.start), text.slice(match.start, match.end));
            end = match.end;
          }
          expect([...parts, text.slice(end)].join('')).to.equal(text);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('finds only what is a name of the entry it tells, but for a capital that begins a sentence', () => {
    fc.assert(
      fc.property(textAndNames, ({ text, entries }) => {
        for (const { entry, start, end } of matchTerms(text, buildTermIndex(entries))) {
          const name = plain(entries.find(({ id }) => id === entry)!.name);
          const found = plain(text.slice(start, end));
          const [, lead = '', letter = '', rest = ''] =
            /^([^\p{L}\p{M}\p{N}]*)([\p{L}\p{M}\p{N}])(.*)$/su.exec(name) ?? [];
          expect([name, plain(lead + letter.toUpperCase() + rest)]).to.include(found);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('finds whole words only', () => {
    fc.assert(
      fc.property(textAndNames, ({ text, entries }) => {
        for (const { start, end } of matchTerms(text, buildTermIndex(entries))) {
          expect(IN_WORD.test(signBefore(text, start)), `before ${start}`).to.equal(false);
          expect(IN_WORD.test(signAfter(text, end)), `after ${end}`).to.equal(false);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('does not split a sign of two code units', () => {
    fc.assert(
      fc.property(textAndNames, ({ text, entries }) => {
        fc.pre(isWellFormed(text) && entries.every(({ name }) => isWellFormed(name)));
        for (const { start, end } of matchTerms(text, buildTermIndex(entries))) {
          expect(isWellFormed(text.slice(start, end))).to.equal(true);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('finds a name that stands by itself, whatever its signs and letters', () => {
    fc.assert(
      fc.property(anyName, (name) => {
        fc.pre(hasWord(name));
        const matches = matchTerms(name, buildTermIndex([{ id: 'it', name, aliases: [] }]));
        const start = name.length - name.trimStart().length;
        expect(matches).to.deep.equal([{ entry: 'it', start, end: start + name.trim().length }]);
      }),
      { numRuns: 400 },
    );
  });

  it('prefers the longest of the names that begin at a word', () => {
    const words = fc.array(fc.constantFrom('Aa', 'Bb', 'Cc'), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(
        fc.array(words, { maxLength: 8 }),
        fc.array(words, { maxLength: 8 }),
        (names, parts) => {
          const entries = names.map((name, number) => ({
            id: `e${number}`,
            name: name.join(' '),
            aliases: [],
          }));
          const text = parts.flat();
          const found = matchTerms(text.join(' '), buildTermIndex(entries)).map(({ start, end }) =>
            text.join(' ').slice(start, end),
          );
          expect(found).to.deep.equal(longestFirst(text, names));
        },
      ),
      { numRuns: 200 },
    );
  });

  it('says the same each time, in whatever order the entries are given', () => {
    fc.assert(
      fc.property(textAndNames, ({ text, entries }) => {
        const distinct = [...new Map(entries.map((entry) => [plain(entry.name), entry])).values()];
        const once = matchTerms(text, buildTermIndex(distinct));
        expect(matchTerms(text, buildTermIndex(distinct))).to.deep.equal(once);
        const cased = new Set(distinct.map(({ name }) => plain(name).toUpperCase()));
        if (cased.size < distinct.length) return;
        expect(matchTerms(text, buildTermIndex([...distinct].reverse()))).to.deep.equal(once);
      }),
      { numRuns: 200 },
    );
  });

  it('finds nothing where no entry has a name', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom('', ' ', '-', '’', '…', '()'), (text, name) => {
        expect(matchTerms(text, buildTermIndex([]))).to.deep.equal([]);
        expect(
          matchTerms(text, buildTermIndex([{ id: 'it', name, aliases: [name] }])),
        ).to.deep.equal([]);
      }),
      { numRuns: 100 },
    );
  });

  it('knows a word as whole by what stands around the text in its paragraph', () => {
    const index = buildTermIndex([{ id: 'un', name: 'UN', aliases: [] }]);
    const around = (before: string, after: string) => matchTerms('UN', index, before, after).length;
    for (const [before, after] of [
      ['', ''],
      ['the ', ' of'],
      ['(', ')'],
      ['“', '”'],
      ['', '’s'],
      ['', '-'],
    ] as const) {
      expect(around(before, after), `${before}UN${after}`).to.equal(1);
    }
    for (const [before, after] of [
      ['x', ''],
      ['anti-', ''],
      ['', 'x'],
      ['', '-led'],
      ['', '’sx'],
      ['é', ''],
      ['', '\u0301'],
    ] as const) {
      expect(around(before, after), `${before}UN${after}`).to.equal(0);
    }
  });
});

/** What a reader would find, by looking at every word for every name. */
function longestFirst(text: readonly string[], names: readonly (readonly string[])[]): string[] {
  const found: string[] = [];
  for (let at = 0; at < text.length;) {
    const fitting = names
      .filter((name) => name.every((word, index) => text[at + index] === word))
      .sort((one, other) => other.length - one.length);
    const longest = fitting[0];
    if (longest) found.push(longest.join(' '));
    at += longest?.length ?? 1;
  }
  return found;
}

describe('the work of matchTerms', () => {
  /** The index, counting how often a word is looked up in it. */
  function counted(index: TermIndex): { index: TermIndex; lookups: () => number } {
    let lookups = 0;
    class Counting<Value extends { next: Map<string, Value> }> extends Map<string, Value> {
      override get(key: string): Value | undefined {
        lookups += 1;
        return super.get(key);
      }
    }
    type Node = TermIndex['first'] extends ReadonlyMap<string, infer Value> ? Value : never;
    const copy = (nodes: ReadonlyMap<string, Node>): Map<string, Node> =>
      new Counting([...nodes].map(([key, node]) => [key, { ...node, next: copy(node.next) }]));
    return { index: { first: copy(index.first) }, lookups: () => lookups };
  }

  function lookupsFor(text: string, entries: Named[]): number {
    const { index, lookups } = counted(buildTermIndex(entries));
    matchTerms(text, index);
    return lookups();
  }

  const long = (words: number, last: string): Named => ({
    id: last,
    name: `${'a '.repeat(words - 1)}${last}`,
    aliases: [],
  });

  it('is one look at each word where no name begins', () => {
    const entries = Array.from({ length: 50 }, (_, number) => long(5, `b${number}`));
    expect(lookupsFor('other words '.repeat(500), entries)).to.equal(1000);
  });

  it('grows as the text does, even where every word begins a name that is never finished', () => {
    const entries = [long(LONGEST_NAME, 'b'), long(1000, 'c'), long(5000, 'd')];
    for (const words of [500, 1000, 2000, 4000]) {
      const lookups = lookupsFor('a '.repeat(words), entries);
      expect(lookups, `${words} words`).to.be.at.most(words * (LONGEST_NAME + 1));
    }
  });

  it('does not grow with the number of names', () => {
    const text = 'a '.repeat(500);
    const some = Array.from({ length: 10 }, (_, number) => long(8, `b${number}`));
    const many = Array.from({ length: 1000 }, (_, number) => long(8, `b${number}`));
    expect(lookupsFor(text, many)).to.equal(lookupsFor(text, some));
  });

  it('finds a name of as many words as are looked for, and none that is longer', () => {
    const find = (words: number) => {
      const entry = long(words, 'b');
      return matchTerms(`x ${entry.name} x`, buildTermIndex([entry])).length;
    };
    expect(find(LONGEST_NAME)).to.equal(1);
    expect(find(LONGEST_NAME + 1)).to.equal(0);
  });
});
