import { expect } from 'chai';
import type { Link } from 'mdast';
import { parseMarkdown } from '../../../src/compile/parse-markdown.js';

/** Written as it stands → where it leads. */
const ADDRESSES: readonly (readonly [written: string, url: string])[] = [
  ['www.example.org/a', 'http://www.example.org/a'],
  ['WWW.example.org', 'http://WWW.example.org'],
  ['http://example.org', 'http://example.org'],
  ['HTTPS://example.org/b', 'HTTPS://example.org/b'],
  ['desk+night@post.example', 'mailto:desk+night@post.example'],
];

/** Where the links of a paragraph lead. */
function linksOf(text: string): string[] {
  const [paragraph] = parseMarkdown(text)!.children;
  if (paragraph?.type !== 'paragraph') throw new Error(`No paragraph: ${text}`);
  return paragraph.children
    .filter((node): node is Link => node.type === 'link')
    .map(({ url }) => url);
}

describe('addresses that an author writes without marking them', () => {
  for (const [written, url] of ADDRESSES) {
    it(`are links: ${written}`, () => {
      expect(linksOf(`Write to the desk: ${written} and wait.`)).to.deep.equal([url]);
    });
  }

  it('are links beside one another, whichever they are', () => {
    for (const [one, first] of ADDRESSES) {
      for (const [other, second] of ADDRESSES) {
        expect(linksOf(`See ${one} or ${other} for more.`)).to.deep.equal([first, second]);
      }
    }
  });

  it('are not seen where a word only begins like one', () => {
    for (const text of ['The www was young.', 'It is http: of old.', 'At @ home, by http//one.']) {
      expect(linksOf(text), text).to.deep.equal([]);
    }
  });
});
