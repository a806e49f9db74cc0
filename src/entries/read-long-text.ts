/** A text that is too long to be made and drawn at once. Loaded where there is one. */
import type { OwnTextToMake } from '../import/own-text-worker.js';
import { takeParts } from '../import/take-parts.js';
import { notesOf, sectionsOf } from '../pages/article.js';
import type { Page } from '../pages/page.js';
import { settingsStore } from '../settings/store.js';
import { markTerms } from '../settings/term-marking.js';
import { drawLongText } from './draw-long-text.js';
import {
  drawOwnPage,
  itself,
  keepOwnLinks,
  ownPage,
  showOwnPage,
  type OwnPage,
} from './own-page.js';
import { goToPlace, placeWanted } from './own-place.js';
import type { ShownText } from './read-own-text.js';
import { showWholeText } from './show-whole-text.js';

/**
 * Puts a long text into the page.
 * @returns once its first screen is there
 */
export async function readLongText(text: OwnTextToMake, own: OwnPage): Promise<ShownText> {
  const { id, view } = own;
  if (view !== 'article') return showWholeText(own, await takeParts(text).whole);
  let page: Page;
  const { shown, whole } = drawLongText(text, {
    frame: (outline) => drawOwnPage((page = ownPage(own, outline, { sections: [], notes: [] }))),
    sections: (slice, outline) => sectionsOf(slice, outline, itself),
    notes: (slice, outline) => [notesOf(slice, outline, itself)],
    prepare: (drawn) => {
      keepOwnLinks(drawn, own);
      markTerms(drawn, settingsStore.get().terms);
    },
    show: (drawn) => {
      showOwnPage(page, drawn, id);
      goToPlace(id, { isLong: true });
    },
    wanted: placeWanted(id),
  });
  return { article: await shown, view, whole };
}
