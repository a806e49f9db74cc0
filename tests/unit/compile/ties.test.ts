import { expect } from 'chai';
import { compileSite, type CompiledSite } from '../../../src/compile/compile-site.js';
import { SHORT_STORY } from './short-story.js';

const TIES = `- from: iran
  to: hizbullah
  kind: backs
  text: Iran supports it.
  as-of: 2016-12
  evidence: [opening]

- from: hizbullah
  to: aleppo
  kind: talks-to
  text: It is there.
  as-of: 2016-12-13
  sources: [{ name: Reuters }]
`;

const FILE = 'content/story/ties.yaml';

const FILES: Record<string, string> = {
  ...SHORT_STORY,
  'content/actors/hizbullah.yaml': 'name: Hizbullah\nkind: party\ndefinition: A party.\n',
  'content/actors/iran.yaml': 'name: Iran\nkind: state\ndefinition: A state.\n',
  'content/places/aleppo.yaml': 'name: Aleppo\nkind: city\ndefinition: A city.\n',
  [FILE]: TIES,
};

const compile = (ties: string): CompiledSite =>
  compileSite(new Map(Object.entries({ ...FILES, [FILE]: ties })));

const SECOND = TIES.slice(TIES.indexOf('- from: hizbullah'));

const MISTAKES: { name: string; edit: [string, string]; line: number; says: RegExp }[] = [
  {
    name: 'an unknown entry at its start',
    edit: ['from: iran', 'from: irran'],
    line: 1,
    says: /irran.*`iran`/s,
  },
  {
    name: 'an unknown entry at its end',
    edit: ['to: aleppo', 'to: alepo'],
    line: 9,
    says: /alepo.*`aleppo`/s,
  },
  {
    name: 'an unknown kind',
    edit: ['kind: backs', 'kind: bakcs'],
    line: 3,
    says: /bakcs.*`backs`/s,
  },
  {
    name: 'neither evidence nor sources',
    edit: ['  evidence: [opening]\n', ''],
    line: 1,
    says: /neither evidence nor sources/,
  },
  {
    name: 'evidence that is not in the article',
    edit: ['[opening]', '[openng]'],
    line: 6,
    says: /openng.*`opening`/s,
  },
  { name: 'two ends that are one', edit: ['to: hizbullah', 'to: iran'], line: 2, says: /itself/ },
  {
    name: 'what is told already',
    edit: [SECOND, TIES.slice(0, TIES.indexOf('- from: hizbullah'))],
    line: 8,
    says: /already told on line 1/,
  },
  { name: 'no sentence', edit: ['  text: Iran supports it.\n', ''], line: 1, says: /text/ },
  { name: 'a date that is none', edit: ['2016-12-13', '2016-13'], line: 12, says: /date/ },
  {
    name: 'a key that is none',
    edit: ['as-of: 2016-12\n', 'asof: 2016-12\n'],
    line: 5,
    says: /asof/,
  },
];

describe('a tie', () => {
  it('is read with its ends, its kind and how it is known; the glossary has both ends', () => {
    const { site, problems } = compile(TIES);
    expect(problems).to.deep.equal([]);
    const { ties, glossary } = site.articles[0]!;
    expect(ties).to.deep.equal([
      {
        from: 'iran',
        to: 'hizbullah',
        kind: 'backs',
        text: 'Iran supports it.',
        asOf: '2016-12',
        evidence: ['opening'],
        sources: [],
      },
      {
        from: 'hizbullah',
        to: 'aleppo',
        kind: 'talks-to',
        text: 'It is there.',
        asOf: '2016-12-13',
        evidence: [],
        sources: [{ name: 'Reuters', url: null, note: null }],
      },
    ]);
    expect(glossary.map(({ id }) => id)).to.deep.equal(['hizbullah', 'iran', 'aleppo']);
  });

  for (const { name, edit, line, says } of MISTAKES) {
    it(`with ${name} is refused with its file, line and mend`, () => {
      const text = TIES.replace(edit[0], () => edit[1]);
      expect(text, 'the edit finds its place').to.not.equal(TIES);
      const { problems } = compile(text);
      const told = problems.find(({ message, mend }) => says.test(`${message} ${mend}`));
      expect(told, JSON.stringify(problems, null, 2)).to.not.equal(undefined);
      expect(told!.file).to.equal(FILE);
      expect(told!.line, told!.message).to.equal(line);
      expect(told!.mend).to.match(/\S/);
    });
  }

  it('that says the same from either end is refused when told from both', () => {
    const back = SECOND.replace('from: hizbullah', 'from: aleppo').replace(
      'to: aleppo',
      'to: hizbullah',
    );
    expect(compile(`${TIES}\n${back}`).problems.map(({ message }) => message)).to.deep.equal([
      'The tie “aleppo talks-to hizbullah” is already told on line 8.',
    ]);
    const other = TIES.replace('iran', 'aleppo').replaceAll('talks-to', 'backs');
    expect(compile(other).problems, 'backing goes one way').to.deep.equal([]);
  });

  it('file that is junk never makes the compiler throw', () => {
    for (const junk of ['', 'a', '- 1', '{', '- from: iran', 'from: iran', '- - -', '\u0000']) {
      expect(() => compile(junk)).to.not.throw();
    }
  });
});
