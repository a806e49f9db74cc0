import type { Entry } from '../model/entry.js';
import { buildTermIndex, type TermIndex } from '../model/match-terms.js';
import { abbreviationCheck, explainedWords } from './abbreviations.js';
import type { InlineScope } from './inlines.js';
import type { Report } from './report.js';

/** What all entries together tell an article. */
export interface Knowledge {
  entries: ReadonlyMap<string, Entry>;
  /** All names and aliases. */
  terms: TermIndex;
  /** Those that begin with a capital: the names of people, places and bodies. */
  properNames: TermIndex;
  /** The words they are made of. */
  explained: ReadonlySet<string>;
}

/** Arranges the entries for reading articles. */
export function gatherKnowledge(entries: ReadonlyMap<string, Entry>): Knowledge {
  const all = [...entries.values()];
  const isProper = (name: string): boolean => /^\P{L}*\p{Lu}/u.test(name);
  return {
    entries,
    terms: buildTermIndex(all),
    properNames: buildTermIndex(
      all.map(({ id, name, aliases }) => ({
        id,
        name: isProper(name) ? name : '',
        aliases: aliases.filter(isProper),
      })),
    ),
    explained: explainedWords(all),
  };
}

/**
 * What inline content of a file may hold: linked names, but no claims, notes or links to the
 * same page, unless the place adds them.
 * @param place what the place is called in a problem: "the summary"
 */
export function inlineScope(
  report: Report,
  place: string,
  language: string,
  { entries, terms, explained }: Knowledge,
): InlineScope {
  return {
    report,
    place,
    language,
    definitions: new Map(),
    entries,
    terms,
    abbreviations: abbreviationCheck(explained, report),
    fragments: null,
    claims: null,
    notes: null,
  };
}
