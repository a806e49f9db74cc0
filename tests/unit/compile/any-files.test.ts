import { expect } from 'chai';
import fc from 'fast-check';
import type { PhrasingContent } from 'mdast';
import { stringify } from 'yaml';
import { compileSite } from '../../../src/compile/compile-site.js';
import { toInlines, type InlineScope } from '../../../src/compile/inlines.js';
import { NoteRegister } from '../../../src/compile/note-register.js';
import { IdRegister } from '../../../src/compile/id-register.js';
import { parseMarkdown } from '../../../src/compile/parse-markdown.js';
import { plainTextOf } from '../../../src/compile/plain-text.js';
import { StatementRegister } from '../../../src/compile/statement-register.js';
import { textOf, type Inline } from '../../../src/model/inline.js';
import { buildTermIndex } from '../../../src/model/match-terms.js';

const PATHS = [
  'content/site.yaml',
  'content/story/article.md',
  'content/story/summary.md',
  'content/story/timeline.yaml',
  'content/story/ties.yaml',
  'content/story/map.svg',
  'content/actors/hizbullah.yaml',
  'content/actors/Bad Name.yaml',
  'content/places/aleppo.yaml',
  'content/terms/siege.yml',
  'content/lost.md',
];

/** What our Markdown and YAML are made of, whole and broken. */
const PIECES = [
  ...['\n', '\n', '\n\n', ' ', 'word', 'Hizbullah', 'UN', 'حلب', '😀', '\u0000', '\r\n', '\t'],
  ...['---\n', '## A\n', '#### B\n', '# C\n', '- ', '1. ', '> ', '| a | b |\n| - | - |\n| 1 |\n'],
  ...[
    '{#id}',
    '{#A b}',
    '{#',
    '[^1]',
    '[^1]: ',
    '![x](map.svg "T")',
    '![](x.png)',
    '[a](#id)',
    '[b]: x\n',
  ],
  ...[
    ':actor[a]{id=hizbullah}',
    ':claim[x]{who="A" status=claimed}',
    ':claim[',
    ':lang[a]{code=ar}',
  ],
  ...[
    ':evidence[id]',
    ':plain[UN]',
    ':::lang{code=ar}\n',
    ':::\n',
    ':::description\n',
    '*',
    '**',
    '`',
    '<b>',
    '~~',
  ],
  ...[
    'title: A\n',
    'name: A\n',
    'aliases: [a, *b]\n',
    '&a ',
    '? ',
    ': ',
    '!!map ',
    '%YAML',
    '__proto__: {}\n',
    'roles: { toString: x }\n',
  ],
  ...[
    '- id: a\n  date: 2016-02-31\n',
    '  - ',
    '"',
    "'",
    '{',
    '}',
    '[',
    ']',
    '<<: *a\n',
    'language: sr-Latn\n',
    'published: 2016-12-13\n',
  ],
  ...['## In one sentence\n', '## Key points\n', '## In plain words\n'],
];

const KEYS = [
  'title',
  'name',
  'aliases',
  'native',
  'lang',
  'text',
  'roles',
  'sources',
  'url',
  'id',
  'date',
  'language',
  'backers',
  'alignment',
  'coordinates',
  '__proto__',
  'constructor',
];

const anyYaml = fc
  .letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      fc.constantFrom<unknown>(
        '',
        'x',
        'ar',
        '2016-12-13',
        'https://example.org',
        null,
        true,
        1e300,
        -0,
        NaN,
      ),
      fc.string({ maxLength: 6 }),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom(...KEYS), tie('value'), { maxKeys: 4 }),
    ),
  }))
  .value.map((value) => stringify(value));

const anyFile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.uint8Array({ maxLength: 80 }).map((bytes) => new TextDecoder().decode(bytes)),
  anyYaml,
  anyYaml.map((yaml) => `---\n${yaml}---\n\nText. {#id}\n`),
  fc
    .array(fc.constantFrom(...PIECES), { maxLength: 40, size: 'max' })
    .map((parts) => parts.join('')),
);

const anyFiles = fc
  .array(fc.tuple(fc.constantFrom(...PATHS), anyFile), { minLength: 1, maxLength: 8 })
  .map((pairs) => new Map(pairs));

