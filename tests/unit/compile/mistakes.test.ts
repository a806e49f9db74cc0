import { expect } from 'chai';
import { compileSite } from '../../../src/compile/compile-site.js';

const ARTICLE = `---
title: A title
dek: A short introduction.
published: 2016-12-13
language: en
sources: [{ name: Reuters }]
---

The opening paragraph of it. {#opening}

## A section {#section}

A paragraph about Hizbullah. {#about}
`;

const SUMMARY = `## In one sentence

It is short. :evidence[opening]

## Key points

- A point. :evidence[about]

## In plain words

They went home. :evidence[opening]
`;

const ACTOR = `name: Hizbullah
kind: party
aliases: [Hezbollah]
definition: A party.
`;

const PLACE = `name: Aleppo
kind: city
definition: A city.
coordinates: { latitude: 36.2, longitude: 37.16 }
`;

const FILES = {
  'content/story/article.md': ARTICLE,
  'content/story/summary.md': SUMMARY,
  'content/actors/hizbullah.yaml': ACTOR,
  'content/places/aleppo.yaml': PLACE,
  'content/site.yaml': 'name: Site\ndescription: It.\n',
};

type File = keyof typeof FILES;

/** One edit that makes one mistake, and what its author is told. */
interface Mistake {
  name: string;
  file: File;
  edit: [from: string, to: string];
  /** Line of the file that is named. */
  line: number;
  says: RegExp;
}

const A: File = 'content/story/article.md';
const S: File = 'content/story/summary.md';
const H: File = 'content/actors/hizbullah.yaml';
const P: File = 'content/places/aleppo.yaml';

const MISTAKES: Mistake[] = [
  {
    name: 'a date that is none',
    file: A,
    edit: ['2016-12-13', '2016-02-30'],
    line: 4,
    says: /calendar/,
  },
  { name: 'a missing title', file: A, edit: ['title: A title\n', ''], line: 2, says: /title/ },
  { name: 'an unknown field', file: A, edit: ['dek:', 'dekk:'], line: 3, says: /dekk/ },
  {
    name: 'a language that is none',
    file: A,
    edit: ['language: en', 'language: "!!"'],
    line: 5,
    says: /language/i,
  },
  {
    name: 'YAML that does not parse',
    file: A,
    edit: ['title: A title', 'title: "A title'],
    line: 6,
    says: /./,
  },
  {
    name: 'a second level 1',
    file: A,
    edit: ['## A section', '# A section'],
    line: 11,
    says: /heading|level|##/i,
  },
  {
    name: 'a skipped level',
    file: A,
    edit: ['A paragraph about', '#### Deep\n\nA paragraph about'],
    line: 13,
    says: /level|###/i,
  },
  {
    name: 'HTML',
    file: A,
    edit: ['about Hizbullah', 'about <b>Hizbullah</b>'],
    line: 13,
    says: /HTML/,
  },
  {
    name: 'an id used twice',
    file: A,
    edit: ['{#about}', '{#opening}'],
    line: 13,
    says: /opening/,
  },
  {
    name: 'an id that is no fragment',
    file: A,
    edit: ['{#about}', '{#About It}'],
    line: 13,
    says: /id/i,
  },
  {
    name: 'an unknown directive',
    file: A,
    edit: ['Hizbullah', ':aktor[Hizbullah]{id=hizbullah}'],
    line: 13,
    says: /aktor/,
  },
  {
    name: 'an unknown actor',
    file: A,
    edit: ['Hizbullah', ':actor[the party]{id=hizbulla}'],
    line: 13,
    says: /hizbulla/,
  },
  {
    name: 'a claim without a status',
    file: A,
    edit: ['Hizbullah', ':claim[it]{who="A man"}'],
    line: 13,
    says: /status/,
  },
  {
    name: 'a claim of an unknown status',
    file: A,
    edit: ['Hizbullah', ':claim[it]{who="A man" status=maybe}'],
    line: 13,
    says: /status|maybe/,
  },
  {
    name: 'a claim by nobody',
    file: A,
    edit: ['Hizbullah', ':claim[it]{status=claimed}'],
    line: 13,
    says: /who/,
  },
  {
    name: 'an abbreviation nobody explains',
    file: A,
    edit: ['Hizbullah', 'NATO'],
    line: 13,
    says: /NATO/,
  },
  {
    name: 'a picture that is not there',
    file: A,
    edit: ['A paragraph about Hizbullah. {#about}', 'A paragraph. {#about}\n\n![It](map.svg)'],
    line: 15,
    says: /map\.svg/,
  },
  {
    name: 'a link of an unsafe kind',
    file: A,
    edit: ['Hizbullah', '[it](javascript:alert)'],
    line: 13,
    says: /link|address|javascript/i,
  },
  {
    name: 'a link to a place that is not there',
    file: A,
    edit: ['Hizbullah', '[it](#nowhere)'],
    line: 13,
    says: /nowhere/,
  },
  {
    name: 'a footnote that is not there',
    file: A,
    edit: ['Hizbullah.', 'Hizbullah.[^1]'],
    line: 13,
    says: /1/,
  },
  {
    name: 'a footnote nobody refers to',
    file: A,
    edit: ['{#about}\n', '{#about}\n\n[^1]: Lost.\n'],
    line: 15,
    says: /footnote/i,
  },
  {
    name: 'an empty section',
    file: A,
    edit: ['## A section {#section}\n', '## Empty\n\n## A section {#section}\n'],
    line: 11,
    says: /empty|text|nothing/i,
  },
  {
    name: 'an unknown featured entry',
    file: A,
    edit: ['language: en', 'language: en\nfeatured: [nobody]'],
    line: 6,
    says: /nobody/,
  },
  {
    name: 'a point without evidence',
    file: S,
    edit: ['- A point. :evidence[about]', '- A point.'],
    line: 7,
    says: /evidence|paragraph/i,
  },
  {
    name: 'evidence that is not there',
    file: S,
    edit: [':evidence[about]', ':evidence[abuot]'],
    line: 7,
    says: /abuot/,
  },
  {
    name: 'a summary without a part',
    file: S,
    edit: ['## Key points\n\n- A point. :evidence[about]\n\n', ''],
    line: 1,
    says: /Key points/,
  },
  {
    name: 'an unknown part of a summary',
    file: S,
    edit: ['## Key points', '## Key pionts'],
    line: 5,
    says: /Key pi/,
  },
  {
    name: 'plain words that are hard',
    file: S,
    edit: [
      'They went home.',
      'Extraordinarily complicated intergovernmental negotiations necessitated comprehensive institutional reconsideration notwithstanding considerable organisational disagreement.',
    ],
    line: 9,
    says: /grade|school/i,
  },
  {
    name: 'an unknown side',
    file: H,
    edit: [
      'definition: A party.',
      'definition: A party.\nalignment: { side: left, text: It was., as-of: 2016-12 }',
    ],
    line: 5,
    says: /side|left/,
  },
  {
    name: 'coordinates off the globe',
    file: P,
    edit: ['latitude: 36.2', 'latitude: 136'],
    line: 4,
    says: /latitude/,
  },
  {
    name: 'a role in no story',
    file: H,
    edit: ['definition: A party.', 'definition: A party.\nroles: { stroy: It fought. }'],
    line: 5,
    says: /stroy/,
  },
];

