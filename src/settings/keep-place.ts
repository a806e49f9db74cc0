import { firstLineBelow, topOf, type TextPlace } from './first-line.js';
import { watchMoving } from './watch-moving.js';

/** Keeps the line being read where it is while the layout changes around it. */
export interface PlaceKeeper {
  /**
   * Runs a change of layout and puts the line being read back to where it was on the screen.
   * @param change the place is found before it, and restored after it, in the next two frames,
   * and once fonts that it asked for have loaded
   * @returns settles when nothing is left to restore, or the reader has moved on
   */
  keep(change: () => void | Promise<void>): Promise<void>;
  /** Stops following the window's size and scrolling. */
  stop(): void;
}

/** A line being read and where it stood when it was last seen or restored. */
interface Place extends TextPlace {
  /** CSS pixels below `top()`. */
  below: number;
  /** Scroll position of the page then. Unchanged, it means that the reader has not moved since. */
  scroll: number;
}

/** After this many milliseconds without scrolling, the reader is reading. */
const REST = 120;

/**
 * Follows a text, so that a change of type, a turned phone or a resized window does not lose the
 * reader's line. The browser's own scroll anchoring does part of this for part of the changes: so
 * the line is always measured again after layout, and only what is still missing is scrolled. At
 * the top of the page it stays at the top.
 *
 * A place is kept until the reader scrolls: going to 400 % and back ends at the same word, where
 * looking for the first line anew each time would creep backwards.
 *
 * @param text the article's text; null on a page without one, where changes run and nothing else
 * @param top the height, in CSS pixels, of what covers the top of the viewport
 */
export function createPlaceKeeper(text: Element | null, top: () => number = () => 0): PlaceKeeper {
  if (!text) return { keep: async (change) => change(), stop: () => undefined };

  let place: Place | null = null;
  let resting: ReturnType<typeof setTimeout> | undefined;
  let inlineSize: number | null = null;
  /** Changes under way: what scrolls meanwhile is the browser, following the layout. */
  let changes = 0;

  const hasMoved = () => place === null || Math.abs(place.scroll - window.scrollY) >= 1;

  /** The line being read; null at the top of the page and where no text is on the screen. */
  function findPlace(): Place | null {
    if (window.scrollY <= 0) return null;
    if (place && !hasMoved() && topOf(place) !== null) return place;
    const line = firstLineBelow(text!, top());
    const height = line && topOf(line);
    if (line === null || height === null || height > window.innerHeight) return null;
    return { ...line, below: height - top(), scroll: window.scrollY };
  }

  /** Scrolls by what the line is off, which is nothing where the browser has done it. */
  function restore(): void {
    const height = place && topOf(place);
    if (place === null || height === null) return;
    const off = height - top() - place.below;
    if (Math.abs(off) >= 0.5) window.scrollBy({ top: off, behavior: 'instant' });
    place.scroll = window.scrollY;
  }

  async function keep(change: () => void | Promise<void>): Promise<void> {
    place = findPlace();
    changes += 1;
    const moving = watchMoving();
    try {
      const pending = change();
      if (pending) await pending;
      // Measuring lays the page out, which also starts the loading of fonts it now needs.
      restore();
      for (const settled of [nextFrame, nextFrame, fontsLoaded]) {
        await settled();
        if (moving.seen()) break;
        restore();
      }
    } finally {
      moving.stop();
      changes -= 1;
    }
  }

  /** A reader's scroll ends the place; the next one is found when it comes to rest. */
  function onScroll(): void {
    clearTimeout(resting);
    if (changes === 0 && hasMoved()) place = null;
    resting = setTimeout(rest, REST);
  }

  function rest(): void {
    if (changes === 0) place = findPlace();
  }

  const sizes = new ResizeObserver(([entry]) => {
    const now = entry!.contentBoxSize[0]!.inlineSize;
    if (inlineSize !== null && now !== inlineSize) restore();
    inlineSize = now;
  });
  sizes.observe(text);
  window.addEventListener('scroll', onScroll, { passive: true });
  return {
    keep,
    stop() {
      clearTimeout(resting);
      sizes.disconnect();
      window.removeEventListener('scroll', onScroll);
    },
  };
}

function nextFrame(): Promise<unknown> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}

async function fontsLoaded(): Promise<void> {
  await document.fonts.ready;
  await nextFrame();
}
