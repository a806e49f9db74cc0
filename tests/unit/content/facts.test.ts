import { expect } from 'chai';
import { compileSite } from '../../../src/compile/compile-site.js';
import type { Article } from '../../../src/model/article.js';
import { paragraphsOf } from '../../../src/model/paragraphs.js';
import type { Problem } from '../../../src/model/problem.js';

interface Fact {
  id: string;
  /** Stated as fact by the report, claimed by a source, or called unverified by the report. */
  status: 'S' | 'C' | 'U';
  find: string[];
  paragraphs: string[];
}

const SURE = { C: 'claimed', U: 'unverified' } as const;

describe('the first article', () => {
  let article: Article;
  let problems: Problem[];
  let facts: Fact[];

  before(async () => {
    const files = (await (await fetch('/__content.json')).json()) as Record<string, string>;
    const compiled = compileSite(new Map(Object.entries(files)));
    problems = compiled.problems;
    article = compiled.site.articles.find(({ slug }) => slug === 'aleppo-ceasefire')!;
    facts = (await (await fetch('/tests/fixtures/facts.json')).json()) as Fact[];
  });

  it('compiles without a mistake', () => {
    expect(problems).to.deep.equal([]);
  });

  it('carries all 35 facts, each in its paragraph', () => {
    expect(facts.map(({ id }) => id)).to.deep.equal(
      Array.from({ length: 35 }, (_, index) => `F${index + 1}`),
    );
    const paragraphs = paragraphsOf(article);
    const lost = facts.flatMap(({ id, find, paragraphs: ids }) => {
      const text = ids.map((paragraph) => paragraphs.get(paragraph) ?? '').join(' ');
      return find.filter((phrase) => !text.includes(phrase)).map((phrase) => `${id}: ${phrase}`);
    });
    expect(lost).to.deep.equal([]);
  });

  it('keeps the doubt: what is claimed or unverified is marked as such, with its speaker', () => {
    const bare = facts
      .filter(({ status }) => status !== 'S')
      .filter(
        ({ status, paragraphs }) =>
          !article.statements.some(
            (statement) =>
              paragraphs.includes(statement.paragraph) &&
              statement.status === SURE[status as 'C' | 'U'] &&
              statement.who.length > 0,
          ),
      );
    expect(bare.map(({ id }) => id)).to.deep.equal([]);
  });

  it('is as long as the report it covers', () => {
    expect(article.wordCount).to.be.within(1200, 1500);
  });

  it('puts Hizbullah, Jabha Shamiya and Fastaqim first among its actors', () => {
    expect(article.glossary.slice(0, 3).map(({ name }) => name)).to.deep.equal([
      'Hizbullah',
      'Jabha Shamiya',
      'Fastaqim',
    ]);
  });

  it('rests every key point on a paragraph, and stays easy in its plain words', () => {
    const paragraphs = paragraphsOf(article);
    for (const { id, evidence } of article.summary.points) {
      expect(evidence, id).to.not.deep.equal([]);
      for (const paragraph of evidence) expect(paragraphs.has(paragraph), paragraph).to.equal(true);
    }
    expect(article.summary.plainGrade).to.be.at.most(9);
  });
});
