import type { Article, Section } from '../model/article.js';
import type { Mention } from '../model/entry.js';
import { cutSections, joinSections } from './text-slices.js';

/**
 * Part of an article that is too long to be handed over at once. The outline comes first: all but
 * the words of its sections, and its mentions. The other parts follow it in reading order.
 */
export type ArticlePart = { outline: Article } | { slice: Section[] } | { mentions: Mention[] };

/** So many mentions are handed over at once. */
const MENTIONS = 500;

/** The parts of an article, in an order in which it can be drawn. */
export function* partsOfArticle(article: Article): Generator<ArticlePart> {
  const { sections, mentions } = article;
  const headings = sections.map((section) => ({ ...section, blocks: [] }));
  yield { outline: { ...article, sections: headings, mentions: [] } };
  for (const slice of cutSections(sections)) yield { slice };
  for (let at = 0; at < mentions.length; at += MENTIONS)
    yield { mentions: mentions.slice(at, at + MENTIONS) };
}

/** The article that parts were made from. @param slices and mentions in their order */
export function wholeArticle(
  outline: Article,
  slices: readonly (readonly Section[])[],
  mentions: readonly Mention[],
): Article {
  return { ...outline, sections: joinSections(slices), mentions: [...mentions] };
}
