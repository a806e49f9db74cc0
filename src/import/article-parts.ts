import type { Article, Note, Section } from '../model/article.js';
import type { Mention } from '../model/entry.js';
import { cutNotes, cutSections, joinSections } from './text-slices.js';

/**
 * Part of an article that is too long to be handed over at once. The outline comes first: all but
 * the words of its sections and notes, and its mentions. The other parts follow it in reading order.
 */
export type ArticlePart =
  { outline: Article } | { slice: Section[] } | { notes: Note[] } | { mentions: Mention[] };

/** What follows the outline, each in its order. */
export interface FollowingParts {
  slices: Section[][];
  notes: Note[];
  mentions: Mention[];
}

/** So many mentions are handed over at once. */
const MENTIONS = 500;

/** The parts of an article, in an order in which it can be drawn. */
export function* partsOfArticle(article: Article): Generator<ArticlePart> {
  const { sections, notes, mentions } = article;
  const headings = sections.map((section) => ({ ...section, blocks: [] }));
  const numbers = notes.map((note) => ({ ...note, blocks: [] }));
  yield { outline: { ...article, sections: headings, notes: numbers, mentions: [] } };
  for (const slice of cutSections(sections)) yield { slice };
  for (const slice of cutNotes(notes)) yield { notes: slice };
  for (let at = 0; at < mentions.length; at += MENTIONS)
    yield { mentions: mentions.slice(at, at + MENTIONS) };
}

/** The article that parts were made from. */
export function wholeArticle(
  outline: Article,
  { slices, notes, mentions }: Readonly<FollowingParts>,
): Article {
  return { ...outline, sections: joinSections(slices), notes: [...notes], mentions: [...mentions] };
}
