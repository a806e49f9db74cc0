import type { Article } from '../model/article.js';
import type { Entry } from '../model/entry.js';
import { buildTermIndex, type TermIndex } from '../model/match-terms.js';
import type { Statement } from '../model/statement.js';

/** What the nodes of Markdown are made with. */
export interface MarkdownScope {
  /** Ids that something refers to; only these are written. */
  kept: ReadonlySet<string>;
  /** The names that are linked without being marked. */
  terms: TermIndex;
  statements: ReadonlyMap<string, Statement>;
  entries: ReadonlyMap<string, Entry>;
  /** The label of a picture whose file stands at the end, by `Figure.id`. */
  labels: ReadonlyMap<string, string>;
}

/** What Markdown needs to know of an article. */
export function markdownScope(
  article: Article,
  labels: ReadonlyMap<string, string>,
): MarkdownScope {
  return {
    kept: keptIds(article),
    terms: buildTermIndex(article.glossary),
    statements: new Map(article.statements.map((one) => [one.id, one])),
    entries: new Map(article.glossary.map((one) => [one.id, one])),
    labels,
  };
}

/** The ids that a summary, a timeline, ties or links of the text rest on. */
function keptIds({ summary, events, ties, sections, notes }: Article): Set<string> {
  const { automatic, sentence, points, plain } = summary;
  const rests = [...(automatic ? [] : [sentence, ...points, ...plain]), ...events, ...ties];
  const kept = new Set(rests.flatMap(({ evidence }) => evidence));
  // Whatever holds a link holds it as data.
  for (const [, id] of JSON.stringify([sections, notes]).matchAll(/"href":"#([^"]*)"/g)) {
    kept.add(id!);
  }
  return kept;
}
