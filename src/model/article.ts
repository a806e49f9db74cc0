import type { Block } from './block.js';
import type { Entry, Mention } from './entry.js';
import type { Event } from './event.js';
import type { Direction, Inline } from './inline.js';
import type { LocatorMap } from './locator-map.js';
import type { Source } from './source.js';
import type { Statement } from './statement.js';
import type { Summary } from './summary.js';
import type { Tie } from './tie.js';

/** One article with everything its pages show. */
export interface Article {
  /** What a reader's own places, marks and notes name it by: the slug, or an own text's id. */
  id: string;
  /** Folder name, and the first part of its URLs. */
  slug: string;
  title: string;
  /** Shorter title for breadcrumbs and cards. */
  shortTitle: string;
  /** The standfirst: one or two sentences under the title. */
  dek: Inline[];
  /** Whether it is news or another kind of article, as machines are told. */
  kind: 'news' | 'article';
  /** ISO 8601 date of the report; null only for a reader's own text that does not say. */
  published: string | null;
  /** Where it is reported from or about, or null. */
  place: string | null;
  /** BCP 47 tag of the text. */
  language: string;
  direction: Direction;
  /** Warns of graphic passages, or null. */
  contentNote: string | null;
  sources: Source[];
  sections: Section[];
  notes: Note[];
  /** Words of the article's text. */
  wordCount: number;
  /** At 200 words a minute, rounded up: a careful pace for news. */
  readingMinutes: number;
  summary: Summary;
  statements: Statement[];
  events: Event[];
  /** Who backs, fights or talks to whom; all of them are in the glossary. */
  ties: Tie[];
  /** BCP 47 tag of what its entries say. */
  glossaryLanguage: string;
  /** The entries it names: featured first, then actors, places, terms, each by name. */
  glossary: Entry[];
  /** Where its places are; null with fewer than two of known place, and until it is drawn. */
  map: LocatorMap | null;
  /** Ids of entries the article puts first. */
  featured: string[];
  /** In reading order, the article's before the summary's. */
  mentions: Mention[];
}

/** An article that a site publishes: its day is always told. */
export interface PublishedArticle extends Article {
  published: string;
}

export interface Section {
  id: string;
  /** Null only for the opening. */
  heading: Inline[] | null;
  blocks: Block[];
}

export interface Note {
  id: string;
  number: number;
  /** In how many places the text refers to it. */
  references: number;
  blocks: Block[];
}
