import { expect } from 'chai';
import { collectNotes } from '../../../src/import/html-notes.js';

const tree = (markup: string): Element => new DOMParser().parseFromString(markup, 'text/html').body;

/** Ids of the notes that are found, each with the times the text refers to it. */
const found = (markup: string, careful = false): string[] =>
  collectNotes(tree(markup), careful).elements.map(({ id, references }) => `${id} ${references}`);

const NOTE = '<ol><li id="n1">Said on Monday.</li><li id="n2">In May.</li></ol>';

describe('the notes of a page', () => {
  it('are what marks of the size of a number lead to, in the order of the marks', () => {
    expect(
      found(`<p>a<a href="#n2">2</a> b<a href="#n1">[1]</a> c<a href="#n2">*</a></p>${NOTE}`),
    ).to.deep.equal(['n2 2', 'n1 1']);
  });

  it('are not what links with words lead to, nor what is not there', () => {
    expect(found(`<p><a href="#n1">see below</a> <a href="#n9">9</a></p>${NOTE}`)).to.deep.equal(
      [],
    );
  });

  it('are known by what the source calls them, whatever the mark reads like', () => {
    expect(
      found(`<p>a<a role="doc-noteref" href="#n1">note on Monday</a></p>${NOTE}`),
    ).to.deep.equal(['n1 1']);
    expect(found(`<p>a<a role="doc-backlink" href="#n1">1</a></p>${NOTE}`)).to.deep.equal([]);
  });

  it('are found by the anchor at their start', () => {
    const notes = collectNotes(
      tree('<p>a<a href="#x">1</a></p><p><a id="x"></a>The whole note.</p>'),
    );
    expect(notes.byId.get('x')?.textContent).to.equal('The whole note.');
  });

  it('are taken with care where asked: raised, or leading back', () => {
    const plain = `<p>Chapter <a href="#n1">1</a></p>${NOTE}`;
    expect(found(plain)).to.deep.equal(['n1 1']);
    expect(found(plain, true)).to.deep.equal([]);
    expect(found(`<p>a<sup><a href="#n1">1</a></sup></p>${NOTE}`, true)).to.deep.equal(['n1 1']);
    expect(
      found(
        '<p>a<a id="r1" href="#n1">1</a></p><ol><li id="n1">Said. <a href="#r1">back</a></li></ol>',
        true,
      ),
    ).to.deep.equal(['n1 1']);
  });

  it('know the way back in them from links that are part of them', () => {
    const root = tree(
      '<p>a<a id="r1" href="#n1">1</a></p><ol><li id="n1"><a id="w" href="https://a.example/">Source</a> <a id="b" href="#r1">↩</a></li></ol>',
    );
    const notes = collectNotes(root).within('n1');
    expect(notes.isWayBack(root.querySelector('#b')!)).to.equal(true);
    expect(notes.isWayBack(root.querySelector('#w')!)).to.equal(false);
    // Outside a note nothing is a way back.
    expect(collectNotes(root).isWayBack(root.querySelector('#b')!)).to.equal(false);
  });

  it('do not hold the mark that leads to them, nor ids that fit no selector up', () => {
    expect(found('<div id="all"><p>a<a href="#all">1</a></p></div>')).to.deep.equal([]);
    expect(found('<p>a<a href="#1:&quot;]">1</a></p><p id="1:&quot;]">Note.</p>')).to.deep.equal([
      '1:"] 1',
    ]);
  });
});
