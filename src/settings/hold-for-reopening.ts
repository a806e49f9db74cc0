import { isPlainOpening, reopen } from './reopen.js';
import { reopeningOf } from './reopening.js';
import { watchMoving } from './watch-moving.js';

/** The last element of every page: once it is there, all of the text is. */
const LAST = 'status';

/** A page that takes longer to arrive, in ms, is shown as it comes. */
const MOST_HELD_MS = 1_000;

/**
 * Holds the first paint of an article that was left further down until the text is there, in
 * browsers that know how; a saved page is there at once. To be called while the head is parsed. What
 * shows the text where it was left waits at its end, so that who opens a text for the first time
 * does not wait for it: {@link reopenHeld}.
 */
export function holdForReopening(): void {
  const text = location.pathname.split('/').at(-2) ?? '';
  if (!reopeningOf(text) || !isPlainOpening()) return;
  const hold = document.createElement('link');
  hold.rel = 'expect';
  hold.href = `#${LAST}`;
  hold.setAttribute('blocking', 'render');
  document.head.append(hold);
  setTimeout(() => hold.remove(), MOST_HELD_MS);
  const { dataset } = document.documentElement;
  dataset['reopens'] = text;
  // Where nothing holds the paint back, a reader who has begun to move is where they want to be.
  const moving = watchMoving(() => {
    delete dataset['reopens'];
    moving.stop();
  });
}

/** Shows an article where it was left, before its first paint: to be called once the text is there. */
export function reopenHeld(): void {
  const { dataset } = document.documentElement;
  const text = dataset['reopens'];
  if (text === undefined) return;
  delete dataset['reopens'];
  reopen(text);
}
