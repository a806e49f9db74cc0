import type { Problem } from '../model/problem.js';
import { abbreviationCheck } from './abbreviations.js';
import { checkWords } from './inlines.js';
import { otherScript } from './other-script.js';
import type { DataPath } from './read-yaml.js';
import { reportFor } from './report.js';

/** What is written in an entry's file, and the lines of it. */
export interface EntryWords {
  file: string;
  data: Readonly<Record<string, unknown>>;
  lineOf: (path: DataPath) => number;
}

/** The language entries are written in. */
const LANGUAGE = 'en';

/** Names stand as they are; an abbreviation among them is what explains it. */
const NAMES = new Set(['name', 'aliases', 'sources']);

/** Has words of other languages, with their tags, or signs of its own. */
const TAGGED = new Set(['native', 'pronunciation', 'definition']);

/**
 * Checks what entries say of themselves: abbreviations that no entry explains, words in another
 * script, and native names that are not in the script of their language.
 * @param explained of `explainedWords`
 */
export function checkEntryWords(
  all: Iterable<EntryWords>,
  explained: ReadonlySet<string>,
  problems: Problem[],
): void {
  for (const { file, data, lineOf } of all) {
    const report = reportFor(file, problems);
    const abbreviations = abbreviationCheck(explained, report);
    for (const { key, path, text } of textsOf(data)) {
      const line = lineOf(path);
      const scope = {
        report,
        language: LANGUAGE,
        abbreviations: NAMES.has(key) ? null : abbreviations,
      };
      // The definition’s scripts are checked where its Markdown is read.
      if (key === 'definition') abbreviations(text, () => line);
      else if (!TAGGED.has(key) && path.at(-1) !== 'url') checkWords(text, line, scope);
    }
    const natives = (data['native'] ?? []) as { text: string; lang: string }[];
    for (const [index, { text, lang }] of natives.entries()) {
      const found = otherScript(text, lang);
      if (!found) continue;
      report(
        lineOf(['native', index, 'text']),
        `The native name “${found.words}” is not in the script of its language, ${lang}.`,
        `Write the tag with its script, such as ${lang}-Latn, or the name in its own letters.`,
      );
    }
  }
}

/** Every text within data, with the key it belongs to and the path to it. */
function* textsOf(
  data: unknown,
  path: DataPath = [],
): Generator<{ key: string; path: DataPath; text: string }> {
  if (typeof data === 'string') yield { key: String(path[0]), path, text: data };
  else if (Array.isArray(data)) {
    for (const [index, item] of data.entries()) yield* textsOf(item, [...path, index]);
  } else if (typeof data === 'object' && data !== null) {
    for (const [key, value] of Object.entries(data)) yield* textsOf(value, [...path, key]);
  }
}
