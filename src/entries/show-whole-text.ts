import type { Article } from '../model/article.js';
import { drawOwnPage, keepOwnLinks, ownPage, showOwnPage, type OwnPage } from './own-page.js';
import { goToPlace } from './own-place.js';
import type { ShownText } from './read-own-text.js';

/** Draws a view of an own text at once, and goes to where it is opened. */
export function showWholeText(own: OwnPage, article: Article): ShownText {
  const { id, view } = own;
  const page = ownPage(own, article);
  const drawn = drawOwnPage(page);
  keepOwnLinks(drawn, own);
  showOwnPage(page, drawn, id);
  goToPlace(id, { isLong: false });
  return { article, view, whole: Promise.resolve(article) };
}
