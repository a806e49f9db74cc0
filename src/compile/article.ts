import type { PublishedArticle } from '../model/article.js';
import { directionOf } from '../model/direction.js';
import type { Event } from '../model/event.js';
import { textOf } from '../model/inline.js';
import type { Problem } from '../model/problem.js';
import { proseOf } from '../model/prose.js';
import { countWords, readingMinutes } from '../model/reading-time.js';
import type { Summary, SummaryPoint } from '../model/summary.js';
import type { Tie } from '../model/tie.js';
import { checkListedEntries, readDetails, toDek } from './article-details.js';
import { readArticleText, type ArticleText } from './article-text.js';
import { checkData } from './check-data.js';
import { toSources } from './entries.js';
import { splitFrontMatter } from './front-matter.js';
import { assembleGlossary } from '../model/assemble-glossary.js';
import { inlineScope, type Knowledge } from './knowledge.js';
import { numberMentions, termsOf, type MentionPart } from '../model/mentions.js';
import { parseMarkdown } from './parse-markdown.js';
import { readYaml } from './read-yaml.js';
import { reportFor } from './report.js';
import { summarySchema } from './schema.js';
import { NO_SUMMARY, readSummary, SUMMARY_HEADINGS } from './summary.js';
import { readTies } from './ties.js';
import { readTimeline } from './timeline.js';

/** The files of an article's folder. */
export interface ArticleFiles {
  slug: string;
  /** By file name. */
  files: ReadonlyMap<string, string>;
}

/** Names of the parts that hold no heading of their own. */
const NOTES = 'Notes';

/** Files of an article's folder that are pictures. */
export const PICTURE = /\.(?:svg|png|jpe?g|webp|avif)$/i;

/**
 * Reads an article with its summary, timeline and ties.
 * @returns what could be read of it; it is whole where no problem was reported
 */
export function readArticle(
  { slug, files }: ArticleFiles,
  knowledge: Knowledge,
  problems: Problem[],
): PublishedArticle {
  const folder = `content/${slug}`;
  const report = reportFor(`${folder}/article.md`, problems);
  const matter = splitFrontMatter(files.get('article.md') ?? '');
  const details = readDetails(matter, report);
  const { data } = details;
  const { title = slug, language = 'en', featured = [] } = data;
  checkListedEntries(details, knowledge.entries, report);
  const scope = inlineScope(report, 'the text', language, knowledge);
  const dek = toDek(details, scope);
  const pictures = new Map([...files].filter(([name]) => PICTURE.test(name)));
  const text = readArticleText(matter.body, scope, folder, pictures);
  reportUnshown(folder, pictures.keys(), text.shown, problems);
  const summary = readSummaryFile(folder, files, language, text, knowledge, problems);
  const events = readTimelineFile(folder, files, language, text, knowledge, problems);
  const ties = readTiesFile(folder, files, text, knowledge, problems);
  const mentions = [
    ...numberMentions(articleParts(text, title), 'article', (id) => text.ids.has(id)),
    ...numberMentions(summaryParts(summary), 'summary', isPointId(summary)),
  ];
  numberTimeline(events);
  const words = articleParts(text, title)
    .flatMap(({ runs }) => [...runs])
    .map(({ children }) => textOf(children));
  const headings = text.sections.map(({ heading }) => textOf(heading ?? []));
  const wordCount = countWords([...headings, ...words].join(' '), language);
  const named = [
    ...mentions.map(({ entry }) => entry),
    ...events.flatMap(({ children }) => termsOf(children).map(({ term }) => term.entry)),
    ...text.statements.flatMap(({ by }) => by ?? []),
    ...ties.flatMap(({ from, to }) => [from, to]),
    ...(data.glossary ?? []),
  ];
  return {
    id: slug,
    slug,
    title,
    shortTitle: data['short-title'] ?? title,
    dek,
    kind: data.kind ?? 'news',
    published: data.published ?? '1970-01-01',
    place: data.place ?? null,
    language,
    direction: directionOf(language),
    contentNote: data['content-note'] ?? null,
    sources: toSources(data.sources),
    sections: text.sections,
    notes: text.notes,
    wordCount,
    readingMinutes: readingMinutes(wordCount),
    summary,
    statements: text.statements,
    events,
    ties,
    glossaryLanguage: language,
    glossary: assembleGlossary(knowledge.entries, named, featured),
    map: null,
    featured: featured.filter((id) => knowledge.entries.has(id)),
    mentions,
  };
}

