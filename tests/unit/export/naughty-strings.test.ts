import { expect } from 'chai';
import { articleEpub } from '../../../src/export/article-epub.js';
import { articleMarkdown } from '../../../src/export/article-markdown.js';
import { articlePage } from '../../../src/export/article-page.js';
import { importEpub } from '../../../src/import/epub/import-epub.js';
import { importHtml } from '../../../src/import/import-html.js';
import { importMarkdown } from '../../../src/import/import-markdown.js';
import { ownSections } from '../../../src/import/own-sections.js';
import { importText } from '../../../src/import/import-text.js';
import type { ImportedDocument } from '../../../src/import/imported-document.js';
import type { Article } from '../../../src/model/article.js';
import { textOf } from '../../../src/model/inline.js';
import { proseOf } from '../../../src/model/prose.js';
import { NAUGHTY_STRINGS } from '../../fixtures/naughty-strings.js';
import { articleOf } from './any-article.js';

/** White space folds in every reader of markup, and XML can hold no control character. */
const folded = (words: string): string =>
  words
    .replaceAll(/(?!\s)\p{Cc}|[\ufffe\uffff]/gu, '')
    .replaceAll(/\s+/g, ' ')
    .trim();

const STRINGS = [...new Set(NAUGHTY_STRINGS.map(folded))].filter(Boolean);

/** A text with each string as a paragraph, and a title that is none of them. */
const article = (title: string, strings: readonly string[]): Article =>
  articleOf({
    title,
    sections: [
      {
        id: '',
        heading: null,
        blocks: strings.map((value) => ({
          type: 'paragraph',
          id: '',
          children: [{ type: 'text', value }],
        })),
      },
    ],
  });

const paragraphs = ({ blocks }: ImportedDocument): string[] =>
  blocks.flatMap((block) => (block.type === 'paragraph' ? folded(textOf(block.children)) : []));

describe('words that break programs', () => {
  it('leave in an EPUB and come back as they were', async () => {
    const epub = await articleEpub(article('A title', STRINGS), new Map());
    expect(paragraphs(await importEpub(new Blob([epub])))).to.deep.equal(STRINGS);
  });

  it('leave as Markdown and come back as they were', () => {
    const markdown = articleMarkdown(article('A title', STRINGS), new Map());
    expect(paragraphs(importMarkdown(markdown))).to.deep.equal(STRINGS);
  });

  it('leave as a web page and stand in it as words, not as markup', async () => {
    const page = new DOMParser().parseFromString(
      await articlePage(article('A title', STRINGS), new Map()),
      'text/html',
    );
    expect(
      [...page.querySelectorAll('main p')].map((p) => folded(p.textContent)),
    ).to.include.members(STRINGS);
    expect(page.querySelectorAll('script, img, iframe, svg')).to.have.length(0);
  });

  it('can be the title of each', async () => {
    for (const title of STRINGS) {
      const one = article(title, ['Some words.']);
      expect(importMarkdown(articleMarkdown(one, new Map())).title).to.equal(title);
      expect(folded(importHtml(await articlePage(one, new Map()), { url: null }).title)).to.equal(
        title,
      );
    }
    for (const title of STRINGS.filter((_, index) => index % 9 === 0)) {
      const epub = await articleEpub(article(title, ['Some words.']), new Map());
      expect(folded((await importEpub(new Blob([epub]))).title)).to.equal(title);
    }
  });

  it('are all there when they are pasted, but for signs and numbers of lists and quotations', () => {
    const letters = (words: string): string => words.replaceAll(/\P{L}/gu, '');
    for (const string of STRINGS) {
      const document = importText(`Some words first.\n\n${string}\n\nSome words last.`);
      const { sections } = ownSections(document, (children) => [...children]);
      const said = sections.flatMap(({ heading, blocks }) => [
        textOf(heading ?? []),
        ...[...proseOf(blocks)].map(({ children }) => textOf(children)),
      ]);
      const all = [document.title, textOf(document.dek), document.credit, ...said].join('');
      expect(letters(all)).to.include(letters(string));
    }
  });
});
