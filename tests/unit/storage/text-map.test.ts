import { expect } from 'chai';
import { html, render } from 'lit';
import { readText, type TextMap } from '../../../src/storage/text-map.js';

describe('the words of a text on the page', () => {
  let root: HTMLElement;
  let map: TextMap;

  beforeEach(() => {
    root = document.body.appendChild(document.createElement('div'));
    render(
      html`
        <section>
          <h2 id="how">How it <em>came</em></h2>
          <p id="lead">
            Talks <a class="term">in <b>Aleppo</b></a
            ><sup class="note-reference"><a>1</a></sup> ended<a hidden>sign</a>.
          </p>
          <div class="way-back" hidden><p>Back to the summary</p></div>
          <ul>
            <li><p id="one">First</p></li>
            <li>Second</li>
          </ul>
          <figure id="picture"><figcaption>A bridge</figcaption></figure>
        </section>
      `,
      root,
    );
    map = readText(root);
  });
  afterEach(() => root.remove());

  it('are those of the article, a line for each block, and none of the page’s own', () => {
    expect(map.text).to.equal('How it came\nTalks in Aleppo ended.\nFirst\nSecond\nA bridge');
    expect(map.blocks.map(({ id, start, end }) => [id, map.text.slice(start, end)])).to.deep.equal([
      ['how', 'How it came'],
      ['lead', 'Talks in Aleppo ended.'],
      ['one', 'First'],
      ['', 'Second'],
      ['picture', 'A bridge'],
    ]);
  });

  it('lead to their nodes and back, letter by letter', () => {
    for (let at = 0; at < map.text.length; at += 1) {
      const letter = map.text[at]!;
      if (letter === '\n') continue;
      const range = map.rangeOf({ start: at, end: at + 1 })!;
      const shown = (range.startContainer as Text).data[range.startOffset]!;
      expect(shown.trim(), `at ${at}`).to.equal(letter.trim());
      expect(map.offsetOf(range.startContainer, range.startOffset), `at ${at}`).to.equal(at);
    }
  });

  it('are found from a place between them', () => {
    const lead = root.querySelector('#lead')!;
    expect(map.offsetOf(lead, 0)).to.equal(map.text.indexOf('Talks'));
    expect(map.offsetOf(root.querySelector('.note-reference')!, 0)).to.equal(
      map.text.indexOf(' ended'),
    );
    expect(map.offsetOf(root.querySelector('.way-back p')!, 0)).to.equal(map.text.indexOf('First'));
    expect(map.offsetOf(root, root.childNodes.length)).to.equal(map.text.length);
    expect(map.offsetOf(document.body, 0)).to.equal(0);
  });

  it('are in a block whose element is known', () => {
    expect(map.elementAt(map.text.indexOf('Aleppo')).id).to.equal('lead');
    expect(map.elementAt(map.text.indexOf('Second')).localName).to.equal('li');
    expect(map.elementAt(99_999).localName).to.equal('figcaption');
  });

  it('may be none', () => {
    root.replaceChildren();
    const none = readText(root);
    expect(none.text).to.equal('');
    expect(none.rangeOf({ start: 0, end: 1 })).to.equal(null);
    expect(none.elementAt(0)).to.equal(root);
  });

  it('are read in a moment where there are 100,000 of them', () => {
    const words = 'one two three four five six seven eight nine ten '.repeat(10);
    root.replaceChildren(
      ...Array.from({ length: 1_000 }, (_, n) => {
        const p = document.createElement('p');
        p.id = `p-${n}`;
        p.textContent = words;
        return p;
      }),
    );
    const started = performance.now();
    expect(readText(root).blocks).to.have.length(1_000);
    expect(performance.now() - started).to.be.below(1_000);
  });
});
