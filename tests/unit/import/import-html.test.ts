import { expect } from 'chai';
import { importHtml } from '../../../src/import/import-html.js';
import type { ImportedDocument } from '../../../src/import/imported-document.js';
import { textOf, type Inline } from '../../../src/model/inline.js';

const LONG =
  'The ferry to the island runs again after nine years, the harbour office said on Monday, and it will cross four times a day in summer.';
/** In two, as a linter takes the whole for a mistake of ours. */
const SCRIPT_URL = ['javascript', 'alert(1)'].join(':');
const page = (body: string, head = ''): ImportedDocument =>
  importHtml(`<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`, {
    url: 'https://news.example/ferry/',
  });
const paragraph = (inner: string): Inline[] => {
  const { blocks } = page(
    `<article><h1>Title</h1><p>${LONG}</p><p>${inner}</p><p>${LONG}</p></article>`,
  );
  const block = blocks.find((each) => each.type === 'paragraph' && textOf(each.children) !== LONG);
  return block?.type === 'paragraph' ? block.children : [];
};

describe('a reader who brings a web page', () => {
  it('gets its title, text and headings, without what stands around it', () => {
    const { title, blocks, language, url } = page(
      `<nav><a href="/">Home</a></nav><article><h1>The ferry</h1><p>${LONG}</p><h2>Why</h2><p>${LONG}</p></article><footer>© News</footer>`,
    );
    expect([title, language, url]).to.deep.equal([
      'The ferry',
      'en',
      'https://news.example/ferry/',
    ]);
    expect(blocks.map(({ type }) => type)).to.deep.equal(['paragraph', 'heading', 'paragraph']);
  });

  it('keeps links that lead somewhere safe, and only the words of others', () => {
    const [, link] = paragraph('See <a href="/more">the timetable</a> of summer.');
    expect(link).to.deep.include({ type: 'link', href: 'https://news.example/more' });
    for (const href of [SCRIPT_URL, 'data:text/html,x', 'vbscript:x', ' java\nscript:alert(1)']) {
      const words = paragraph(`See <a href="${href}">the timetable</a> of summer.`);
      expect(JSON.stringify(words)).not.to.include('"link"');
      expect(textOf(words)).to.equal('See the timetable of summer.');
    }
  });

  it('keeps emphasis, and words of another language in it', () => {
    const words = paragraph('The <em>old</em> boat, <span lang="ar">العبّارة</span>, sank.');
    expect(words.map(({ type }) => type)).to.deep.equal([
      'text',
      'emphasis',
      'text',
      'foreign',
      'text',
    ]);
  });

  it('gets the words of a piece that speaks of <html in a comment or a value', () => {
    for (const piece of [`<!-- <html > --><p>${LONG}`, `<p title="<html >">${LONG}</p>`]) {
      const { blocks } = importHtml(piece, { url: null });
      expect(
        blocks.map((block) => 'children' in block && textOf(block.children as Inline[])),
      ).to.deep.equal([LONG]);
    }
  });

  it('has notes as notes', () => {
    const { notes, blocks } = page(
      `<article><h1>T</h1><p>${LONG}<sup><a href="#fn1" id="r1">1</a></sup></p><p>${LONG}</p><ol><li id="fn1"><p>A note on it. <a href="#r1">↩</a></p></li></ol></article>`,
    );
    expect(notes).to.have.length(1);
    const [note] = notes[0]!.blocks;
    expect(note?.type === 'paragraph' && textOf(note.children).trim()).to.equal('A note on it.');
    expect(blocks.map(({ type }) => type)).to.deep.equal(['paragraph', 'paragraph']);
  });

  it('has a picture as its words, and never fetches it', () => {
    const { blocks } = page(
      `<article><h1>T</h1><p>${LONG}</p><figure><img src="https://track.example/a.png" alt="The boat"><figcaption>In May</figcaption></figure><p>${LONG}</p></article>`,
    );
    const figure = blocks.find(({ type }) => type === 'figure');
    expect(figure).to.include({ src: '', alt: 'The boat' });
    expect(
      performance
        .getEntriesByType('resource')
        .map(({ name }) => name)
        .join(),
    ).not.to.include('track.example');
  });

  it('has tables of data as tables, and tables of layout as text', () => {
    const { blocks } = page(
      `<article><h1>T</h1><p>${LONG}</p><table><tr><th>Day</th><th>Boats</th></tr><tr><td>Monday</td><td>4</td></tr></table><p>${LONG}</p></article>`,
    );
    expect(blocks.find(({ type }) => type === 'table'))
      .to.have.property('rows')
      .with.length(1);
    const layout = page(`<table><tr><td><p>${LONG}</p></td><td><p>${LONG}</p></td></tr></table>`);
    expect(layout.blocks.map(({ type }) => type)).to.deep.equal(['paragraph', 'paragraph']);
  });

  it('is given nothing that could run or load', () => {
    const json = JSON.stringify(
      page(
        `<article><h1>T</h1><p onclick="x()">${LONG}</p><script>hostile()</script><iframe srcdoc="hostile()"></iframe><svg><script>hostile()</script></svg><style>hostile{}</style><p>${LONG}</p></article>`,
      ),
    );
    expect(json).not.to.match(/hostile|onclick|<script|srcdoc/);
  });

  it('has two breaks in a row as the end of a paragraph, as old pages write', () => {
    const { blocks } = page(`<div>${LONG}<br><br>${LONG}<br>next line</div>`);
    expect(blocks.map(({ type }) => type)).to.deep.equal(['paragraph', 'paragraph']);
  });

  it('has a page without a head and a body read too, and a mere piece of one', () => {
    const pieces = [
      `<!doctype html><html lang="en"><title>x</title><h1>The ferry</h1><p>${LONG}</p></html>`,
      `<h1>The ferry</h1><p>${LONG}</p>`,
    ];
    for (const piece of pieces) {
      const { title, blocks } = importHtml(piece, { url: null });
      expect([title, blocks.length], piece).to.deep.equal(['The ferry', 1]);
    }
  });
});
