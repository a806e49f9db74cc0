import { expect } from 'chai';
import { importEpub } from '../../../../src/import/epub/import-epub.js';
import type { ImportedBlock, ImportedDocument } from '../../../../src/import/imported-document.js';
import { ownSections } from '../../../../src/import/own-sections.js';
import type { Block } from '../../../../src/model/block.js';
import { textOf } from '../../../../src/model/inline.js';
import { bookFiles, makeBook, packageOf, PACKAGE_PATH, WORDS, type Book } from './book.js';
import { makeZip } from './make-zip.js';

const read = async (book: Book): Promise<ImportedDocument> => importEpub(await makeBook(book));
const body = async (inner: string, book: Book = {}): Promise<ImportedDocument> =>
  read({ chapters: { 'one.xhtml': inner }, ...book });
const headings = (blocks: readonly ImportedBlock[]): string[] =>
  blocks.flatMap((block) =>
    block.type === 'heading' ? `${block.level} ${textOf(block.children)}` : [],
  );
const paragraphs = (blocks: readonly (Block | ImportedBlock)[]): string[] =>
  blocks.flatMap((block) => (block.type === 'paragraph' ? textOf(block.children) : []));

/** The head of a PNG, which is as much of it as is read. */
function png(width: number, height: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(24));
  view.setUint32(0, 0x89504e47);
  view.setUint32(16, width);
  view.setUint32(20, height);
  return new Uint8Array(view.buffer);
}

