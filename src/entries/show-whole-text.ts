import type { Article } from '../model/article.js';
import {
  drawOwnPage,
  FIRST_MENTIONS,
  keepOwnLinks,
  ownPage,
  showOwnPage,
  type OwnPage,
} from './own-page.js';
import { goToPlace } from './own-place.js';
import type { ShownText } from './read-own-text.js';

/** Draws a view of an own text at once, and goes to where it is opened. */
export function showWholeText(own: OwnPage, article: Article): ShownText {
  const { id, view } = own;
  const page = ownPage(own, article);
  const drawn = drawOwnPage(page);
  keepOwnLinks(drawn, own);
  if (view === 'glossary') listMentionsWhenOpened(drawn, own, article);
  showOwnPage(page, drawn, id);
  goToPlace(id, { isLong: false });
  return { article, view, whole: Promise.resolve(article) };
}

/** A list of thousands is closed until the reader wants it, and drawn then. */
function listMentionsWhenOpened(drawn: ParentNode, own: OwnPage, article: Article): void {
  for (const list of drawn.querySelectorAll<HTMLElement>('.mentions')) {
    if (list.querySelectorAll('li').length < FIRST_MENTIONS) continue;
    const entry = list.closest('.entry')!.id;
    const draw = async (): Promise<void> => {
      const { drawMentions } = await import('./draw-mentions.js');
      const prepare = (slice: ParentNode): void => keepOwnLinks(slice, own);
      await drawMentions(list, article, entry, FIRST_MENTIONS, prepare);
    };
    list.addEventListener('toggle', () => void draw(), { once: true });
  }
}