describe('whatever the files of content/ say', () => {
  it('they are read without a crash, and every mistake has its file, a line of it, words and a mend', () => {
    fc.assert(
      fc.property(anyFiles, (files) => {
        for (const { file, line, message, mend } of compileSite(files).problems) {
          const told = `${file}:${line}: ${message}`;
          const lines = (files.get(file) ?? '').split(/\r\n?|\n/).length;
          expect(file, told).to.match(/^content\/./);
          expect(Number.isInteger(line), told).to.equal(true);
          expect(line, told).to.be.within(1, lines);
          expect(message, told).to.match(/\S/);
          expect(mend, told).to.match(/\S/);
        }
      }),
      { numRuns: 200 },
    );
  }).timeout(60_000);

  it('they are read the same each time', () => {
    fc.assert(
      fc.property(anyFiles, (files) => {
        expect(compileSite(files)).to.deep.equal(compileSite(files));
      }),
      { numRuns: 50 },
    );
  });
});

describe('marking names in any text', () => {
  const NAMES = ['Hizbullah', 'UN', 'word', 'A B', 'حلب', '😀 x', 'U.S.'];
  const INLINE = [
    ...NAMES,
    ' ',
    ' ',
    '.',
    '’s',
    '-',
    'x',
    '*',
    '**',
    '`c`',
    '[a](https://example.org)',
    '[^1]',
    ':plain[UN]',
    ':actor[it]{id=e0}',
    ':lang[حلب]{code=ar}',
    ':claim[UN]{who=A status=claimed}',
    '  \n',
    '\n',
    '\\',
    '&amp;',
    '(',
    '“',
    '\u0301',
  ];
  const anyLine = fc
    .array(fc.constantFrom(...INLINE), { maxLength: 25, size: 'max' })
    .map((parts) => parts.join(''));
  const entries = NAMES.map((name, number) => ({ id: `e${number}`, name, aliases: [] }));

  function inlinesOf(nodes: readonly PhrasingContent[], marked: boolean): Inline[] {
    const definition = { type: 'footnoteDefinition' as const, identifier: '1', children: [] };
    const scope: InlineScope = {
      report: () => undefined,
      place: 'the text',
      language: 'en',
      definitions: new Map(),
      entries: new Map(entries.map(({ id, name }) => [id, { name }])),
      terms: buildTermIndex(marked ? entries : []),
      abbreviations: null,
      fragments: [],
      claims: new StatementRegister(new Set()),
      notes: new NoteRegister([definition], new IdRegister(), () => undefined),
    };
    return toInlines(nodes, scope, 'p');
  }

  function phrasingOf(line: string): readonly PhrasingContent[] {
    const [block] = parseMarkdown(`${line}\n\n[^1]: A note.`)?.children ?? [];
    return block?.type === 'paragraph' ? block.children : [];
  }

  it('leaves the words as they were', () => {
    fc.assert(
      fc.property(anyLine, (line) => {
        const nodes = phrasingOf(line);
        const marked = textOf(inlinesOf(nodes, true));
        expect(marked).to.equal(textOf(inlinesOf(nodes, false)));
        // White space may be folded, as a line break within code is; words may not change.
        const folded = (text: string): string => text.replaceAll(/\s+/g, ' ');
        expect(folded(marked)).to.equal(folded(plainTextOf(nodes)));
      }),
      { numRuns: 300 },
    );
  });

  it('puts no link into a link, a name or another language, and marks whole words of the paragraph', () => {
    const IN_WORD = /^[\p{L}\p{M}\p{N}]/u;
    const visit = (nodes: readonly Inline[], within: boolean, at: number, all: string): void => {
      for (const node of nodes) {
        const end = at + textOf([node]).length;
        const holds = node.type === 'term' || node.type === 'link';
        if (holds) expect(within, textOf([node])).to.equal(false);
        if (node.type === 'term' && node.entry !== 'e0') {
          expect(
            IN_WORD.test([...all.slice(Math.max(0, at - 2), at)].at(-1) ?? ''),
            `before ${at}: ${all}`,
          ).to.equal(false);
          expect(IN_WORD.test(all.slice(end)), `after ${end}: ${all}`).to.equal(false);
        }
        if ('children' in node)
          visit(node.children, within || holds || node.type === 'foreign', at, all);
        at = end;
      }
    };
    fc.assert(
      fc.property(anyLine, (line) => {
        const made = inlinesOf(phrasingOf(line), true);
        visit(made, false, 0, textOf(made));
      }),
      { numRuns: 300 },
    );
  });
});
