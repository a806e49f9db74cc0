import { expect } from 'chai';
import { articleEpub } from '../../../src/export/article-epub.js';
import type { Article } from '../../../src/model/article.js';
import { articleOf } from './any-article.js';
import { contentPictures, contentSite } from './content.js';

/** The text of an EPUB's files one after another: they are stored, not compressed. */
const filesOf = (epub: Uint8Array): string => new TextDecoder().decode(epub);

function own(alt: string | null): Article {
  const figure = {
    type: 'figure' as const,
    id: 'f-1',
    src: 'dot.png',
    alt: alt ?? '',
    width: null,
    height: null,
    caption: [],
    description: [],
  };
  const blocks = alt === null ? [] : [figure];
  return articleOf({ title: 'T', sections: [{ id: 's-1', heading: null, blocks }] });
}

describe('an article taken along as an EPUB', () => {
  it('has the same bytes each time', async () => {
    const [article] = (await contentSite()).site.articles;
    const pictures = await contentPictures();
    const [one, other] = [
      await articleEpub(article!, pictures),
      await articleEpub(article!, pictures),
    ];
    expect(one.length).to.be.greaterThan(10_000);
    expect(one).to.deep.equal(other);
  });

  it('begins with its media type, by which programs know it', async () => {
    const head = filesOf(await articleEpub(own(null), new Map())).slice(30, 58);
    expect(head).to.equal('mimetypeapplication/epub+zip');
  });

  it('says how it can be read, and claims nothing that is not so', async () => {
    const png = { type: 'image/png', bytes: Uint8Array.of(1) };
    const pictures = new Map([['dot.png', png]]);
    const [without, described, undescribed] = await Promise.all(
      [own(null), own('A dot'), own('')].map(async (one) =>
        filesOf(await articleEpub(one, pictures)),
      ),
    );
    for (const text of [without!, described!, undescribed!]) {
      expect(text).to.contain('<meta property="schema:accessMode">textual</meta>');
      expect(text).to.contain(
        '<meta property="schema:accessibilityFeature">tableOfContents</meta>',
      );
      expect(text).not.to.contain('conformsTo');
    }
    expect(without).to.contain('<meta property="schema:accessibilityHazard">none</meta>');
    expect(described).not.to.contain('<meta property="schema:accessibilityHazard">none</meta>');
    expect(described).to.contain('alternativeText');
    expect(undescribed).not.to.contain('alternativeText');
    expect(described).to.contain('<meta property="schema:accessModeSufficient">textual</meta>');
    expect(undescribed).to.contain(
      '<meta property="schema:accessModeSufficient">textual,visual</meta>',
    );
  });

  it('leaves out a picture that not every e-reader shows, and says so', async () => {
    const webp = new Map([['dot.png', { type: 'image/webp', bytes: Uint8Array.of(1) }]]);
    const text = filesOf(await articleEpub(own('A dot'), webp));
    expect(text).to.contain('Picture, not in this copy: A dot');
    expect(text).not.to.contain('image/webp');
  });
});
