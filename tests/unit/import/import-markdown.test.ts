import { expect } from 'chai';
import { importMarkdown } from '../../../src/import/import-markdown.js';
import { ImportProblem } from '../../../src/import/import-problem.js';
import { textOf } from '../../../src/model/inline.js';

const LONG =
  'The ferry to the island runs again after nine years, the harbour office said on Monday.';

/** The text of a document whose words are one paragraph. */
const words = (markdown: string): string => {
  const [block] = importMarkdown(markdown).blocks;
  return block?.type === 'paragraph' ? textOf(block.children) : '';
};

describe('a reader who brings Markdown', () => {
  it('has its first heading as the title, and the others by their levels', () => {
    const { title, blocks } = importMarkdown(
      `# The ferry\n\n${LONG}\n\n## Why\n\n${LONG}\n\n### How\n\n##### By whom\n\n${LONG}`,
    );
    expect(title).to.equal('The ferry');
    expect(
      blocks.map((block) => (block.type === 'heading' ? `h${block.level}` : block.type)),
    ).to.deep.equal(['paragraph', 'h2', 'paragraph', 'h3', 'h4', 'paragraph']);
  });

  it('has a heading that is no title kept where it stands', () => {
    const { title, blocks } = importMarkdown(`## Why\n\n${LONG}`);
    expect(title).to.equal('');
    expect(blocks[0]?.type).to.equal('heading');
  });

  it('has what the front matter says, by any of the usual names', () => {
    for (const [by, on, dek, lang] of [
      ['author', 'published', 'dek', 'language'],
      ['by', 'date', 'description', 'lang'],
    ]) {
      const document = importMarkdown(
        `---\ntitle: The ferry\n${by}: Ada Example\n${on}: 2016-12-13T10:00:00Z\n${dek}: An island waits.\n${lang}: en_GB\n---\n\n${LONG}`,
      );
      expect(document).to.include({
        title: 'The ferry',
        credit: 'Ada Example',
        published: '2016-12-13',
        language: 'en-GB',
      });
      expect(textOf(document.dek)).to.equal('An island waits.');
    }
  });

  it('keeps the text where the front matter cannot be read or says what cannot be', () => {
    for (const front of ['title: [', 'a: &a [*a]', 'date: 2016-13-45', '- only\n- a list', '']) {
      const { published, blocks } = importMarkdown(`---\n${front}\n---\n\n${LONG}`);
      expect([published, blocks.length], front).to.deep.equal([null, 1]);
    }
  });

  it('keeps lists, quotations, tables, code and breaks as what they are', () => {
    const { blocks } = importMarkdown(
      `3. three\n4. four\n\n> said\n\n| a | b |\n| :- | -: |\n| 1 |\n\n    code\n\n***\n`,
    );
    expect(blocks.map(({ type }) => type)).to.deep.equal([
      'list',
      'quotation',
      'table',
      'paragraph',
      'thematic-break',
    ]);
    expect(blocks[0]).to.include({ ordered: true, start: 3 });
    const table = blocks[2]!;
    if (table.type !== 'table') throw new Error('not a table');
    expect(table.align).to.deep.equal(['start', 'end']);
    // A row that is cut short is as long as the others.
    expect(table.rows[0]).to.have.length(2);
  });

  it('keeps links that lead somewhere safe, and only the words of others', () => {
    const [block] = importMarkdown(
      'See [here](https://a.example/) and [there][x].\n\n[x]: /up',
    ).blocks;
    expect(JSON.stringify(block)).to.include('https://a.example/').and.not.include('/up');
    const script = ['javascript', 'alert(1)'].join(':');
    const [other] = importMarkdown(`[press](${script})`).blocks;
    expect(JSON.stringify(other)).to.include('press').and.not.include(script);
  });

  it('has HTML in it left out, not run and not shown', () => {
    expect(words('Before <b onclick="x()">bold</b> after.')).to.equal('Before bold after.');
    expect(importMarkdown(`<script>x()</script>\n\n${LONG}`).blocks).to.have.length(1);
  });

  it('has notes in the order in which the text refers to them; those it has not are not there', () => {
    const { notes, blocks } = importMarkdown(
      'One[^b] two[^a] again[^b] none[^c].\n\n[^a]: Note a.\n[^b]: Note b.\n[^d]: Never.',
    );
    expect(notes.map(({ id, number, references }) => ({ id, number, references }))).to.deep.equal([
      { id: 'b', number: 1, references: 2 },
      { id: 'a', number: 2, references: 1 },
    ]);
    expect(JSON.stringify(blocks)).not.to.include('"c"');
  });

  it('has the words of Lectern’s own marks, without the marks', () => {
    expect(words('Then :actor[the Levant Front]{id=jabha-shamiya} left :plain[it].')).to.equal(
      'Then the Levant Front left it.',
    );
    expect(words('At 10:actor[x] it is none.')).to.include(':actor');
  });

  it('has a picture as its words', () => {
    expect(importMarkdown('![The boat](boat.png "In May")').blocks[0]).to.include({
      type: 'figure',
      src: '',
      alt: 'The boat',
    });
  });

  it('is told what is wrong where there is no text, and where there is too much', () => {
    for (const [text, fault] of [
      ['', 'empty'],
      ['# Only a title', 'empty'],
      ['<div></div>', 'empty'],
      ['a'.repeat(2_000_001), 'too-large'],
    ] as const) {
      let problem: unknown;
      try {
        importMarkdown(text);
      } catch (error) {
        problem = error;
      }
      expect(problem).to.be.instanceOf(ImportProblem).with.property('fault', fault);
    }
  });
});
