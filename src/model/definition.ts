import type { Article } from './article.js';
import type { Entry, NativeName } from './entry.js';
import { textOf } from './inline.js';

/** What a definition shows without leaving the text. */
export interface Definition {
  name: string;
  kind: string;
  native: NativeName[];
  /** Respelling, or null. */
  pronunciation: string | null;
  definition: string;
  /** What it did in this story, or null. */
  role: string | null;
}

/**
 * The definitions an article's pages carry with them, so that they open at once and offline.
 * @returns entry id → definition
 */
export function definitionsOf(article: Article): Record<string, Definition> {
  return Object.fromEntries(
    article.glossary.map((entry) => [entry.id, definitionOf(entry, article.slug)]),
  );
}

function definitionOf(entry: Entry, slug: string): Definition {
  return {
    name: entry.name,
    kind: entry.kind,
    native: entry.native,
    pronunciation: entry.pronunciation?.respelling ?? null,
    definition: textOf(entry.definition),
    role: entry.roles[slug] ?? null,
  };
}
