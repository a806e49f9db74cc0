import type { Clock } from './engine.js';

/** So long, in ms, a device may take to say which voices it has before none is spoken of. */
const PATIENCE_MS = 4_000;

/** So long, in ms, one is looked for after that; who waits longer has turned to other things. */
const LIMIT_MS = 60_000;

/** How often, in ms, it is looked for while the reader waits, and after that. */
const OFTEN_MS = 250;
const SELDOM_MS = 1_000;

/** What a search for a voice asks and tells. */
interface VoiceSearch {
  isThere(): boolean;
  /** Told once, and ends the search. */
  found(): void;
  /** Told once where there was none in good time; the search goes on. */
  missed?(): void;
}

/**
 * Looks for a voice again and again: devices find theirs late, and some browsers never tell that
 * they have.
 * @returns calls it off
 */
export function lookForVoice(clock: Clock, search: VoiceSearch): () => void {
  const began = clock.now();
  let missed = false;
  let callOff = clock.after(OFTEN_MS, look);

  function look(): void {
    const waited = clock.now() - began;
    if (search.isThere()) {
      search.found();
      return;
    }
    if (waited < LIMIT_MS) {
      callOff = clock.after(waited < PATIENCE_MS ? OFTEN_MS : SELDOM_MS, look);
    }
    if (missed || waited < PATIENCE_MS) return;
    missed = true;
    search.missed?.();
  }

  return () => callOff();
}
