import type { Article } from '../model/article.js';
import { assembleGlossary } from '../model/assemble-glossary.js';
import { directionOf } from '../model/direction.js';
import type { Entry } from '../model/entry.js';
import { extractSummary } from '../model/extract-summary.js';
import { textOf } from '../model/inline.js';
import { buildTermIndex, type Named } from '../model/match-terms.js';
import { numberMentions, type MentionPart } from '../model/mentions.js';
import { paragraphsOf } from '../model/paragraphs.js';
import { proseOf } from '../model/prose.js';
import { countWords, readingMinutes } from '../model/reading-time.js';
import type { Summary } from '../model/summary.js';
import type { ImportedDocument } from './imported-document.js';
import { linkTerms } from './link-terms.js';
import { ownSections } from './own-sections.js';

/** What is known besides the text itself. */
export interface OwnContext {
  /** The id it is kept under. */
  id: string;
  /** Everything that can be explained: the site's entries, and the reader's own terms. */
  entries: readonly Entry[];
  /** BCP 47 tag of what the entries say. */
  entriesLanguage: string;
  /** What a section of notes is called, in the interface's language. */
  notesName: string;
}

/** The folder that own texts are read in; it stands where an article's slug does. */
export const OWN_FOLDER = 'read';

const NO_SUMMARY: Summary = {
  automatic: true,
  sentence: { id: 'sentence', children: [], evidence: [] },
  points: [],
  plain: [],
  plainGrade: 0,
};

/**
 * A reader's own text as an article, so that it is shown, explained and summarised like any other.
 * It is made anew whenever it is opened: what the site can explain grows.
 * @param document what was kept; not changed
 */
export function ownArticle(
  document: ImportedDocument,
  { id, entries, entriesLanguage, notesName }: OwnContext,
): Article {
  const { title, dek, language } = document;
  const index = buildTermIndex(entries.map((entry) => namesIn(entry, language)));
  const { sections, notes } = ownSections(document, (children) => linkTerms(children, index));
  const text = { sections, notes };
  const parts: MentionPart[] = [
    ...sections.map(({ heading, blocks }) => ({
      name: heading ? textOf(heading) : title,
      runs: [...proseOf(blocks)],
    })),
    ...notes.map(({ blocks }) => ({ name: notesName, runs: [...proseOf(blocks)] })),
  ];
  const mentions = numberMentions(parts, 'article', () => false);
  const words = parts.flatMap(({ runs }) => [...runs]).map(({ children }) => textOf(children));
  const wordCount = countWords([title, textOf(dek), ...words].join('\n'), language);
  const paragraphs = [...paragraphsOf(text)].map(([key, value]) => ({ id: key, text: value }));
  return {
    id,
    slug: OWN_FOLDER,
    title,
    shortTitle: title,
    dek,
    kind: 'article',
    published: document.published,
    place: null,
    language,
    direction: directionOf(language),
    contentNote: null,
    sources: sourcesOf(document),
    sections,
    notes,
    wordCount,
    readingMinutes: readingMinutes(wordCount),
    summary: extractSummary(paragraphs, language) ?? NO_SUMMARY,
    statements: [],
    events: [],
    ties: [],
    glossaryLanguage: entriesLanguage,
    glossary: assembleGlossary(
      new Map(entries.map((entry) => [entry.id, entry])),
      mentions.map(({ entry }) => entry),
      [],
    ),
    map: null,
    featured: [],
    mentions,
  };
}

/** Its names and other spellings, and in a text of its own language its native ones. */
function namesIn({ id, name, aliases, native }: Entry, language: string): Named {
  const [base] = language.split('-');
  const own = native.filter(({ lang }) => lang.split('-')[0] === base).map(({ text }) => text);
  return { id, name, aliases: [...aliases, ...own] };
}

function sourcesOf({ credit, url }: ImportedDocument): Article['sources'] {
  const name = credit || (url === null ? '' : new URL(url).hostname);
  return name === '' ? [] : [{ name, url, note: null }];
}
