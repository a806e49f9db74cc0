import { expect } from 'chai';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { markdownParts } from '../../../src/import/markdown-parts.js';
import { markdownTree } from '../../../src/import/markdown-tree.js';

const LINE = 'The ferry to the island runs again after nine years, as [the office][here] said.[^n]';

/** Every kind of thing that a cut could part from what it belongs to. */
const ROUND = [
  '# A *heading*',
  LINE,
  '- an item\n- another\n\n  that goes on\n\n  ```\n- no item\n  ```\n  - within\n\n- after a space',
  '* of another list',
  '1. one\n2. two\n\n3. three',
  '```js\n# no heading\n\n- no item\n```',
  '~~~~\n~~~\n\n- no item\n~~~~',
  '<!-- left out\n\n- no item -->',
  '<pre>\n\n- no item\n\n</pre>',
  '<div>\n- no item\n</div>',
  '> said\ngoes on\n- a list after it',
  '| a | b |\n| - | - |\n| [the office][here] | 2 |',
  'Under a line\n===\n- one\n# Heading\n1. one',
  '    code\n\n    - no item',
  '***',
].join('\n\n');

const DEFINED =
  '[Here]: https://a.example/\n\n[^n]: A note with [a link][here].\n\n    - of two parts';

/** A tree without where its nodes stand, and whether empty lines do between items. */
function plain(node: Nodes): unknown {
  const { position, ...rest } = node;
  expect(position).to.not.equal(undefined);
  if ('spread' in rest) delete rest.spread;
  return 'children' in rest ? { ...rest, children: rest.children.map(plain) } : rest;
}

const whole = (text: string): unknown[] =>
  fromMarkdown(text, {
    extensions: [gfm()],
    mdastExtensions: [gfmFromMarkdown()],
  }).children.map(plain);

const inParts = (text: string): unknown[] => markdownTree(text).blocks.map(plain);

describe('a reader who brings long Markdown', () => {
  it('has it read in parts as it would be in one', () => {
    for (const text of [
      `${`${ROUND}\n\n`.repeat(30)}${DEFINED}\n`,
      `${DEFINED}\n\n${`${ROUND}\n\n`.repeat(30)}`,
    ]) {
      expect(markdownParts(text).length).to.be.greaterThan(3);
      expect(markdownParts(text).join('')).to.equal(text);
      expect(inParts(text)).to.deep.equal(whole(text));
    }
  });

  it('has a label that one part alone explains known in all, and one that none explains not', () => {
    const text = `${`${LINE} [No such][x].\n\n`.repeat(200)}${DEFINED}`;
    const { addresses, footnotes, blocks } = markdownTree(text);
    expect([...addresses]).to.deep.equal([['here', 'https://a.example/']]);
    expect([...footnotes.keys()]).to.deep.equal(['n']);
    expect(JSON.stringify(blocks[0])).to.include('linkReference').and.include('footnoteReference');
    expect(JSON.stringify(blocks[199])).to.include('[No such][x]');
  });

  it('has a long list as one, and lists with other signs apart', () => {
    const items = '- an item\n'.repeat(3_000);
    const lists = markdownTree(`${items}${items.replaceAll('-', '*')}`).blocks;
    expect(lists.map((list) => list.type === 'list' && list.children.length)).to.deep.equal([
      3_000, 3_000,
    ]);
  });

  it('loses no word of a paragraph that is too long for one', () => {
    const words = Array.from({ length: 5_000 }, (_, at) => `word${at}`);
    const { blocks } = markdownTree(words.join(' '));
    const found = blocks.map((block) => (block.type === 'paragraph' ? block.children[0] : block));
    const text = found.map((node) => (node?.type === 'text' ? node.value : '')).join(' ');
    expect(text.split(/\s+/)).to.deep.equal(words);
  });

  it('loses no word of what stands deeper than it can be kept', () => {
    const text = [
      `${'> '.repeat(100_000)}quoted`,
      `${'- '.repeat(100_000)}listed`,
      `- a\n${' '.repeat(900)}- further in`,
    ].join('\n\n');
    const all = JSON.stringify(markdownTree(text).blocks);
    for (const words of ['quoted', 'listed', 'further in']) expect(all).to.include(words);
  });
});
