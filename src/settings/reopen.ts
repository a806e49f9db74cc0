import { topOf } from './first-line.js';
import { findSentence, reopeningOf, scrollToPlace } from './reopening.js';
import { watchMoving } from './watch-moving.js';

/** The fragment of a link that leads to where the text was left. */
export const CONTINUE = '#continue';

/**
 * Whether the reader has opened this page and named no place in it. On the way back or forward, and
 * after a reload, the browser restores what it showed; and who follows a link to a paragraph, or to
 * words, wants to be there.
 */
export function isPlainOpening(): boolean {
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (entry?.type !== 'navigate') return false;
  // The address bar hides the words that a link leads to; the entry does not.
  return (location.hash === '' || location.hash === CONTINUE) && !entry.name.includes(':~:');
}

/**
 * Shows a text at the sentence it was left at, where that is further down than its first screen,
 * and the way to its beginning until the reader has gone on by a screen. Tab goes on from the
 * sentence. The focus stays where it was and nothing is said: a screen reader begins with the title,
 * and finds a link to the place after it.
 * @param text its id
 * @returns whether it is on the page, and is left with nothing more to do
 */
export function reopen(text: string): boolean {
  const root = document.querySelector<HTMLElement>(`[data-text="${CSS.escape(text)}"] #text`);
  const sentence = root && reopeningOf(text);
  const way = document.querySelector<HTMLElement>('.from-beginning');
  if (!sentence || !way) return false;
  const place = findSentence(root, sentence);
  const top = place && topOf(place);
  if (top === null || top + window.scrollY < window.innerHeight) return true;
  way.hidden = false;
  // By attribute, since `:has()` would be asked at every change of the page.
  document.documentElement.toggleAttribute('data-reopened', true);
  const show = (): void => scrollToPlace(place!, way.getBoundingClientRect().bottom);
  show();
  startFrom(place!.node.parentElement!);
  hideOnceLeft(way);
  const moving = watchMoving();
  // Letters that come late are wider or narrower.
  void document.fonts.ready.then(() => {
    if (!moving.seen()) show();
    moving.stop();
  });
  return true;
}

/** Lets Tab go on from an element: where the focus was last, though nothing has it now. */
function startFrom(element: HTMLElement): void {
  if (document.activeElement !== document.body) return;
  const block = element.closest<HTMLElement>('[id]:not([tabindex])');
  if (!block) return;
  block.tabIndex = -1;
  block.focus({ preventScroll: true });
  block.blur();
  block.removeAttribute('tabindex');
}

function hideOnceLeft(way: HTMLElement): void {
  const shown = window.scrollY;
  const end = new AbortController();
  const hide = (): void => {
    way.hidden = true;
    document.documentElement.removeAttribute('data-reopened');
    end.abort();
  };
  way.addEventListener('click', hide, { signal: end.signal });
  addEventListener(
    'scroll',
    () => {
      if (Math.abs(window.scrollY - shown) > window.innerHeight) hide();
    },
    { passive: true, signal: end.signal },
  );
}
