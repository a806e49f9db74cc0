import { withoutDirective } from '../model/without-directive.js';
import { CONTINUE, isPlainOpening, reopen } from '../settings/reopen.js';
import { reopeningOf } from '../settings/reopening.js';

/** In the tab's own storage: id of the long text that was left at its beginning. */
const LEFT_AT_BEGINNING = 'lectern:left-at-beginning';

/**
 * Whether a text is opened where it was left. Of a long text that is so after Back and a reload too,
 * unless they led away from its beginning: to what comes bit by bit the browser cannot scroll by
 * itself.
 */
function isOpenedWhereLeft(id: string, isLong: boolean): boolean {
  if (isPlainOpening()) return true;
  return isLong && location.hash === '' && !wasLeftAtBeginning(id);
}

function wasLeftAtBeginning(id: string): boolean {
  try {
    return sessionStorage.getItem(LEFT_AT_BEGINNING) === id;
  } catch {
    return false;
  }
}

/** Has a long text go by its place alone, not by how far the page was scrolled. */
function scrollByPlace(id: string): void {
  history.scrollRestoration = 'manual';
  addEventListener('pagehide', () => {
    try {
      sessionStorage.setItem(LEFT_AT_BEGINNING, scrollY < innerHeight ? id : '');
    } catch {
      // Then it opens at the place.
    }
  });
}

/** Id of the element that a long text is opened at; empty where that is its beginning. */
export function placeWanted(id: string): string {
  if (isOpenedWhereLeft(id, true)) return reopeningOf(id)?.block ?? '';
  // A mark is looked for once all of the text is there.
  if (location.hash === CONTINUE || location.hash.startsWith('#mark-')) return '';
  return decodeURIComponent(withoutDirective(location.hash).slice(1));
}

/** Goes to where an own text is opened: to be called as soon as it is there, before it is painted. */
export function goToPlace(id: string, { isLong }: { isLong: boolean }): void {
  if (isLong) scrollByPlace(id);
  if (isOpenedWhereLeft(id, isLong)) reopen(id);
  // The address may name a place that was not there when the browser looked for it.
  if (location.hash !== '' && location.hash !== CONTINUE)
    location.replace(withoutDirective(location.hash));
}
