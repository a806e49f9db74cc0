const KEY = 'lectern:place';

/** Where the reader was: an element with an id, and how far below the viewport's top it stood. */
interface Place {
  path: string;
  id: string;
  /** CSS pixels from the viewport's top to the element's; negative where it starts above. */
  offset: number;
  /** Whether this very tab asked for the reload; then the focus is set there as well. */
  asked: boolean;
}

/**
 * The element with an id that starts last at or above a line of the viewport: the paragraph,
 * or else the heading, that is being read. Elements that hold others are passed over for the
 * inner one, since that comes later in the document.
 * @param line CSS pixels below the viewport's top
 */
function elementBeingRead(line: number): Element | null {
  const drawn = [...document.querySelectorAll('main [id]')].filter(
    (element) => element.getClientRects().length > 0,
  );
  const started = drawn.filter((element) => element.getBoundingClientRect().top <= line);
  return started.at(-1) ?? drawn[0] ?? null;
}

/** Remembers the reader's place for the page that is about to be loaded again. */
export function keepPlace({ asked }: { asked: boolean }): void {
  const element = elementBeingRead(window.innerHeight / 3);
  if (!element) return;
  const offset = element.getBoundingClientRect().top;
  const place: Place = { path: location.pathname, id: element.id, offset, asked };
  try {
    sessionStorage.setItem(KEY, JSON.stringify(place));
    // The browser would restore a distance in pixels, which the new text may have changed.
    history.scrollRestoration = 'manual';
  } catch {
    // Nothing can be kept in this tab; the browser's own restoring is the next best.
  }
}

function takePlace(): Place | null {
  try {
    const text = sessionStorage.getItem(KEY);
    sessionStorage.removeItem(KEY);
    const place = text ? (JSON.parse(text) as Place) : null;
    return place?.path === location.pathname ? place : null;
  } catch {
    return null;
  }
}

/** Lets a screen reader go on from there, without making the element a stop for Tab. */
function focusQuietly(element: HTMLElement): void {
  if (element.matches(':focus, [tabindex]')) return;
  element.tabIndex = -1;
  element.addEventListener('blur', () => element.removeAttribute('tabindex'), { once: true });
  element.focus({ preventScroll: true, focusVisible: false });
}

/**
 * Gives restoring back to the browser, for Back and Forward. Not before the page is left:
 * Chromium would at once restore the distance in pixels that it remembers from before.
 */
function leaveRestoringToTheBrowser(): void {
  if (sessionStorage.getItem(KEY) === null) history.scrollRestoration = 'auto';
}

/** For how long a page may still be drawing itself, once it is loaded. */
const DRAWING_MS = 5_000;

/**
 * Puts the reader back where `keepPlace` found them, where this page is the one it was
 * called on. At once, and again whenever the page grows while its typefaces, images and elements
 * come, unless the reader has moved by then: a list of settings is drawn by its script, so the
 * very line may not be there yet.
 * @returns whether there was a place to go back to
 */
export function restorePlace(): boolean {
  const place = takePlace();
  if (!place) return false;
  let focused = !place.asked;

  const settle = (): void => {
    const element = document.getElementById(place.id);
    if (!element) return;
    const top = element.getBoundingClientRect().top - place.offset;
    if (Math.abs(top) >= 1) window.scrollBy({ top, behavior: 'instant' });
    if (!focused) focusQuietly(element);
    focused = true;
  };
  addEventListener('pagehide', leaveRestoringToTheBrowser);

  const moved = new AbortController();
  const growth = new ResizeObserver(settle);
  moved.signal.addEventListener('abort', () => growth.disconnect());
  for (const type of ['wheel', 'touchmove', 'keydown', 'pointerdown']) {
    addEventListener(type, () => moved.abort(), { signal: moved.signal, passive: true });
  }
  settle();
  for (const part of document.querySelectorAll('body, main, main > *')) growth.observe(part);
  const loaded = new Promise((resolve) => {
    if (document.readyState === 'complete') resolve(null);
    else addEventListener('load', resolve, { once: true });
  });
  void Promise.all([loaded, document.fonts.ready]).then(() => {
    if (moved.signal.aborted) return;
    settle();
    setTimeout(() => moved.abort(), DRAWING_MS);
  });
  return true;
}
