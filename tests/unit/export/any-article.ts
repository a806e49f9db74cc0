import fc from 'fast-check';
import type { Article, Note, Section } from '../../../src/model/article.js';
import type { Block } from '../../../src/model/block.js';
import type { Inline } from '../../../src/model/inline.js';

/** Words, and signs that markup, YAML, Markdown or XML might read. */
const PIECES = [
  'word',
  'Two words',
  'حلب',
  '日本語',
  '😀',
  'a-b',
  '2016',
  '10:30',
  '&',
  '&amp;',
  '<b>',
  '</p>',
  ']]>',
  '<!--',
  '"',
  "'",
  '*',
  '**',
  '_',
  '`',
  '~~',
  '[x]',
  '](',
  '![',
  '[^1]',
  ':claim[x]',
  '{#id}x',
  '#',
  '##',
  '-',
  '+',
  '1.',
  '1)',
  '>',
  '|',
  '\\',
  '---',
  '===',
  '$',
  '%',
  ';',
  '=',
];

/** What the compiler refuses, or makes a link of, however it is escaped. */
const NOT_OF_THE_FORMAT = [
  '::',
  ':::',
  'www.example.org',
  'https://example.org/a_b_c',
  'a@example.org',
];

const LINKS = [
  'https://example.org/',
  'http://example.org/a?b=c&d=%20#e',
  'mailto:a@example.org',
  'https://example.org/%C3%BC?a=[b]',
];

/** The smallest PNG: one pixel. */
export const PICTURE =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** Texts beside each other are one, as any reader of markup gives them. */
function joined(nodes: Inline[], node: Inline): Inline[] {
  const last = nodes.at(-1);
  return node.type === 'text' && last?.type === 'text'
    ? [...nodes.slice(0, -1), { type: 'text', value: last.value + node.value }]
    : [...nodes, node];
}

function articles(pieces: readonly string[]): fc.Arbitrary<Article> {
  const words = fc
    .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 6 })
    .map((parts) => parts.join(' '));

  const textNode = words.map((value): Inline => ({ type: 'text', value }));

  const inlineNode = (depth: number): fc.Arbitrary<Inline> =>
    depth === 0
      ? textNode
      : fc.oneof(
          { weight: 4, arbitrary: textNode },
          {
            weight: 1,
            arbitrary: fc.record({
              type: fc.constantFrom('emphasis' as const, 'strong' as const),
              children: inlines(depth - 1),
            }),
          },
          {
            weight: 1,
            arbitrary: fc.record({
              type: fc.constant('link' as const),
              href: fc.constantFrom(...LINKS),
              children: textNode.map((node) => [node]),
            }),
          },
          {
            weight: 1,
            arbitrary: fc.record({
              type: fc.constant('foreign' as const),
              lang: fc.constantFrom('ar', 'ja', 'de'),
              dir: fc.constant('ltr' as const),
              children: textNode.map((node) => [node]),
            }),
          },
          { weight: 1, arbitrary: fc.constant<Inline>({ type: 'code', value: 'a < b && c' }) },
        );

  /** Nodes with a space between each two, as between words of a sentence. */
  const inlines = (depth: number): fc.Arbitrary<Inline[]> =>
    fc.array(inlineNode(depth), { minLength: 1, maxLength: 3 }).map((nodes) =>
      nodes
        .flatMap((node): Inline[] => [{ type: 'text', value: ' ' }, node])
        .slice(1)
        .reduce<Inline[]>(joined, []),
    );

  const paragraph = inlines(2).map((children): Block => ({ type: 'paragraph', id: '', children }));

  const block = (depth: number): fc.Arbitrary<Block> => {
    const simple = fc.oneof(
      { weight: 4, arbitrary: paragraph },
      {
        weight: 1,
        arbitrary: fc
          .tuple(inlines(1), fc.array(inlines(1), { minLength: 1, maxLength: 3 }), fc.nat(3))
          .map(([caption, header, rows]): Block => ({
            type: 'table',
            id: '',
            caption,
            header,
            rows: Array.from({ length: rows + 1 }, () => header),
            align: header.map((_, index) => (['start', 'center', 'end'] as const)[index % 3]!),
          })),
      },
      {
        weight: 1,
        arbitrary: fc
          .tuple(words, inlines(1), fc.constantFrom('a.png', 'b.svg'))
          .map(([alt, caption, src]): Block => ({
            type: 'figure',
            id: '',
            src,
            alt,
            width: null,
            height: null,
            caption,
            description: [],
          })),
      },
    );
    if (depth === 0) return simple;
    const some = fc.array(block(depth - 1), { minLength: 1, maxLength: 2 });
    return fc.oneof(
      { weight: 5, arbitrary: simple },
      {
        weight: 1,
        arbitrary: fc
          .tuple(fc.boolean(), fc.integer({ min: 1, max: 12 }), paragraph, some)
          .map(([ordered, start, first, others]): Block => ({
            type: 'list',
            ordered,
            start: ordered ? start : 1,
            items: [[first], [first, ...others]],
          })),
      },
      { weight: 1, arbitrary: some.map((children): Block => ({ type: 'quotation', children })) },
      {
        weight: 1,
        arbitrary: some.map((children): Block => ({
          type: 'foreign-passage',
          lang: 'ar',
          dir: 'rtl',
          children,
        })),
      },
    );
  };

  const section = fc
    .tuple(inlines(1), fc.array(block(2), { minLength: 1, maxLength: 4 }))
    .map(([heading, blocks]) => ({ heading, blocks }));

  return fc
    .record({
      title: words,
      dek: fc.oneof(fc.constant<Inline[]>([]), inlines(1)),
      language: fc.constantFrom('en', 'ar', 'ja'),
      opening: fc.array(block(2), { minLength: 1, maxLength: 3 }),
      sections: fc.array(section, { maxLength: 3 }),
      note: paragraph,
    })
    .map(({ title, dek, language, opening, sections, note }) =>
      articleOf({
        title,
        dek,
        language,
        sections: [
          {
            id: '',
            heading: null,
            blocks: [
              {
                type: 'paragraph',
                id: '',
                children: [
                  { type: 'text', value: 'With a note' },
                  { type: 'note-reference', note: 'note-1', number: 1, reference: 1 },
                ],
              },
              ...opening,
            ],
          },
          ...sections.map((one) => ({ id: '', ...one })),
        ],
        notes: [{ id: 'note-1', number: 1, references: 1, blocks: [note] }],
      }),
    );
}