describe('a reader who opens a book', () => {
  it('gets its title, authors, day and language', async () => {
    const { title, credit, published, language } = await read({
      metadata:
        '<dc:creator>A. Writer</dc:creator><dc:creator>B. Writer</dc:creator><dc:date opf:event="modification">2020-01-01</dc:date><dc:date>2016-12-13</dc:date>',
    });
    expect([title, credit, published, language]).to.deep.equal([
      'The ferry',
      'A. Writer, B. Writer',
      '2016-12-13',
      'en',
    ]);
  });

  it('gets the main of several titles, and no day where a year is all that is told', async () => {
    const { title, published } = await read({
      metadata:
        '<dc:title id="t2">The main one</dc:title><meta refines="#t2" property="title-type">main</meta><dc:date>2016</dc:date>',
    });
    expect([title, published]).to.deep.equal(['The main one', null]);
  });

  it('gets all chapters in the order they are read in, not that of the files', async () => {
    const chapters = { 'b.xhtml': '<p>Last</p>', 'a.xhtml': '<p>First</p>' };
    const { blocks } = await read({
      chapters,
      package: packageOf(['a.xhtml', 'b.xhtml'], ''),
    });
    expect(paragraphs(blocks)).to.deep.equal(['First', 'Last']);
  });

  it('has chapters above the parts within them, and a title that is no chapter', async () => {
    const chapters = { '1.xhtml': '<h1>A</h1><h2>B</h2><p>x</p>', '2.xhtml': '<h1>C</h1><p>y</p>' };
    expect(headings((await read({ chapters })).blocks)).to.deep.equal(['2 A', '3 B', '2 C']);
    const article = '<h1>The ferry</h1><p>x</p><h2>Why</h2><p>y</p>';
    expect(headings((await body(article)).blocks)).to.deep.equal(['2 Why']);
  });

  it('is led by a link within the book to its place', async () => {
    const { blocks, notes } = await read({
      chapters: {
        'one.xhtml':
          '<p>See <a href="a%20b.xhtml#x">there</a> and <a href="#gone">nowhere</a>.</p>',
        'a b.xhtml': '<h2>Head</h2><div id="x"><p>Place</p></div>',
      },
    });
    const { sections } = ownSections({ blocks, notes }, (children) => [...children]);
    const [first] = sections[0]!.blocks;
    const [place] = sections[1]!.blocks;
    expect(place).to.include({ type: 'paragraph', id: 'p-2' });
    expect(first)
      .to.have.property('children')
      .that.deep.equals([
        { type: 'text', value: 'See ' },
        { type: 'link', href: '#p-2', children: [{ type: 'text', value: 'there' }] },
        { type: 'text', value: ' and ' },
        { type: 'text', value: 'nowhere' },
        { type: 'text', value: '.' },
      ]);
  });

  it('has notes of another file as notes, in EPUB 3 and in older books', async () => {
    const refs = [
      '<a epub:type="noteref" href="notes.xhtml#n">*see</a>',
      '<a id="r"/><sup><a href="notes.xhtml#n">1</a></sup>',
    ];
    for (const reference of refs) {
      const { blocks, notes } = await read({
        chapters: {
          'one.xhtml': `<p>Said${reference}.</p>`,
          'notes.xhtml': '<p id="n"><a href="one.xhtml#r">1</a> A note.</p>',
        },
      });
      expect(paragraphs(blocks), reference).to.deep.equal(['Said.']);
      expect(notes, reference).to.have.length(1);
      expect(paragraphs(notes[0]!.blocks), reference).to.have.length(1);
    }
  });

  it('has the numbers of an index as links, and what they lead to stays where it is', async () => {
    const { blocks, notes } = await body(
      '<p id="p12">Page twelve.</p><p>Ferry, <a href="#p12">12</a></p>',
    );
    expect(notes).to.be.empty;
    expect(paragraphs(blocks)).to.deep.equal(['Page twelve.', 'Ferry, 12']);
  });

  it('keeps what a chapter of few words says: nothing is taken for decoration', async () => {
    const { blocks } = await body('<div class="sidebar"><p>Share</p></div><p>Yes.</p>');
    expect(paragraphs(blocks)).to.deep.equal(['Share', 'Yes.']);
  });

  it('has its language where most of it is in another than it says, and words of others marked', async () => {
    const { language, blocks } = await body('<p>مرحبا <i xml:lang="en">ferry</i> بكم</p>', {
      attributes: 'xml:lang="ar"',
    });
    expect(language).to.equal('ar');
    expect(JSON.stringify(blocks)).to.include('"foreign","lang":"en"');
  });

  it('has signs by their names in HTML, and files of older encodings', async () => {
    const { blocks } = await body('<p>a&nbsp;&mdash;&eacute;&lt;b&gt; &unknown;</p>');
    expect(paragraphs(blocks)).to.deep.equal(['a\u00A0—é<b> &unknown;']);
    const latin = Uint8Array.from(
      '<?xml version="1.0" encoding="iso-8859-1"?><html><body><p>caf\xe9</p></body></html>',
      (sign) => sign.charCodeAt(0),
    );
    const files = bookFiles().map((each) =>
      each.name === 'OEBPS/one.xhtml' ? { ...each, data: latin } : each,
    );
    expect(paragraphs((await importEpub(await makeZip(files))).blocks)).to.deep.equal(['café']);
  });

  it('has HTML that is no XML read as a browser would', async () => {
    const { blocks } = await body(`<a id="x"/><p>One<br>two<p>Three`);
    expect(paragraphs(blocks)).to.deep.equal(['One two', 'Three']);
  });

  it('has pictures that are in the book, and the words of those that are not', async () => {
    const { blocks } = await body(
      '<p><img src="../img/a.png" alt="In it"/></p><img src="b.png" alt="Not in it"/><img src="c.png" alt="A program"/><img src="d.png" alt="A bomb"/>',
      {
        files: [
          { name: 'img/a.png', data: png(3, 2) },
          { name: 'OEBPS/c.png', data: 'MZ' },
          { name: 'OEBPS/d.png', data: png(30_000, 30_000) },
        ],
      },
    );
    const figures = blocks.flatMap((block) => (block.type === 'figure' ? [block] : []));
    expect(figures.map(({ alt }) => alt)).to.deep.equal([
      'In it',
      'Not in it',
      'A program',
      'A bomb',
    ]);
    expect(figures[0]!.src).to.match(/^data:image\/png;base64,/);
    expect(figures[0]).to.include({ width: 3, height: 2 });
    expect(figures.slice(1).map(({ src }) => src)).to.deep.equal(['', '', '']);
  });

  it('has the numbers of printed pages and the contents left out', async () => {
    const { blocks } = await body(
      '<nav epub:type="toc"><ol><li><a href="one.xhtml">One</a></li></ol></nav><p>On <span epub:type="pagebreak" id="p3">3</span>goes it.</p>',
    );
    expect(paragraphs(blocks)).to.deep.equal(['On goes it.']);
  });

  it('is told of a book without words', async () => {
    const problem = await body('<div/>').catch((fault: unknown) => fault);
    expect(problem).to.have.property('fault', 'empty');
  });

  it('hears how much is done, in growing shares', async () => {
    const shares: number[] = [];
    const chapters = { 'a.xhtml': '<p>x</p>', 'b.xhtml': '<p>y</p>', 'c.xhtml': '<p>z</p>' };
    await importEpub(await makeBook({ chapters }), (share) => shares.push(share));
    expect(shares).to.deep.equal([0.25, 0.5, 0.75]);
  });

  it('has what a package of another folder names found from there', async () => {
    expect(PACKAGE_PATH).to.match(/^OEBPS\//);
    expect(paragraphs((await read({})).blocks)).to.deep.equal([WORDS]);
  });
});
