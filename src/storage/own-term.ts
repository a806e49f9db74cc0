import { countNameWords, LONGEST_NAME } from '../model/match-terms.js';
import type { DeviceStorage } from './device-storage.js';
import { newId } from './new-id.js';
import type { OwnTerm } from './records.js';
import { repository } from './repository.js';

/** A term of the reader's that is not kept yet. */
export function newTerm(text: string, words: string): OwnTerm {
  return { id: newId(), changed: '', term: words, aliases: [], definition: '', text };
}

/**
 * Other spellings out of one line.
 * @param line with commas, of Latin or Arabic letters, between them
 * @param term the word itself, which is no other spelling
 */
export function aliasesIn(line: string, term: string): string[] {
  const all = line.split(/[,،;؛\n]/u).map((part) => part.trim());
  return [...new Set(all)].filter((part) => part !== '' && part !== term);
}

/** What is wrong with a term, in the order its fields stand in; null where nothing is. */
export type TermFault = 'no-term' | 'too-long' | 'no-definition' | null;

export function faultOf({ term, aliases, definition }: OwnTerm): TermFault {
  if (countNameWords(term) === 0) return 'no-term';
  // No text is searched for names that are longer.
  if ([term, ...aliases].some((name) => countNameWords(name) > LONGEST_NAME)) return 'too-long';
  return definition === '' ? 'no-definition' : null;
}

function holdsFor(term: Pick<OwnTerm, 'text'>, text: string): boolean {
  return term.text === '' || term.text === text;
}

/**
 * The terms that hold for a text, by name.
 * @throws {StorageProblem}
 */
export async function termsIn(storage: DeviceStorage, text: string): Promise<OwnTerm[]> {
  const all = await repository(storage, 'terms').all();
  return all
    .filter((term) => holdsFor(term, text))
    .sort((one, other) => one.term.localeCompare(other.term));
}

/** Of the terms that hold for a text the one that explains a word already; that of the text alone before one for all. */
export function termFor(terms: readonly OwnTerm[], text: string, words: string): OwnTerm | null {
  const fitting = terms.filter(
    (one) => holdsFor(one, text) && [one.term, ...one.aliases].includes(words),
  );
  return fitting.find((one) => one.text === text) ?? fitting[0] ?? null;
}
