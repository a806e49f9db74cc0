import { expect } from 'chai';
import fc from 'fast-check';
import { compileSite } from '../../../src/compile/compile-site.js';
import { articleMarkdown } from '../../../src/export/article-markdown.js';
import type { Article } from '../../../src/model/article.js';
import { anyArticleOfTheFormat, articleOf, PICTURE } from './any-article.js';
import { contentFiles, contentSite } from './content.js';
import { withoutIds } from './without-ids.js';

const NO_PICTURES = new Map<string, never>();

/** A site with one article, as the compiler reads it from its Markdown. */
function compiled(markdown: string): Article {
  return compileSite(new Map([['content/a/article.md', markdown]])).site.articles[0]!;
}

describe('an article taken along as Markdown', () => {
  it('of the site comes back whole: the compiler reads it as the very same article', async () => {
    const files = await contentFiles();
    const { site, problems } = await contentSite();
    expect(problems).to.deep.equal([]);
    for (const article of site.articles) {
      files.set(`content/${article.slug}/article.md`, articleMarkdown(article, NO_PICTURES));
    }
    const again = compileSite(files);
    expect(again.problems).to.deep.equal([]);
    for (const [index, article] of site.articles.entries()) {
      const back = again.site.articles[index]!;
      expect(back.sections.map(({ blocks }) => withoutIds(blocks))).to.deep.equal(
        article.sections.map(({ blocks }) => withoutIds(blocks)),
      );
      const idless = (one: Article) => ({
        ...one,
        sections: [],
        notes: [],
        mentions: [],
        statements: [],
      });
      expect(idless(back)).to.deep.equal(idless(article));
      const said = (one: Article) =>
        one.statements.map((statement) => ({ ...statement, paragraph: '' }));
      expect(said(back)).to.deep.equal(said(article));
    }
  });

  it('of any other kind keeps its words, headings, lists, tables, links, alternatives and languages', () => {
    fc.assert(
      fc.property(anyArticleOfTheFormat, (article) => {
        const back = compiled(articleMarkdown(article, NO_PICTURES));
        expect(back.title).to.equal(article.title.trim());
        expect(withoutIds(back.dek)).to.deep.equal(withoutIds(article.dek));
        expect(back.sections.map(({ heading }) => withoutIds(heading ?? []))).to.deep.equal(
          article.sections.map(({ heading }) => withoutIds(heading ?? [])),
        );
        expect(back.sections.map(({ blocks }) => withoutIds(blocks))).to.deep.equal(
          article.sections.map(({ blocks }) => withoutIds(blocks)),
        );
      }),
      { numRuns: 150 },
    );
  }).timeout(60_000);

  it('has its pictures with it, at the end, so that the text stays one that can be read', () => {
    const figure = {
      type: 'figure' as const,
      id: 'f',
      src: PICTURE,
      alt: 'A dot',
      width: 1,
      height: 1,
      caption: [],
      description: [],
    };
    const article = articleOf({
      title: 'T',
      sections: [{ id: 's', heading: null, blocks: [figure] }],
    });
    expect(articleMarkdown(article, NO_PICTURES)).to.match(
      /\n!\[A dot\]\[picture-1\]\n\n\[picture-1\]: data:image\/png;base64,\S+\n$/,
    );
  });
});
