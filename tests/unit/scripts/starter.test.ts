import { expect } from 'chai';
import { newArticle, newEntry, titleOf, type EntryFolder } from '../../../scripts/starter.js';
import { compileSite } from '../../../src/compile/compile-site.js';
import { textOf } from '../../../src/model/inline.js';

const SITE: [string, string] = ['content/site.yaml', 'name: Site\ndescription: It.\n'];

const STARTED = {
  slug: 'river-crossing',
  title: 'River crossing',
  language: 'en',
  published: '2026-11-25',
};

describe('a new article', () => {
  it('compiles as it is, in a site that has nothing else', () => {
    const { site, problems } = compileSite(new Map([SITE, ...newArticle(STARTED)]));
    expect(problems).to.deep.equal([]);
    const [article] = site.articles;
    expect(article).to.include({
      slug: 'river-crossing',
      title: 'River crossing',
      published: '2026-11-25',
      language: 'en',
    });
    expect(article?.summary.points).to.have.lengthOf.above(0);
    expect(article?.statements).to.have.lengthOf(1);
    expect(article?.events).to.have.lengthOf(1);
    expect(textOf(article?.dek ?? [])).to.match(/^Say in/);
  });

  it('keeps any title whole, whatever signs are in it', () => {
    const titles = ['A: b #c', "“Yes”, 'no'", '- 3 [x] {y}', '2026', 'true', 'a\\b "c"'];
    for (const title of titles) {
      const files = newArticle({ ...STARTED, title });
      const { site, problems } = compileSite(new Map([SITE, ...files]));
      expect(problems, title).to.deep.equal([]);
      expect(site.articles[0]?.title).to.equal(title);
    }
  });

  it('keeps its language whole, even Norwegian’s, whose tag other YAML reads as “no”', () => {
    for (const [language, title] of [
      ['no', 'Elva'],
      ['ar', 'النهر'],
      ['zh-Hant', '河流'],
    ] as const) {
      const files = newArticle({ ...STARTED, language, title });
      const { site, problems } = compileSite(new Map([SITE, ...files]));
      expect(problems, language).to.deep.equal([]);
      expect(site.articles[0]?.language).to.equal(language);
    }
  });

  it('is named by its slug where it is given no title', () => {
    expect(titleOf('river-crossing-closed')).to.equal('River crossing closed');
  });

  it('is caught by the check once a paragraph that the summary rests on is gone', () => {
    const files = newArticle(STARTED);
    const path = 'content/river-crossing/article.md';
    files.set(path, files.get(path)!.replace(' {#what-happened}', ''));
    const { problems } = compileSite(new Map([SITE, ...files]));
    expect(problems.map(({ message }) => message).join()).to.contain('what-happened');
  });
});

describe('a new entry', () => {
  for (const folder of ['actors', 'places', 'terms'] as EntryFolder[]) {
    it(`of ${folder} compiles as it is, and with every line that it holds as a comment`, () => {
      const started = newEntry(folder, 'red-crescent', 'Red Crescent');
      const [[path, text]] = [...started] as [[string, string]];
      const all = text.replace(/^# /gm, '').replace('my-article:', 'river-crossing:');
      for (const content of [text, all]) {
        const files = new Map([SITE, ...newArticle(STARTED), [path, content]]);
        expect(compileSite(files).problems, content).to.deep.equal([]);
      }
    });
  }

  it('is found in a text by its name at once', () => {
    const files = new Map([
      SITE,
      ...newArticle({ ...STARTED }),
      ...newEntry('actors', 'reporter', 'described or named source'),
    ]);
    const { site } = compileSite(files);
    expect(site.articles[0]?.glossary.map(({ id }) => id)).to.deep.equal([]);
    const path = 'content/river-crossing/article.md';
    files.set(path, files.get(path)!.replace('Tell in', 'The described or named source tells in'));
    expect(compileSite(files).site.articles[0]?.glossary.map(({ id }) => id)).to.deep.equal([
      'reporter',
    ]);
  });
});
