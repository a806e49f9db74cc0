import type { Article } from './article.js';
import type { Entry } from './entry.js';

/**
 * The place that a story is about: the one that `place` of the article names, else the one that
 * the text names most often.
 * @param places at least one
 */
export function mainPlace(
  { place, mentions }: Pick<Article, 'place' | 'mentions'>,
  places: readonly Entry[],
): Entry {
  const parts = (place ?? '').split(',').map((part) => part.trim());
  const told = places.find(({ name, aliases }) =>
    [name, ...aliases].some((one) => parts.includes(one)),
  );
  if (told) return told;
  const count = ({ id }: Entry): number => mentions.filter(({ entry }) => entry === id).length;
  return places.reduce((most, one) => (count(one) > count(most) ? one : most));
}
