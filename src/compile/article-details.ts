import type { z } from 'zod';
import { textOf, type Inline } from '../model/inline.js';
import { checkData } from './check-data.js';
import type { FrontMatter } from './front-matter.js';
import { checkWords, reportUnknownEntry, toInlines, type InlineScope } from './inlines.js';
import { parseLine } from './parse-line.js';
import { readYaml } from './read-yaml.js';
import type { Report } from './report.js';
import { articleSchema } from './schema.js';

/** What the front matter of an article says, as it is written. */
export type ArticleData = Partial<z.output<typeof articleSchema>>;

/** The front matter of an article, and the lines of its keys. */
export interface ArticleDetails {
  data: ArticleData;
  lineOf: (...path: (string | number)[]) => number;
}

/** Reads the front matter of `article.md`. */
export function readDetails(matter: FrontMatter, report: Report): ArticleDetails {
  if (matter.yaml === null || !matter.closed) {
    report(
      1,
      matter.closed ? 'The article has no front matter.' : 'The front matter does not end.',
      'Put its keys, such as title and published, between two lines of `---` at the very top.',
    );
    return { data: {}, lineOf: () => 1 };
  }
  const yaml = readYaml(matter.yaml, matter.yamlLine, report);
  const { value: data } = checkData(articleSchema, yaml, report);
  return { data, lineOf: (...path) => yaml?.lineOf(path) ?? 1 };
}

/** Reports entries that the front matter names and that are not there. */
export function checkListedEntries(
  { data, lineOf }: ArticleDetails,
  known: ReadonlyMap<string, unknown>,
  report: Report,
): void {
  for (const key of ['featured', 'glossary'] as const) {
    for (const [index, id] of (data[key] ?? []).entries()) {
      if (known.has(id)) continue;
      reportUnknownEntry(id, lineOf(key, index), `\`${key}\``, known.keys(), report);
    }
  }
}

/**
 * Makes the dek, and checks it and the words around the text: abbreviations and scripts.
 * @param scope of the article's text
 */
export function toDek({ data, lineOf }: ArticleDetails, scope: InlineScope): Inline[] {
  const line = lineOf('dek');
  for (const key of ['title', 'short-title', 'place', 'content-note'] as const) {
    checkWords(data[key] ?? '', lineOf(key), scope);
  }
  for (const [index, { name, note = '' }] of (data.sources ?? []).entries()) {
    // An outlet's name may be an abbreviation that it never writes out.
    checkWords(name, lineOf('sources', index), { ...scope, abbreviations: null });
    checkWords(note, lineOf('sources', index, 'note'), scope);
  }
  const nodes = parseLine(data.dek ?? '', line, 'The dek', scope.report);
  const dek = toInlines(
    nodes,
    // Cards show the dek as well, where a name cannot be a link.
    { ...scope, place: 'the dek', terms: null, fragments: null, claims: null, notes: null },
    'dek',
  );
  return textOf(dek).trim() === '' ? [] : dek;
}
