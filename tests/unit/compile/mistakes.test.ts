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
coordinates: { latitude: 36.2, longitude: 37.16, source: { name: GeoNames } }
`;

const FILES = {
  'content/story/article.md': ARTICLE,
  'content/story/summary.md': SUMMARY,
  'content/actors/hizbullah.yaml': ACTOR,
  'content/places/aleppo.yaml': PLACE,
  'content/story/timeline.yaml': `- id: start
  date: 2016-12-13
  date-text: Tuesday
  phase: days
  text: It began.
  evidence: [opening]
`,
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
const T: File = 'content/story/timeline.yaml';
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
    name: 'a claim for a side that does not exist',
    file: A,
    edit: ['Hizbullah', ':claim[it]{who="A man" side=oposition status=claimed}'],
    line: 13,
    says: /oposition.*Write `opposition`/,
  },
  {
    name: 'a claim by an entry that is not there',
    file: A,
    edit: ['Hizbullah', ':claim[it]{by=hizbulla status=claimed}'],
    line: 13,
    says: /hizbulla.*Write `hizbullah`/,
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
    name: 'a longitude off the globe',
    file: P,
    edit: ['longitude: 37.16', 'longitude: -181'],
    line: 4,
    says: /longitude.*between -180 and 180/,
  },
  {
    name: 'a latitude that is no number',
    file: P,
    edit: ['latitude: 36.2', 'latitude: 36 N'],
    line: 4,
    says: /latitude.*a number/,
  },
  {
    name: 'coordinates that do not say where they are from',
    file: P,
    edit: [', source: { name: GeoNames }', ''],
    line: 4,
    says: /source: \{ name: GeoNames \}/,
  },
  {
    name: 'a role in no story',
    file: H,
    edit: ['definition: A party.', 'definition: A party.\nroles: { stroy: It fought. }'],
    line: 5,
    says: /stroy/,
  },
  {
    name: 'a name in another script, its language untold',
    file: A,
    edit: ['about Hizbullah', 'about Hizbullah\n(حزب الله)'],
    line: 14,
    says: /حزب الله.*script.*:lang\[حزب الله\]/,
  },
  {
    name: 'another script in the summary',
    file: S,
    edit: ['A point.', 'A point of Москва.'],
    line: 7,
    says: /Москва.*:lang/,
  },
  {
    name: 'another script in a text alternative',
    file: A,
    edit: ['A paragraph about Hizbullah. {#about}', 'A paragraph. {#about}\n\n![حلب](map.svg)'],
    line: 15,
    says: /حلب.*script/,
  },
  {
    name: 'another script in who made a claim',
    file: A,
    edit: ['Hizbullah', ':claim[it]{who="حلب" status=claimed}'],
    line: 13,
    says: /حلب.*script/,
  },
  {
    name: 'another script in a title',
    file: A,
    edit: ['A title', 'Χαλέπι'],
    line: 2,
    says: /Χαλέπι.*script/,
  },
  {
    name: 'another script in what is written of a source',
    file: A,
    edit: ['{ name: Reuters }', '{ name: Reuters, note: حلب }'],
    line: 6,
    says: /حلب.*script/,
  },
  {
    name: 'an alias in another script',
    file: H,
    edit: ['[Hezbollah]', '[Hezbollah, حزب الله]'],
    line: 3,
    says: /حزب الله.*native/,
  },
  {
    name: 'another script in a definition',
    file: H,
    edit: ['A party.', 'A party (حزب).'],
    line: 4,
    says: /حزب.*:lang/,
  },
  {
    name: 'a native name in letters of another language',
    file: H,
    edit: ['definition:', 'native: [{ text: Hizb, lang: ar }]\ndefinition:'],
    line: 4,
    says: /Hizb.*ar-Latn/,
  },
  {
    name: 'an abbreviation in a definition that nobody explains',
    file: H,
    edit: ['A party.', 'A party of the EU.'],
    line: 4,
    says: /EU.*alias/,
  },
  {
    name: 'an abbreviation in a role that nobody explains',
    file: H,
    edit: ['definition: A party.', 'definition: A party.\nroles: { story: It left the EU. }'],
    line: 5,
    says: /EU.*alias/,
  },
  {
    name: 'an abbreviation in a title that nobody explains',
    file: A,
    edit: ['A title', 'EU'],
    line: 2,
    says: /EU.*alias/,
  },
  {
    name: 'an abbreviation in a text alternative that nobody explains',
    file: A,
    edit: ['A paragraph about Hizbullah. {#about}', 'A paragraph. {#about}\n\n![EU](map.svg)'],
    line: 15,
    says: /EU.*alias/,
  },
  {
    name: 'a picture without a text alternative',
    file: A,
    edit: ['A paragraph about Hizbullah. {#about}', 'A paragraph. {#about}\n\n![](map.svg)'],
    line: 15,
    says: /map\.svg.*alternative.*square brackets/,
  },
  {
    name: 'a column without a header',
    file: A,
    edit: ['{#about}\n', '{#about}\n\n| | Two |\n| - | - |\n| 1 | 2 |\n'],
    line: 15,
    says: /[Cc]olumn 1.*header/,
  },
  {
    name: 'a row without as many cells as the header',
    file: A,
    edit: ['{#about}\n', '{#about}\n\n| One | Two |\n| - | - |\n| 1 |\n'],
    line: 17,
    says: /1 cells.*2/,
  },
  {
    name: 'a caption of no table',
    file: A,
    edit: ['{#about}\n', '{#about}\n\nTable: Of nothing.\n'],
    line: 15,
    says: /Table:.*no table follows/,
  },
  {
    name: 'a web address without a host',
    file: A,
    edit: ['Hizbullah', '[it](https:/example)'],
    line: 13,
    says: /https:\/example.*whole address/,
  },
  {
    name: 'a web address with a password',
    file: A,
    edit: ['Hizbullah', '[it](https://me:word@example.org/)'],
    line: 13,
    says: /whole address.*password/,
  },
  {
    name: 'a mail address of nobody',
    file: A,
    edit: ['Hizbullah', '[it](mailto:example.org)'],
    line: 13,
    says: /mailto:example\.org.*whole address/,
  },
  {
    name: 'a relative link',
    file: A,
    edit: ['Hizbullah', '[it](../other/)'],
    line: 13,
    says: /relative/,
  },
  {
    name: 'a source whose address is none',
    file: A,
    edit: ['{ name: Reuters }', '{ name: Reuters, url: "https://reuters" }'],
    line: 6,
    says: /reuters.*web address/,
  },
  {
    name: 'a claim id used twice',
    file: A,
    edit: [
      'Hizbullah',
      ':claim[it]{id=c who="A man" status=claimed} and :claim[it]{id=c who="A man" status=claimed}',
    ],
    line: 13,
    says: /“c”.*already used/,
  },
  {
    name: 'a backer that is not there',
    file: H,
    edit: ['definition: A party.', 'definition: A party.\nbackers: [{ entry: irna }]'],
    line: 5,
    says: /irna/,
  },
  {
    name: 'evidence of an event that is not there',
    file: T,
    edit: ['[opening]', '[openign]'],
    line: 6,
    says: /openign.*Write `opening`/,
  },
  {
    name: 'an event without evidence or source',
    file: T,
    edit: ['  evidence: [opening]\n', ''],
    line: 1,
    says: /neither evidence nor sources/,
  },
  {
    name: 'an event that ends before it begins',
    file: T,
    edit: ['phase:', 'until: 2016-12-12\n  phase:'],
    line: 4,
    says: /ends before/,
  },
  {
    name: 'another script in the date of an event',
    file: T,
    edit: ['Tuesday', 'Вторник'],
    line: 3,
    says: /Вторник.*script/,
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

  it('an event id used twice is refused at the second', () => {
    const twice = FILES[T] + FILES[T];
    expect(problemsOf({ ...FILES, [T]: twice })).to.deep.equal([
      {
        file: T,
        line: 7,
        message: 'The event id “start” is already used on line 1.',
        mend: 'Give this event another id.',
      },
    ]);
  });

  for (const alias of ['hezbollah', 'Hezbolláh', 'Hez-bollah’', 'HEZBOLLAH.']) {
    const spaced = alias.replace('-', '');
    it(`an alias that a reader would take for another’s is refused: ${alias}`, () => {
      const problems = problemsOf({
        ...FILES,
        'content/terms/other.yaml': `name: Other\nkind: x\naliases: [${spaced}]\ndefinition: It.\n`,
      });
      expect(problems.map(({ file, line }) => [file, line])).to.deep.equal([
        ['content/terms/other.yaml', 3],
      ]);
      expect(problems[0]!.message).to.contain('Hezbollah').and.contain(spaced);
    });
  }

  it('spellings of one entry may differ by a letter’s case alone', () => {
    const actor = ACTOR.replace('[Hezbollah]', '[Hezbollah, hezbollah, Hézbollah]');
    expect(problemsOf({ ...FILES, [H]: actor })).to.deep.equal([]);
  });

  it('a picture that no article shows is refused, and one that is shown is not', () => {
    const picture = 'content/story/map.svg';
    const files = { ...FILES, [picture]: '<svg/>' };
    expect(problemsOf(files).map(({ file, line }) => [file, line])).to.deep.equal([[picture, 1]]);
    const shown = ARTICLE + '\n![A map](map.svg)\n';
    expect(problemsOf({ ...files, [A]: shown })).to.deep.equal([]);
  });

  it('words of another language are no mistake where they are tagged, nor is a sign', () => {
    const tagged = ARTICLE.replace(
      'Hizbullah',
      ':lang[حزب الله]{code=ar}, 5 µm, an α, a naïve café, and ✓ Nº 1',
    );
    const passage = ':::lang{code=ar}\nحلب مدينة.\n:::\n';
    expect(problemsOf({ ...FILES, [A]: `${tagged}\n${passage}` })).to.deep.equal([]);
  });

  it('an article in another script is held to its own', () => {
    const arabic = ARTICLE.replace('language: en', 'language: ar');
    const problems = problemsOf({ ...FILES, [A]: arabic });
    expect(problems.some(({ line, mend }) => line === 9 && mend.includes(':lang['))).to.equal(true);
  });

  it('an id that is the page’s own is refused, and a heading that would make one steps aside', () => {
    const taken = compileSite(
      new Map(Object.entries({ ...FILES, [A]: ARTICLE.replace('{#section}', '{#status}') })),
    );
    expect(taken.problems.map(({ message }) => message)).to.deep.equal([
      'The id “status” belongs to the page itself.',
    ]);
    const made = compileSite(
      new Map(
        Object.entries({ ...FILES, [A]: ARTICLE.replace('## A section {#section}', '## Status') }),
      ),
    );
    expect(made.problems).to.deep.equal([]);
    expect(made.site.articles[0]?.sections[1]?.id).to.equal('status-2');
  });

  it('an entry named as a part of the glossary is refused', () => {
    const files = new Map(Object.entries({ ...FILES, 'content/places/map.yaml': PLACE }));
    const [problem] = compileSite(files).problems;
    expect(problem?.file).to.equal('content/places/map.yaml');
    expect(problem?.message).to.match(/“map” belongs/);
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
