import type { Coordinates } from './geo-distance.js';
import type { Direction, Inline } from './inline.js';
import type { Source } from './source.js';

/** What a glossary holds: an actor, a place or a term. */
export type EntryType = 'actor' | 'place' | 'term';

/** A glossary entry, shared by every article that names it. */
export interface Entry {
  /** The file's name without its ending; safe as a URL fragment. */
  id: string;
  type: EntryType;
  name: string;
  /** What it is, in a word or two: "armed group", "state", "United Nations body". */
  kind: string;
  /** Other spellings and short forms; each belongs to one entry only. */
  aliases: string[];
  native: NativeName[];
  pronunciation: Pronunciation | null;
  /** One or two plain sentences, for the pop-up and the top of the entry. */
  definition: Inline[];
  alignment: Alignment | null;
  backers: Backer[];
  /** When and how it began, or null. */
  founded: string | null;
  /** What happened after the articles' time, or null. */
  since: string | null;
  /** Degrees north and east and where they are from, for places; null otherwise. */
  coordinates: (Coordinates & { source: Source }) | null;
  /** What it did in each article's story, by article slug. */
  roles: Record<string, string>;
  sources: Source[];
}

export interface NativeName {
  text: string;
  /** BCP 47 tag. */
  lang: string;
  dir: Direction;
  /** What the name means, or null. */
  meaning: string | null;
}

export interface Pronunciation {
  /** Respelling with the stressed syllable in capitals: "hiz-bul-LAH". */
  respelling: string;
  /** International Phonetic Alphabet without slashes, or null. */
  ipa: string | null;
}

/** The side an actor was on, on a date: sides change. */
export interface Alignment {
  side: Side;
  /** In words, naming who says so where it is disputed. */
  text: string;
  /** ISO 8601 date or month the words hold for. */
  asOf: string;
}

export const SIDES = [
  'government',
  'opposition',
  'islamic-state',
  'united-nations',
  'humanitarian',
  'civilian',
  'monitor',
  'press',
] as const;

export type Side = (typeof SIDES)[number];

export interface Backer {
  /** `Entry.id` of the backer, or null where it has none. */
  entry: string | null;
  name: string;
  /** How, in words; null where the name is enough. */
  how: string | null;
}

/** One place where an article or its summary names an entry. */
export interface Mention {
  entry: string;
  /** Id of the mention on its page. */
  id: string;
  /** Id of the paragraph, list item's paragraph or table that holds it. */
  paragraph: string;
  /** Which page: the article or its summary. */
  view: 'article' | 'summary';
  /**
   * Text of the section's heading; the article's title for the opening. In a summary its part:
   * `sentence`, `points` or `plain`.
   */
  section: string;
  /** The words around it, about a dozen, cut at word boundaries. */
  before: string;
  words: string;
  after: string;
}
