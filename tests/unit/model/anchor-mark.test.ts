import { expect } from 'chai';
import { anchorIn } from '../../../src/model/anchor-mark.js';
import { markPlace, type MarkPlace } from '../../../src/model/mark.js';
import type { TextContent } from '../../../src/model/text-content.js';

type Paragraphs = Record<string, string>;

const ARTICLE: Paragraphs = {
  lead: 'Rebel resistance in the city ended on Tuesday, after years of fighting and months of siege: insurgents agreed to withdraw under a ceasefire. The end has been announced; the departures are still to come.',
  negotiators:
    'Turkey and Russia negotiated the agreement. The two negotiators have backed different sides: Turkey supports rebel groups, and Russia is a military ally of the government.',
  heading: 'Who is to leave',
  dawn: 'A source said that fighters would start leaving at about dawn on Wednesday. The source gave no name, and made no mention of other civilians.',
  hour: 'A military source gave an hour. The evacuation would begin at 05:00 local time, and families would go too, this source said.',
  deadline:
    'A third source gave a deadline. Fighters and families had until Wednesday evening to leave, this source said.',
};

/** A text as pages give it: one block for each paragraph. */
function contentOf(paragraphs: Paragraphs): TextContent {
  let text = '';
  const blocks = Object.entries(paragraphs).map(([id, words]) => {
    if (text) text += '\n';
    const start = text.length;
    text += words;
    return { id, start, end: text.length };
  });
  return { text, blocks };
}

/** A mark on words of the article; on the `which`-th time that they stand there. */
function markOn(words: string, which = 1, paragraphs = ARTICLE): MarkPlace {
  const content = contentOf(paragraphs);
  let start = -1;
  for (let count = 0; count < which; count += 1) start = content.text.indexOf(words, start + 1);
  expect(start, `“${words}” is in the text`).to.be.at.least(0);
  return markPlace(content, { start, end: start + words.length });
}

/** The words that a mark is on now, and the id of the block they begin in; null where it is lost. */
function found(place: MarkPlace, paragraphs: Paragraphs) {
  const content = contentOf(paragraphs);
  const at = anchorIn(content)(place);
  if (!at) return null;
  const block = content.blocks.findLast(({ start }) => start <= at.start)!.id;
  return { words: content.text.slice(at.start, at.end), block, exact: at.exact };
}

const changed = (edits: Paragraphs): Paragraphs => ({ ...ARTICLE, ...edits });

function without(...ids: string[]): Paragraphs {
  return Object.fromEntries(Object.entries(ARTICLE).filter(([id]) => !ids.includes(id)));
}

