import { expect } from 'chai';
import { annotationCollection } from '../../../src/model/annotation-collection.js';
import { fromAnnotation, toAnnotation } from '../../../src/model/annotation.js';
import type { Mark } from '../../../src/model/mark.js';
import { marksMarkdown } from '../../../src/model/marks-markdown.js';
import { firstMarks, marksByText, searchMarks } from '../../../src/model/marks-by-text.js';
import { faultIn } from '../../../src/storage/shapes.js';

const MARK: Mark = {
  id: '5b2f3f2e-4f5e-4d6a-9a7e-0c4d6c0e8a11',
  text: 'aleppo-ceasefire',
  kind: 'question',
  note: 'Who says so? — مهم',
  quote: { exact: 'The end has been announced', prefix: 'under a ceasefire. ', suffix: '; the' },
  position: { start: 120, end: 146 },
  block: { id: 'lead', start: 120, end: 146 },
  source: {
    url: 'https://news.example/aleppo-ceasefire/',
    title: 'Aleppo’s rebels',
    language: 'en',
  },
  created: '2026-01-31T12:00:00.000Z',
  modified: '2026-02-01T12:00:00.000Z',
};

const KINDS = { important: 'Important', question: 'Question', check: 'To check' };

describe('a mark as a Web Annotation', () => {
  it('comes back the same', () => {
    const again = JSON.parse(JSON.stringify(toAnnotation(MARK))) as unknown;
    expect(fromAnnotation(MARK.id, MARK.text, again)).to.deep.equal(MARK);
    const bare = { ...MARK, note: '', block: null };
    expect(fromAnnotation(bare.id, bare.text, toAnnotation(bare))).to.deep.equal(bare);
  });

  it('says its passage by words, by place, and by place in its block', () => {
    const { target, motivation, body } = toAnnotation(MARK) as Record<string, unknown>;
    expect(motivation).to.equal('commenting');
    expect(body).to.have.length(2);
    expect((target as { selector: unknown }).selector).to.deep.equal([
      { type: 'TextQuoteSelector', ...MARK.quote },
      { type: 'TextPositionSelector', start: 120, end: 146 },
      {
        type: 'FragmentSelector',
        conformsTo: 'http://tools.ietf.org/rfc/rfc3236',
        value: 'lead',
        refinedBy: { type: 'TextPositionSelector', start: 120, end: 146 },
      },
    ]);
  });

  it('can be kept', () => {
    const { id, text, modified: changed } = MARK;
    expect(faultIn('notes', { id, changed, text, annotation: toAnnotation(MARK) })).to.equal(null);
  });

  it('is read where another program wrote it, with one body and one selector', () => {
    const foreign = {
      type: 'Annotation',
      body: { type: 'TextualBody', value: 'Hm.' },
      target: {
        source: 'https://other.example/',
        selector: { type: 'TextQuoteSelector', exact: 'words' },
      },
    };
    expect(fromAnnotation('x', 'y', foreign)).to.deep.include({
      kind: 'important',
      note: 'Hm.',
      quote: { exact: 'words', prefix: '', suffix: '' },
      source: { url: 'https://other.example/', title: 'y', language: '' },
    });
  });

  it('is left alone where it quotes nothing', () => {
    for (const strange of [
      null,
      7,
      'x',
      [],
      {},
      { target: 'https://a.example/' },
      { target: [] },
    ]) {
      expect(fromAnnotation('x', 'y', strange)).to.equal(null);
    }
  });
});

describe('the marks of a reader', () => {
  const later = { ...MARK, id: 'b', position: { start: 9, end: 12 }, note: '' };
  const other = {
    ...MARK,
    id: 'c',
    text: 'other',
    modified: '2026-03-01T12:00:00.000Z',
    quote: { exact: 'Café *and* <b>\n1. bread', prefix: '', suffix: '' },
    source: { url: '', title: 'Another', language: 'fr' },
    kind: 'important' as const,
    note: '- one\n# two',
  };
  const all = [MARK, later, other];

  it('stand by text, the last marked first', () => {
    const texts = marksByText(all);
    expect(texts.map(({ text }) => text)).to.deep.equal(['other', 'aleppo-ceasefire']);
    expect(texts[1]!.marks.map(({ id }) => id)).to.deep.equal(['b', MARK.id]);
  });

  it('are cut off after so many, over all texts', () => {
    const ids = (most: number) =>
      firstMarks(marksByText(all), most).map(({ marks }) => marks.map(({ id }) => id));
    expect(ids(2)).to.deep.equal([['c'], ['b']]);
    expect(ids(1)).to.deep.equal([['c']]);
    expect(ids(9)).to.deep.equal([['c'], ['b', MARK.id]]);
    expect(ids(0)).to.deep.equal([]);
  });

  it('are found by all words of a query, whatever their accents and letter case', () => {
    const found = (query: string) => searchMarks(all, query).map(({ id }) => id);
    expect(found('')).to.have.length(3);
    expect(found('cafe BREAD')).to.deep.equal(['c']);
    expect(found('مُهِمّ')).to.deep.equal([MARK.id]);
    expect(found('rebels announced')).to.deep.equal([MARK.id, 'b']);
    expect(found('rebels bread')).to.deep.equal([]);
  });

  it('leave as one collection that other programs read', () => {
    const collection = JSON.parse(annotationCollection(all, 'Mine')) as Record<string, never>;
    expect(collection).to.include({ type: 'AnnotationCollection', total: 3, label: 'Mine' });
    const { items } = collection['first'] as unknown as { items: object[] };
    expect({ '@context': collection['@context'], ...items[0] }).to.deep.equal(toAnnotation(MARK));
  });

  it('leave as Markdown in which no word of theirs becomes a sign', () => {
    expect(marksMarkdown([other, MARK], 'My marks', KINDS)).to.equal(`# My marks

## Another

**Important**

> Café \\*and\\* \\<b\\>
>
> 1\\. bread

\\- one  
\\# two

## [Aleppo’s rebels](<https://news.example/aleppo-ceasefire/>)

**Question**

> The end has been announced

Who says so? — مهم
`);
  });
});
