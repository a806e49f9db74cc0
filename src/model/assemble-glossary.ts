import type { Entry, EntryType } from './entry.js';

const ORDER: Readonly<Record<EntryType, number>> = { actor: 0, place: 1, term: 2 };

/**
 * The entries of one article's glossary: those it features first, then actors, places and terms,
 * each by name.
 * @param named ids of all entries that the article names, with or without repetition
 * @param featured ids in the order the article gives them
 */
export function assembleGlossary(
  entries: ReadonlyMap<string, Entry>,
  named: Iterable<string>,
  featured: readonly string[],
): Entry[] {
  const first = new Set(featured);
  const others = [...new Set(named)].filter((id) => !first.has(id));
  const find = (ids: Iterable<string>): Entry[] => [...ids].flatMap((id) => entries.get(id) ?? []);
  return [
    ...find(first),
    ...find(others).sort(
      (one, other) =>
        ORDER[one.type] - ORDER[other.type] || one.name.localeCompare(other.name, 'en'),
    ),
  ];
}
