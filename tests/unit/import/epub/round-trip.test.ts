import { expect } from 'chai';
import fc from 'fast-check';
import { articleEpub } from '../../../../src/export/article-epub.js';
import type { CopyPictures } from '../../../../src/export/copy-picture.js';
import { safeAddress } from '../../../../src/export/safe-address.js';
import { importEpub } from '../../../../src/import/epub/import-epub.js';
import { ownSections } from '../../../../src/import/own-sections.js';
import type { Article, Note, Section } from '../../../../src/model/article.js';
import type { Block } from '../../../../src/model/block.js';
import type { Inline } from '../../../../src/model/inline.js';
import { mapInlines } from '../../../../src/model/map-inlines.js';
import { anyArticle, PICTURE } from '../../export/any-article.js';
import { arabicArticle } from '../../export/arabic-article.js';
import { contentPictures, contentSite } from '../../export/content.js';
import { withoutIds } from '../../export/without-ids.js';

const dot = {
  type: 'image/png',
  bytes: Uint8Array.from(atob(PICTURE.split(',')[1]!), (sign) => sign.charCodeAt(0)),
};
const DOTS: CopyPictures = new Map(['a.png', 'b.svg'].map((src) => [src, dot]));

/** What an EPUB has of an article's words: no terms and claims, and no language said twice. */
function plain(nodes: readonly Inline[], language: string): Inline[] {
  return nodes
    .flatMap((node): Inline[] => {
      if (!('children' in node)) return [node];
      const inner = node.type === 'foreign' ? node.lang : language;
      const children = plain(node.children, inner);
      const gone =
        node.type === 'term' ||
        node.type === 'claim' ||
        (node.type === 'foreign' && node.lang === language);
      if (gone) return children;
      return node.type === 'link'
        ? [{ ...node, href: safeAddress(node.href) ?? '', children }]
        : [{ ...node, children }];
    })
    .reduce<Inline[]>((joined, node) => {
      const last = joined.at(-1);
      if (node.type !== 'text' || last?.type !== 'text') return [...joined, node];
      return [...joined.slice(0, -1), { type: 'text', value: last.value + node.value }];
    }, []);
}

function plainBlocks(blocks: readonly Block[], language: string): Block[] {
  return blocks.flatMap((block): Block[] => {
    if (block.type === 'foreign-passage') {
      const children = plainBlocks(block.children, block.lang);
      return block.lang === language ? children : [{ ...block, children }];
    }
    const inner = (below: readonly Block[]): Block[] => plainBlocks(below, language);
    if (block.type === 'list') return [{ ...block, items: block.items.map(inner) }];
    if (block.type === 'quotation') return [{ ...block, children: inner(block.children) }];
    const worded = mapInlines(block, (children) => plain(children, language));
    // Which side a column stands on is its look.
    return [worded.type === 'table' ? { ...worded, align: [] } : worded];
  });
}

interface Text {
  sections: Section[];
  notes: Note[];
}

function told({ sections, notes }: Text, language: string): unknown {
  return {
    sections: sections.map(({ heading, blocks }) => ({
      heading: heading && withoutIds(plain(heading, language)),
      blocks: withoutIds(plainBlocks(blocks, language)),
    })),
    notes: notes.map(({ references, blocks }) => ({
      references,
      blocks: withoutIds(plainBlocks(blocks, language)),
    })),
  };
}

async function roundTrip(article: Article, pictures: CopyPictures): Promise<void> {
  const { title, language, published, dek, sources, contentNote } = article;
  const epub = await articleEpub(article, pictures);
  const document = await importEpub(new Blob([epub]));
  expect(document.title).to.equal(title);
  expect(document.language).to.equal(language);
  expect(document.published).to.equal(published);
  expect(withoutIds(document.dek)).to.deep.equal(withoutIds(plain(dek, language)));
  const own = ownSections(document, (children) => [...children]);
  // What is told beside the text of an article is a part of it in an EPUB.
  if (contentNote !== null) own.sections[0]!.blocks.shift();
  if (sources.length > 0) own.sections.pop();
  expect(told(own, language)).to.deep.equal(told(article, language));
}

describe('an article that leaves as an EPUB and comes back', () => {
  it('has the same words, headings, lists, tables, links, notes, alternatives and languages, of every article here', async () => {
    const { articles } = (await contentSite()).site;
    expect(articles).not.to.be.empty;
    for (const article of articles) await roundTrip(article, await contentPictures());
  });

  it('has them in Arabic', async () => {
    await roundTrip(arabicArticle(), new Map());
  });

  it('has them whatever it says and holds, in both directions', async () => {
    await fc.assert(
      fc.asyncProperty(anyArticle, (article) => roundTrip(article, DOTS)),
      { numRuns: 60 },
    );
  }).timeout(60_000);
});