/** Any article without a summary or a glossary: what a reader's own text may be. */
export const anyArticle = articles([...PIECES, ...NOT_OF_THE_FORMAT]);

/** The same, of words that the format of content/README.md has a way to write. */
export const anyArticleOfTheFormat = articles(PIECES);

/** An article with ids for whatever has none, and nothing but a text. */
export function articleOf(given: Pick<Article, 'title' | 'sections'> & Partial<Article>): Article {
  let count = 0;
  const numbered = (blocks: Block[]): Block[] =>
    blocks.map((one) => {
      const id = `b-${(count += 1)}`;
      switch (one.type) {
        case 'list':
          return { ...one, items: one.items.map(numbered) };
        case 'quotation':
        case 'foreign-passage':
          return { ...one, children: numbered(one.children) };
        case 'thematic-break':
          return one;
        default:
          return { ...one, id: one.id || id };
      }
    });
  const { sections, notes = [], ...rest } = given;
  return {
    id: 'own-1',
    slug: 'read',
    shortTitle: given.title,
    dek: [],
    kind: 'article',
    published: null,
    place: null,
    language: 'en',
    direction: given.language === 'ar' ? 'rtl' : 'ltr',
    contentNote: null,
    sources: [],
    wordCount: 1,
    readingMinutes: 1,
    summary: {
      automatic: true,
      sentence: { id: 'sentence', children: [], evidence: [] },
      points: [],
      plain: [],
      plainGrade: 0,
    },
    statements: [],
    events: [],
    ties: [],
    glossaryLanguage: 'en',
    glossary: [],
    map: null,
    featured: [],
    mentions: [],
    ...rest,
    sections: sections.map((one): Section => ({
      ...one,
      id: one.id || `s-${(count += 1)}`,
      blocks: numbered(one.blocks),
    })),
    notes: notes.map((one): Note => ({ ...one, blocks: numbered(one.blocks) })),
  };
}
