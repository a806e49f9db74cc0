import { expect } from 'chai';
import type { ArticleCard } from '../../../src/model/article-card.js';
import { LISTED, listedOn, newestOf, olderParts } from '../../../src/pages/library-parts.js';

/** Newest first, named by their number. */
const library = (count: number): { articles: ArticleCard[] } => ({
  articles: Array.from({ length: count }, (_, at) => ({ slug: `${count - at}` }) as ArticleCard),
});

const slugs = (articles: readonly ArticleCard[]): string[] => articles.map(({ slug }) => slug);

describe('the pages of the library', () => {
  it('are one where it has room for all articles', () => {
    for (const count of [0, 1, LISTED]) expect(olderParts(library(count))).to.have.length(0);
  });

  it('list every article once, newest first, at any number of them', () => {
    for (const count of [1, 30, 31, 59, 60, 61, 90, 91, 1000]) {
      const site = library(count);
      const listed = [newestOf(site), ...olderParts(site).map(({ articles }) => articles)];
      expect(slugs(listed.flat())).to.deep.equal(slugs(site.articles));
      expect(Math.max(...listed.map(({ length }) => length))).to.be.at.most(LISTED);
      expect(listed.every(({ length }) => length > 0)).to.equal(true);
    }
  });

  it('stay as they are when an article comes, but for the first and the newest part', () => {
    const before = olderParts(library(100));
    const after = new Map(
      olderParts(library(101)).map((part) => [part.path, slugs(part.articles)]),
    );
    for (const { path, articles } of before.slice(1)) {
      expect(after.get(path)).to.deep.equal(slugs(articles));
    }
  });

  it('are told by their address, and no other page lists any', () => {
    const site = library(61);
    expect(slugs(listedOn(site, ''))).to.have.length(LISTED);
    expect(slugs(listedOn(site, 'older/2/'))).to.deep.equal(['31']);
    expect(slugs(listedOn(site, 'older/1/')).at(-1)).to.equal('1');
    for (const path of ['older/', 'older/3/', 'about/']) expect(listedOn(site, path)).to.be.empty;
  });
});
