import { expect } from 'chai';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { PageText } from '../../../scripts/bench/page-text.js';
import { markdown, PEER_PACKAGES } from '../../../scripts/bench/peers.js';

const text = (words: string): PageText => ({
  title: 'A title',
  language: 'en',
  blocks: [
    { name: 'h2', words },
    { name: 'p', words },
  ],
});

describe('the text that peers of a bench are built of', () => {
  it('keeps headings, paragraphs and every word of them, whatever signs they have', () => {
    const words = '1. A *b* _c_ <i>d</i> [e](f) {{ g }} `h` # i &amp; j :k: https://l.example m~n';
    const { children } = fromMarkdown(markdown(text(words)));
    expect(children.map(({ type }) => type)).to.deep.equal(['heading', 'paragraph']);
    for (const child of children) {
      if (!('children' in child)) throw new Error('It has no words.');
      expect(child.children).to.have.length(1);
      expect(child.children[0]).to.include({ type: 'text', value: words });
    }
  });

  it('names one version of each package, since another would be another measure', () => {
    for (const name of PEER_PACKAGES) expect(name).to.match(/^@?[a-z/-]+@\d+\.\d+\.\d+$/);
  });
});
