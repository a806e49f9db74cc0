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

/** Where the definitions of an article of the site are, below the site's root. */
export function definitionsFileName(slug: string): string {
  return `${slug}/definitions.json`;
}

/**
 * What explains the terms of an article, on any of its pages.
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