function reportUnshown(
  folder: string,
  pictures: Iterable<string>,
  shown: ReadonlySet<string>,
  problems: Problem[],
): void {
  for (const name of pictures) {
    if (shown.has(name)) continue;
    reportFor(`${folder}/${name}`, problems)(
      1,
      'The article does not show this picture.',
      `Show it in article.md by \`![text alternative](${name})\`, or remove the file.`,
    );
  }
}

function readSummaryFile(
  folder: string,
  files: ReadonlyMap<string, string>,
  language: string,
  { paragraphs }: ArticleText,
  knowledge: Knowledge,
  problems: Problem[],
): Summary {
  const source = files.get('summary.md');
  if (source === undefined) {
    reportFor(`${folder}/article.md`, problems)(
      1,
      'The article has no summary.',
      `Write ${folder}/summary.md with the headings ${Object.values(SUMMARY_HEADINGS).join(', ')}.`,
    );
    return NO_SUMMARY;
  }
  const report = reportFor(`${folder}/summary.md`, problems);
  const matter = splitFrontMatter(source);
  if (!matter.closed) {
    report(1, 'The front matter does not end.', 'Put a line of `---` after it.');
    return NO_SUMMARY;
  }
  if (matter.yaml !== null && matter.yaml.trim() !== '') {
    checkData(summarySchema, readYaml(matter.yaml, matter.yamlLine, report), report);
  }
  const root = parseMarkdown(matter.body);
  if (!root) {
    report(1, 'The summary is nested too deeply.', 'Write it as plain paragraphs and one list.');
    return NO_SUMMARY;
  }
  return readSummary(root, {
    inline: inlineScope(report, 'the summary', language, knowledge),
    paragraphs,
    properNames: knowledge.properNames,
  });
}

function readTimelineFile(
  folder: string,
  files: ReadonlyMap<string, string>,
  language: string,
  { paragraphs }: ArticleText,
  knowledge: Knowledge,
  problems: Problem[],
): Event[] {
  const source = files.get('timeline.yaml');
  if (source === undefined) return [];
  const report = reportFor(`${folder}/timeline.yaml`, problems);
  return readTimeline(source, inlineScope(report, 'the timeline', language, knowledge), paragraphs);
}

function readTiesFile(
  folder: string,
  files: ReadonlyMap<string, string>,
  { paragraphs }: ArticleText,
  { entries }: Knowledge,
  problems: Problem[],
): Tie[] {
  const source = files.get('ties.yaml');
  if (source === undefined) return [];
  return readTies(source, entries, paragraphs, reportFor(`${folder}/ties.yaml`, problems));
}

function articleParts({ sections, notes }: ArticleText, title: string): MentionPart[] {
  return [
    ...sections.map(({ heading, blocks }) => ({
      name: heading ? textOf(heading) : title,
      runs: [...proseOf(blocks)],
    })),
    ...(notes.length > 0
      ? [{ name: NOTES, runs: [...proseOf(notes.flatMap(({ blocks }) => blocks))] }]
      : []),
  ];
}

function summaryParts({ sentence, points, plain }: Summary): MentionPart[] {
  return [
    { name: 'sentence', runs: [sentence] },
    { name: 'points', runs: points },
    { name: 'plain', runs: plain },
  ];
}

function isPointId({ sentence, points, plain }: Summary): (id: string) => boolean {
  const ids = new Set([sentence, ...points, ...plain].map(({ id }: SummaryPoint) => id));
  return (id) => ids.has(id);
}

/** Numbers the terms of the timeline, which has a page of its own; they are not listed. */
function numberTimeline(events: readonly Event[]): void {
  const phases = new Set(events.map(({ phase }) => phase));
  const parts = [...phases].map((phase) => ({
    name: phase,
    runs: events.filter((event) => event.phase === phase),
  }));
  const ids = new Set(events.map(({ id }) => id));
  numberMentions(parts, 'article', (id) => ids.has(id));
}