describe('a mark in an article that has changed', () => {
  const SENTENCE = 'The end has been announced; the departures are still to come.';

  it('is found where nothing changed', () => {
    expect(found(markOn(SENTENCE), ARTICLE)).to.deep.equal({
      words: SENTENCE,
      block: 'lead',
      exact: true,
    });
  });

  it('is found again below paragraphs that were added or taken out', () => {
    const added = { news: 'A wholly new first paragraph of some length, with news.', ...ARTICLE };
    expect(found(markOn('05:00 local time'), added)?.words).to.equal('05:00 local time');
    expect(found(markOn('05:00 local time'), without('lead'))?.block).to.equal('hour');
  });

  it('is found in a paragraph that moved, under the same id or another', () => {
    const { lead, ...rest } = ARTICLE;
    expect(found(markOn(SENTENCE), { ...rest, lead: lead! })).to.include({ exact: true });
    const moved = found(markOn(SENTENCE), { ...rest, last: lead! });
    expect(moved).to.deep.equal({ words: SENTENCE, block: 'last', exact: true });
  });

  it('is found after words of it were changed, and it is said that they were', () => {
    const edited = changed({
      lead: ARTICLE['lead']!.replace('been announced', 'now been declared'),
    });
    expect(found(markOn(SENTENCE), edited)).to.deep.equal({
      words: 'The end has now been declared; the departures are still to come.',
      block: 'lead',
      exact: false,
    });
  });

  it('is found after the words around it were changed', () => {
    const edited = changed({
      dawn: 'Somebody told us of fighters who would start leaving at about dawn on Wednesday; more is not known.',
    });
    const mark = markOn('would start leaving at about dawn on Wednesday');
    expect(found(mark, edited)?.words).to.equal('would start leaving at about dawn on Wednesday');
  });

  it('is found whole in a paragraph that was split within it', () => {
    const [first, second] = ARTICLE['negotiators']!.split(' The two');
    const mark = markOn(
      'negotiated the agreement. The two negotiators have backed different sides',
    );
    const parts = { lead: ARTICLE['lead']!, negotiators: first!, second: `The two${second!}` };
    const split = found(mark, parts);
    expect(split).to.deep.equal({
      words: 'negotiated the agreement.\nThe two negotiators have backed different sides',
      block: 'negotiators',
      exact: true,
    });
  });

  it('is found in paragraphs that were put together', () => {
    const { dawn, hour, ...rest } = ARTICLE;
    const both = { ...rest, both: `${dawn!} ${hour!}` };
    const mark = markOn('made no mention of other civilians.\nA military source gave an hour.');
    expect(found(mark, both)?.block).to.equal('both');
  });

  it('stays with its own paragraph where the same words stand in several', () => {
    const words = 'this source said';
    expect(found(markOn(words, 1), ARTICLE)?.block).to.equal('hour');
    expect(found(markOn(words, 2), ARTICLE)?.block).to.equal('deadline');
    const swapped = { deadline: ARTICLE['deadline']!, ...without('lead') };
    expect(found(markOn(words, 1), swapped)?.block).to.equal('hour');
    expect(found(markOn(words, 2), swapped)?.block).to.equal('deadline');
  });

  it('stays with its sentence where ids are new and the same words stand in several', () => {
    const anew = Object.fromEntries(
      Object.values(ARTICLE).map((words, index) => [`p-${index + 20}`, words]),
    );
    expect(found(markOn('this source said', 2), anew)?.block).to.equal('p-25');
    expect(found(markOn('Wednesday', 2), anew)?.block).to.equal('p-25');
  });

  it('is not found in the wrong place once its paragraph is gone', () => {
    expect(found(markOn(SENTENCE), without('lead'))).to.equal(null);
    expect(found(markOn('this source said', 2), without('deadline'))).to.equal(null);
    expect(found(markOn('Wednesday', 1), without('dawn'))).to.equal(null);
  });

  it('is not found in words that only look a little like it', () => {
    const edited = changed({
      lead: 'Something else altogether is told at the top of this text now.',
    });
    expect(found(markOn(SENTENCE), edited)).to.equal(null);
    expect(found(markOn(SENTENCE), {})).to.equal(null);
  });

  it('is found under a heading that was moved', () => {
    const { heading, ...rest } = ARTICLE;
    const moved = found(markOn('Who is to leave'), { heading: heading!, ...rest });
    expect(moved).to.deep.equal({ words: 'Who is to leave', block: 'heading', exact: true });
  });

  it('is found over many paragraphs of which one in the middle was written anew', () => {
    const content = contentOf(ARTICLE);
    const start = content.text.indexOf('The end has');
    const end = content.text.indexOf('gave a deadline');
    const mark = markPlace(content, { start, end });
    const edited = changed({
      dawn: 'Another person altogether said something longer, about buses that would come for the wounded before anyone else could leave.',
    });
    const again = found(mark, edited)!;
    expect(again.words.startsWith('The end has been announced')).to.equal(true);
    expect(again.words.endsWith('A third source ')).to.equal(true);
    expect(again.exact).to.equal(false);
  });

  it('is found in Arabic, where a vowel sign was added', () => {
    const arabic = {
      one: 'وافق المقاتلون على مغادرة المدينة بموجب وقف إطلاق النار بعد سنوات من القتال.',
      two: 'وتفاوضت تركيا وروسيا على الاتفاق الذي أعلن مساء الثلاثاء في المدينة.',
    };
    const mark = markOn('تركيا وروسيا على الاتفاق الذي أعلن', 1, arabic);
    const edited = { ...arabic, two: arabic.two.replace('أعلن', 'أُعلن') };
    expect(found(mark, edited)?.words).to.equal('تركيا وروسيا على الاتفاق الذي أُعلن');
  });

  it('is found among thousands in a long text within a moment', () => {
    const paragraphs = Object.fromEntries(
      Array.from({ length: 2_000 }, (_, n) => [
        `p-${n}`,
        `Paragraph ${n} tells of the ${n * 7919} things that were seen, and of ${n * 104729} that were not, in words that are much like those of its neighbours.`,
      ]),
    );
    const content = contentOf(paragraphs);
    const marks = content.blocks.map(({ start }) =>
      markPlace(content, { start: start + 10, end: start + 60 }),
    );
    const shifted = { first: 'One paragraph more, above all others.', ...paragraphs };
    const started = performance.now();
    const anchor = anchorIn(contentOf(shifted));
    expect(marks.map(anchor).every((one) => one?.exact)).to.equal(true);
    expect(performance.now() - started).to.be.below(1_000);
  });
});
