import { isPlainOpening, reopen } from './reopen.js';
import { reopeningOf } from './reopening.js';
import { watchMoving } from './watch-moving.js';

/** The last element of every page: once it is there, all of the text is. */
const LAST = 'status';

/** A page that takes longer to arrive, in ms, is shown as it comes. */
const MOST_HELD_MS = 1_000;

/**
 * Shows an article where it was left, in its first paint: to be called while the head is parsed.
 * Browsers that know how hold the paint back until the text is there; a saved page is there at once.
 */
export function reopenFirst(): void {
  const text = location.pathname.split('/').at(-2) ?? '';
  if (!reopeningOf(text) || !isPlainOpening()) return;
  const hold = document.createElement('link');
  hold.rel = 'expect';
  hold.href = `#${LAST}`;
  hold.setAttribute('blocking', 'render');
  document.head.append(hold);
  setTimeout(() => hold.remove(), MOST_HELD_MS);
  const moving = watchMoving();
  const look = (): void => {
    // A frame is drawn only where nothing holds it back.
    if (moving.seen()) return;
    if (!document.getElementById(LAST)) requestAnimationFrame(look);
    else reopen(text);
  };
  requestAnimationFrame(look);
}
