import { expect } from 'chai';
import { compileSite } from '../../../src/compile/compile-site.js';
import { SHORT_STORY } from './short-story.js';

const EVENT = `- id: hour
  date: "2016-12-14T05:00+02:00"
  date-text: Wednesday, 05:00 local time (03:00 GMT)
  phase: days
  text: It is to begin.
  evidence: [opening]
`;

const FILES = {
  'content/terms/gmt.yaml': 'name: GMT\nkind: time\ndefinition: The time of Greenwich.\n',
  ...SHORT_STORY,
};

const compile = (timeline: string): ReturnType<typeof compileSite> =>
  compileSite(new Map(Object.entries({ ...FILES, 'content/story/timeline.yaml': timeline })));

describe('a timeline as its author writes it', () => {
  it('is read with its label, or without one', () => {
    const { problems, site } = compile(EVENT);
    expect(problems).to.deep.equal([]);
    expect(site.articles[0]!.events[0]!.label).to.equal(null);
    const labelled = compile(EVENT.replace('  phase', '  label: The hour\n  phase'));
    expect(labelled.site.articles[0]!.events[0]!.label).to.equal('The hour');
  });

  it('is refused where the words of a time leave GMT out', () => {
    const { problems } = compile(EVENT.replace(' (03:00 GMT)', ''));
    const problem = problems.find(({ message }) => message.includes('03:00'));
    expect(problem).to.include({ file: 'content/story/timeline.yaml', line: 3 });
  });

  it('is refused where they tell GMT wrong', () => {
    const { problems } = compile(EVENT.replace('03:00 GMT', '07:00 GMT'));
    expect(problems.some(({ message }) => message.includes('03:00'))).to.equal(true);
  });

  it('is refused where a label is longer than its place in the picture', () => {
    const long = `  label: ${'word '.repeat(9)}\n  phase`;
    const { problems } = compile(EVENT.replace('  phase', long));
    const problem = problems.find(({ message }) => message.includes('too long'));
    expect(problem).to.include({ file: 'content/story/timeline.yaml', line: 4 });
  });
});
