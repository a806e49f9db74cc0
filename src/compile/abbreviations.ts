import type { Named } from '../model/match-terms.js';
import type { Report } from './report.js';

/** Two capitals or more, with or without digits and stops between them: UN, MH17, U.S., NGOs. */
const ABBREVIATION =
  /(?<![\p{L}\p{M}\p{N}])(?:\p{N}*\p{Lu}(?:[\p{Lu}\p{N}]*\p{Lu}[\p{Lu}\p{N}]*)s?|(?:\p{Lu}\.){2,})(?![\p{L}\p{M}\p{N}])/gu;

/** Numerals up to LXXXIX; those of C, D and M are more likely abbreviations. */
const ROMAN = /^L?X{0,3}(?:IX|IV|V?I{0,3})$|^X?L(?:IX|IV|V?I{0,3})$/;

/** Reports abbreviations of a text that no entry explains. */
export type AbbreviationCheck = (text: string, lineAt: (offset: number) => number) => void;

/**
 * The words that entries' names and aliases are made of.
 * @param entries all of them
 */
export function explainedWords(entries: Iterable<Named>): Set<string> {
  const words = new Set<string>();
  for (const { name, aliases } of entries) {
    for (const term of [name, ...aliases]) {
      for (const word of term.split(/[^\p{L}\p{M}\p{N}.]+/u)) {
        words.add(word);
        words.add(word.replace(/\.+$/u, ''));
      }
    }
  }
  return words;
}

/**
 * Makes the check of one file, which reports each abbreviation once.
 * @param explained of {@link explainedWords}
 */
export function abbreviationCheck(
  explained: ReadonlySet<string>,
  report: Report,
): AbbreviationCheck {
  const seen = new Set<string>();
  return (text, lineAt) => {
    for (const { 0: found, index } of text.matchAll(ABBREVIATION)) {
      const singular = found.replace(/s$/u, '');
      const known = explained.has(found) || explained.has(singular) || ROMAN.test(found);
      if (known || seen.has(singular)) continue;
      seen.add(singular);
      report(
        lineAt(index),
        `The abbreviation “${found}” is not explained.`,
        `Make it an alias of an entry in content/actors, content/places or content/terms, or write it out.`,
      );
    }
  };
}
