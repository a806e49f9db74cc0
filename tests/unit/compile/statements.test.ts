import { expect } from 'chai';
import { compileSite } from '../../../src/compile/compile-site.js';
import type { Article } from '../../../src/model/article.js';
import {
  numberedStatements,
  pointsOn,
  statementsBy,
  statementsIn,
} from '../../../src/model/trace.js';

const ARTICLE = `---
title: A title
dek: A short introduction.
published: 2016-12-13
language: en
sources: [{ name: Reuters }]
---

The opening.[^once] It goes on.[^twice] {#opening}

The party said :claim[it would stay]{by=hizbullah status=claimed}.[^twice] A man said :claim[it would go]{who="A man" side=civilian setting="by letter" status=claimed note="Nobody else saw it."}. {#about}

There were reports of :claim[shots]{who="Reports" status=unverified}. A defector of the party said :claim[no]{by=hizbullah side=opposition status=claimed}. {#shots}

[^once]: One. See also the other.[^twice]

[^twice]: Two.
`;

const FILES = {
  'content/story/article.md': ARTICLE,
  'content/story/summary.md': `## In one sentence

It is short. :evidence[opening]

## Key points

- A point. :evidence[about shots]

## In plain words

They went home. :evidence[shots]
`,
  'content/actors/hizbullah.yaml': `name: Hizbullah
kind: party
definition: A party.
alignment: { side: government, text: It fought, as-of: 2016-12 }
`,
  'content/site.yaml': 'name: Site\ndescription: It.\n',
};

describe('the statements of an article', () => {
  let article: Article;

  before(() => {
    const { site, problems } = compileSite(new Map(Object.entries(FILES)));
    expect(problems).to.deep.equal([]);
    article = site.articles[0]!;
  });

  it('are on the side they name, else on that of their speaker, else on none', () => {
    expect(article.statements.map(({ side }) => side)).to.deep.equal([
      'government',
      'civilian',
      null,
      'opposition',
    ]);
  });

  it('keep the caution that the article gives with them', () => {
    expect(article.statements.map(({ note }) => note)).to.deep.equal([
      null,
      'Nobody else saw it.',
      null,
      null,
    ]);
  });

  it('are numbered in reading order', () => {
    expect(numberedStatements(article).map(({ id, number }) => [id, number])).to.deep.equal([
      ['s1', 1],
      ['s2', 2],
      ['s3', 3],
      ['s4', 4],
    ]);
  });

  it('are found from a point of the summary, and the points from a statement', () => {
    const [point] = article.summary.points;
    const statements = statementsIn(article, point!.evidence);
    expect(statements.map(({ number }) => number)).to.deep.equal([1, 2, 3, 4]);
    for (const { paragraph } of statements) {
      expect(pointsOn(article, paragraph).map((one) => one.point)).to.include(point);
    }
    expect(pointsOn(article, 'shots').map(({ part, number }) => [part, number])).to.deep.equal([
      ['point', 1],
      ['plain', 1],
    ]);
    expect(statementsIn(article, ['opening'])).to.deep.equal([]);
  });

  it('are found from their speaker, and no others', () => {
    expect(statementsBy(article, 'hizbullah').map(({ number }) => number)).to.deep.equal([1, 4]);
    expect(statementsBy(article, 'nobody')).to.deep.equal([]);
  });

  it('do not keep a note from counting every place that refers to it, notes included', () => {
    expect(article.notes.map(({ references }) => references)).to.deep.equal([1, 3]);
  });
});
