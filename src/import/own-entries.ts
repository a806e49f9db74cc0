import type { Entry } from '../model/entry.js';

/** A term the reader explained for themselves, as it is kept. */
export interface ExplainedTerm {
  id: string;
  term: string;
  aliases: string[];
  definition: string;
}

/** The reader's own terms as entries of a glossary. */
export function ownEntries(terms: readonly ExplainedTerm[]): Entry[] {
  return terms.map(({ id, term, aliases, definition }) => ({
    // An id of their own kind: no entry of a site can take it.
    id: `own-${id}`,
    type: 'term',
    name: term,
    kind: '',
    aliases,
    native: [],
    pronunciation: null,
    definition: [{ type: 'text', value: definition }],
    alignment: null,
    backers: [],
    founded: null,
    since: null,
    coordinates: null,
    roles: {},
    sources: [],
  }));
}
