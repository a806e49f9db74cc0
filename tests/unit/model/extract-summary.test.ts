import { expect } from 'chai';
import { extractSummary, type SummaryParagraph } from '../../../src/model/extract-summary.js';
import { textOf } from '../../../src/model/inline.js';
import type { Summary } from '../../../src/model/summary.js';

/** Sentences about one thing, and some that share no word with them or each other. */
const ABOUT = [
  'The ferry to the island runs again after nine years.',
  'The harbour office said the ferry crosses to the island four times a day.',
  'People of the island waited nine years for the ferry to cross again.',
  'The island has a harbour again, and the ferry crosses every day.',
];
const ASIDE = [
  'Quiet evenings suit old gardeners very well.',
  'Seventeen pupils painted green doors yesterday.',
  'Nobody remembers whose umbrella vanished.',
  'Bread prices rose slightly last autumn.',
  'My uncle collects broken wooden clocks.',
  'Rain fell over distant mountain villages.',
];

const paragraphs = (...texts: string[]): SummaryParagraph[] =>
  texts.map((text, index) => ({ id: `p-${index + 1}`, text }));

const words = (summary: Summary | null): string[] =>
  (summary?.points ?? []).map(({ children }) => textOf(children));

describe('a summary that a program picks', () => {
  const mixed = paragraphs(...ASIDE.flatMap((aside, at) => [aside, ABOUT[at] ?? '']));

  it('is made of sentences that say most of what the others say, in their order', () => {
    const summary = extractSummary(mixed, 'en');
    expect(words(summary)).to.have.length(2);
    for (const point of words(summary)) expect(ABOUT).to.include(point);
    expect(ABOUT).to.include(textOf(summary!.sentence.children));
    expect(words(summary)).to.deep.equal(
      words(summary).toSorted((one, other) => ABOUT.indexOf(one) - ABOUT.indexOf(other)),
    );
  });

  it('leads from each point to the paragraph that it stands in, word for word', () => {
    const texts = new Map(mixed.map(({ id, text }) => [id, text]));
    for (const { children, evidence } of extractSummary(mixed, 'en')!.points) {
      expect(evidence).to.have.length(1);
      expect(texts.get(evidence[0]!)).to.include(textOf(children));
    }
  });

  it('says that a program picked it', () => {
    expect(extractSummary(mixed, 'en')!.automatic).to.equal(true);
  });

  it('is not made of a few sentences, where it would be as long as the text', () => {
    expect(extractSummary([], 'en')).to.equal(null);
    expect(extractSummary(paragraphs(...ABOUT), 'en')).to.equal(null);
    expect(extractSummary(paragraphs('Yes. No. '.repeat(50)), 'en')).to.equal(null);
  });

  it('does not take what is said many times for what matters', () => {
    const cry = 'Subscribe now and read all our daily letters.';
    const summary = extractSummary([...mixed, ...paragraphs(...Array<string>(30).fill(cry))], 'en');
    expect(words(summary)).not.to.include(cry);
  });

  it('is never longer than seven points, of a text however long', () => {
    const early = Array.from(
      { length: 1_000 },
      (_, at) => `Alpha${at} beta${at} gamma${at} delta${at} omega${at}.`,
    );
    const late = Array.from(
      { length: 1_000 },
      (_, at) => `On day ${at} it was so: ${ABOUT[at % 4]}`,
    );
    const summary = extractSummary(paragraphs(...early, ...late), 'en')!;
    expect(summary.points).to.have.length(7);
    // All of its length is looked at.
    for (const { evidence } of summary.points)
      expect(Number(evidence[0]!.slice(2))).to.be.greaterThan(1_000);
  });

  it('knows where sentences end in Arabic, and in a text that has no spaces', () => {
    const arabic = Array.from(
      { length: 6 },
      (_, at) =>
        `هل عادت العبّارة إلى الجزيرة في اليوم ${at}؟ قال مكتب الميناء إنها عادت يوم ${at}.`,
    );
    expect(words(extractSummary(paragraphs(...arabic), 'ar'))[0]).to.match(/[؟.]$/);
    const japanese = Array.from({ length: 12 }, (_, at) => `島への船は${at}日に港を出ました。`);
    expect(words(extractSummary(paragraphs(japanese.join('')), 'ja'))).to.have.length(2);
  });
});
