import { announce } from '../elements/announce.js';

const KEY = 'lectern:say';

/** Keeps a message for screen readers until the page has been loaded again, in this tab. */
export function sayAfterReload(words: string): void {
  try {
    sessionStorage.setItem(KEY, words);
  } catch {
    // The page shows what has changed.
  }
}

/** Says what was kept for this page, once. */
export function sayWhatWasKept(): void {
  try {
    const words = sessionStorage.getItem(KEY);
    sessionStorage.removeItem(KEY);
    if (words !== null) announce(words);
  } catch {
    // As above.
  }
}
