import { expect } from 'chai';
import { ImportProblem } from '../../../src/import/import-problem.js';
import { importText } from '../../../src/import/import-text.js';
import { textOf } from '../../../src/model/inline.js';

const shape = (text: string): string[] =>
  importText(text).blocks.map((block) =>
    'children' in block && (block.type === 'heading' || block.type === 'paragraph')
      ? `${block.type}: ${textOf(block.children)}`
      : block.type,
  );

const LONG =
  'The ferry to the island runs again after nine years, the harbour office said on Monday, and it will cross four times a day.';

describe('a reader who pastes plain text', () => {
  it('gets its first line as the title, and short lines between paragraphs as headings', () => {
    const text = `The ferry comes back\n\n${LONG}\n\nWhy it stopped\n\n${LONG}`;
    expect(importText(text).title).to.equal('The ferry comes back');
    expect(shape(text)).to.deep.equal([
      `paragraph: ${LONG}`,
      'heading: Why it stopped',
      `paragraph: ${LONG}`,
    ]);
  });

  it('keeps a short sentence a paragraph, and a text of one paragraph without a title', () => {
    expect(shape(`A title\n\n${LONG}\n\nNobody came.\n\n${LONG}`)[1]).to.equal(
      'paragraph: Nobody came.',
    );
    expect(importText(LONG).title).to.equal('');
    expect(shape(LONG)).to.deep.equal([`paragraph: ${LONG}`]);
  });

  it('has lines that were wrapped at a width joined again', () => {
    const wrapped = `Harbour news\n\n${LONG.replace(/(.{40,50}) /g, '$1\n')}\n\n${LONG.replace(/(.{40,50}) /g, '$1\n')}`;
    expect(shape(wrapped)).to.deep.equal([`paragraph: ${LONG}`, `paragraph: ${LONG}`]);
  });

  it('keeps lines that are paragraphs apart', () => {
    expect(shape(`Title\n${LONG}\n${LONG}`)).to.have.length(2);
  });

  it('finds an introduction and a credit line where there are both', () => {
    const { dek, credit } = importText(`Title\n\nAn island waits.\n\nBy Ada Example\n\n${LONG}`);
    expect([textOf(dek), credit]).to.deep.equal(['An island waits.', 'By Ada Example']);
    expect(importText(`Title\n\nAn island waits.\n\n${LONG}`).dek).to.deep.equal([]);
  });

  it('finds lists with numbers and signs, and quotations', () => {
    expect(
      shape(`Title\n\n${LONG}\n\n- one\n- two\n\n3. three\n4. four\n\n> said so\n\n***`),
    ).to.deep.equal([`paragraph: ${LONG}`, 'list', 'list', 'quotation', 'thematic-break']);
  });

  it('has Arabic read as Arabic', () => {
    const arabic =
      'عادت العبّارة إلى الجزيرة بعد تسع سنوات، وقال مكتب الميناء إنها ستعبر أربع مرات في اليوم.';
    const { language, title, blocks } = importText(
      `عودة العبّارة\n\n${arabic}\n\nلماذا توقّفت\n\n${arabic}`,
    );
    expect([language, title, blocks[1]?.type]).to.deep.equal(['ar', 'عودة العبّارة', 'heading']);
  });

  it('is told where there is no text', () => {
    expect(() => importText(' \n\n ')).to.throw(ImportProblem);
  });
});
