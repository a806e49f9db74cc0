import { expect } from 'chai';
import fc from 'fast-check';
import { articlePage } from '../../../src/export/article-page.js';
import type { Article } from '../../../src/model/article.js';
import { textOf } from '../../../src/model/inline.js';
import { proseOf } from '../../../src/model/prose.js';
import { anyArticle } from './any-article.js';
import { contentPictures, contentSite } from './content.js';

const NO_PICTURES = new Map<string, never>();

const folded = (text: string | null): string => (text ?? '').replaceAll(/\s+/g, ' ').trim();

const parsed = (page: string): Document => new DOMParser().parseFromString(page, 'text/html');

/** Everything that an article's own text says. */
function wordsOf({ title, dek, sections, notes }: Article): string[] {
  return [
    title,
    textOf(dek),
    ...sections.map(({ heading }) => textOf(heading ?? [])),
    ...[...sections, ...notes].flatMap(({ blocks }) =>
      [...proseOf(blocks)].map(({ children }) => textOf(children)),
    ),
  ];
}

describe('an article taken along as a web page', () => {
  let site: Article[];

  before(async () => {
    ({ articles: site } = (await contentSite()).site);
  });

  it('is complete: its text, summary, glossary, timeline and voices', async () => {
    for (const article of site) {
      const page = parsed(await articlePage(article, NO_PICTURES));
      // A number stands where a note is referred to.
      for (const number of page.querySelectorAll('sup')) number.remove();
      const text = folded(page.body.textContent);
      const { sentence, points, plain } = article.summary;
      const expected = [
        ...[sentence, ...points, ...plain].map(({ children }) => textOf(children)),
        ...article.glossary.flatMap(({ name, kind, definition, roles, since }) => [
          name,
          kind,
          textOf(definition),
          roles[article.slug] ?? '',
          since ?? '',
        ]),
        ...article.events.flatMap(({ dateText, children }) => [dateText, textOf(children)]),
        ...article.statements.flatMap(({ who, text: said, note }) => [who, said, note ?? '']),
        ...article.ties.map(({ text: told }) => told),
        ...article.sources.map(({ name }) => name),
        article.contentNote ?? '',
      ];
      for (const words of expected) expect(text).to.contain(folded(words));
      for (const words of wordsOf(article)) expect(text).to.contain(folded(words));
    }
  });

  it('asks for nothing: no script, no style of its own, no address to fetch from', async () => {
    for (const article of site) {
      const page = parsed(await articlePage(article, await contentPictures()));
      expect(
        page.querySelectorAll('script, link, iframe, object, form, base, [style]'),
      ).to.have.length(0);
      for (const { src } of page.images) expect(src).to.match(/^data:image\//);
      const policy = page.querySelector('meta[http-equiv="Content-Security-Policy"]');
      expect(policy?.getAttribute('content')).to.contain("default-src 'none'");
      const [, hash] = /style-src '([^']*)'/.exec(policy?.getAttribute('content') ?? '') ?? [];
      const styles = new TextEncoder().encode(page.querySelector('style')!.textContent);
      const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', styles));
      expect(hash).to.equal(`sha256-${btoa(String.fromCharCode(...digest))}`);
    }
  });

  it('has every link within it lead to a place, and no id twice', async () => {
    for (const article of site) {
      const page = parsed(await articlePage(article, NO_PICTURES));
      const ids = [...page.querySelectorAll('[id]')].map(({ id }) => id);
      expect(new Set(ids).size).to.equal(ids.length);
      const links = [...page.querySelectorAll('a[href^="#"]')];
      expect(links).not.to.have.length(0);
      for (const link of links) expect(ids).to.include(link.getAttribute('href')!.slice(1));
    }
  });

  it('says any words as they are, and never takes them for markup', async () => {
    await fc.assert(
      fc.asyncProperty(anyArticle, async (article) => {
        const source = await articlePage(article, NO_PICTURES);
        const page = parsed(source);
        for (const number of page.querySelectorAll('sup')) number.remove();
        const text = folded(page.body.textContent);
        for (const words of wordsOf(article)) expect(text).to.contain(folded(words));
        expect(page.title).to.equal(folded(article.title));
        expect(page.querySelectorAll('script, b, iframe')).to.have.length(0);
        // The same file is well-formed XML but for its doctype.
        const xml = new DOMParser().parseFromString(
          source.replace('<!DOCTYPE html>', ''),
          'application/xml',
        );
        expect(xml.querySelector('parsererror')?.textContent ?? null).to.equal(null);
      }),
      { numRuns: 100 },
    );
  }).timeout(60_000);

  it('tells in words of a picture that is not in it', async () => {
    const article = site.find(({ slug }) => slug === 'readable-text')!;
    const without = parsed(await articlePage(article, NO_PICTURES));
    expect(without.images).to.have.length(0);
    expect(folded(without.querySelector('figure')!.textContent)).to.contain(
      'Picture, not in this copy: Two lines of large letters',
    );
    const withIt = parsed(await articlePage(article, await contentPictures()));
    expect(withIt.images[0]!.alt).to.contain('Two lines of large letters');
  });
});