function problemsOf(files: Record<string, string>) {
  return compileSite(new Map(Object.entries(files))).problems;
}

describe('a mistake in content', () => {
  it('is not found where there is none', () => {
    expect(problemsOf(FILES)).to.deep.equal([]);
  });

  for (const { name, file, edit, line, says } of MISTAKES) {
    it(`${name} is refused with its file, line and mend`, () => {
      const text = FILES[file].replace(edit[0], () => edit[1]);
      expect(text, 'the edit finds its place').to.not.equal(FILES[file]);
      const problems = problemsOf({ ...FILES, [file]: text });
      const told = problems.find(
        (problem) => problem.file === file && says.test(`${problem.message} ${problem.mend}`),
      );
      expect(told, JSON.stringify(problems, null, 2)).to.not.equal(undefined);
      expect(told!.line, told!.message).to.equal(line);
      expect(told!.mend).to.match(/\S/);
    });
  }

  it('an alias claimed twice names both files', () => {
    const problems = problemsOf({
      ...FILES,
      'content/actors/other.yaml':
        'name: Other\nkind: party\naliases: [Hezbollah]\ndefinition: It.\n',
    });
    expect(JSON.stringify(problems)).to.contain('hizbullah.yaml').and.contain('other.yaml');
  });

  it('an article without a summary is refused', () => {
    const rest = Object.fromEntries(Object.entries(FILES).filter(([path]) => path !== S));
    expect(problemsOf(rest).some(({ message, mend }) => /summary/i.test(message + mend))).to.equal(
      true,
    );
  });

  it('a folder that would take an address of the site is refused', () => {
    const moved = Object.fromEntries(
      Object.entries(FILES).map(([path, text]) => [path.replace('/story/', '/settings/'), text]),
    );
    expect(problemsOf(moved).some(({ message }) => message.includes('settings'))).to.equal(true);
  });

  it('never makes the compiler throw, whatever a file says', () => {
    for (const junk of [
      '',
      '---',
      '---\n---',
      '\u0000',
      ':::',
      '[^',
      '{#}',
      '- - -\n# ',
      '&a [*a]',
    ]) {
      for (const file of [A, S, H])
        expect(() => problemsOf({ ...FILES, [file]: junk })).to.not.throw();
    }
  });
});
