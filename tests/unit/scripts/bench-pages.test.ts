import { expect } from 'chai';
import { longPage } from '../../../scripts/bench/long-page.js';

const PAGE =
  '<main><p>Not of the article.</p><p id="p1">One <b>two</b> three.</p><p id="p2">Four <a id="t" href="#p1">five</a>.</p><footer></footer></main>';

describe('the long page of a bench', () => {
  it('repeats the paragraphs in turn until the words are enough, before what follows them', () => {
    expect(longPage(PAGE, 8)).to.equal(
      PAGE.replace('<footer>', '<p id="p1-0">One <b>two</b> three.</p><footer>'),
    );
  });

  it('gives no id twice', () => {
    const ids = [...longPage(PAGE, 500).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids.length).to.be.greaterThan(100);
    expect(new Set(ids).size).to.equal(ids.length);
  });

  it('is the page itself where that is long enough', () => {
    expect(longPage(PAGE, 3)).to.equal(PAGE);
  });

  it('is refused where there is nothing to repeat', () => {
    expect(() => longPage('<main><p>No id.</p></main>', 10)).to.throw('no paragraph to repeat');
  });
});
