import { expect } from 'chai';
import { longText } from '../../../scripts/bench/long-text.js';

const NAMES = ['Russia', 'Reuters'];

describe('the long article of a bench', () => {
  const { article } = longText(5_000, NAMES);
  const paragraphs = article.split('\n\n').filter((part) => / \{#p\d+\}/.test(part));

  it('has as many words as are asked for, and is the same in every run', () => {
    const words = paragraphs
      .join(' ')
      .replace(/\{[^}]*\}/g, '')
      .match(/\S+/g)!;
    expect(words.length).to.be.within(5_000, 6_000);
    expect(longText(5_000, NAMES).article).to.equal(article);
  });

  it('gives no two paragraphs the same id or the same words', () => {
    const ids = [...article.matchAll(/\{#(\w+)\}/g)].map(([, id]) => id);
    expect(new Set(ids).size).to.equal(ids.length);
    expect(new Set(paragraphs.map((words) => words.replace(/\{.*$/s, ''))).size).to.equal(
      paragraphs.length,
    );
  });

  it('names what the glossary explains, in every paragraph or two', () => {
    const naming = paragraphs.filter((words) => NAMES.some((name) => words.includes(name)));
    expect(naming.length).to.be.greaterThan(paragraphs.length * 0.7);
  });
});
