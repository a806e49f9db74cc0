import { minutesLeft, paceOf, readingBetween, USUAL_PACE } from '../model/reading-pace.js';
import { paceKeeper } from '../storage/pace.js';
import { repository } from '../storage/repository.js';
import { storage } from '../storage/storage.js';

/** One visit to a text: how long is left of it, and what of it is read. */
export interface ReadingSession {
  /**
   * The reader is at a place now.
   * @param progress from 0 to 1
   * @param how what is heard takes the time of a voice, and says nothing of the reader's own pace
   */
  at(progress: number, how: 'read' | 'heard'): Promise<void>;
  /** The reader was away until now. */
  resume(): void;
  /** Whole minutes for the rest of the text, at the reader's own pace where it is known. */
  minutesLeft(progress: number): number;
  knowsPace(): boolean;
}

/** @param text id of the text, its title, and how many words it has */
export function readingSession(text: { id: string; title: string; words: number }): ReadingSession {
  const history = repository(storage, 'history');
  const pace = paceKeeper(
    () => localStorage,
    () => storage.kept.get().history === 0,
  );
  const id = crypto.randomUUID();
  let seconds = 0;
  // Who begins at the top has been reading from there.
  let last = scrollY === 0 ? { progress: 0, time: performance.now() } : null;

  return {
    async at(progress, how) {
      const now = { progress, time: performance.now() };
      const before = last;
      last = now;
      if (!before) return;
      const words = (progress - before.progress) * text.words;
      const read = readingBetween(words, (now.time - before.time) / 1000);
      if (read.words === 0) return;
      seconds += read.seconds;
      const changed = new Date().toISOString();
      await history.put({ id, changed, text: text.id, title: text.title, seconds });
      if (how === 'read') pace.add(read);
    },
    resume() {
      if (last) last = { ...last, time: performance.now() };
    },
    minutesLeft: (progress) =>
      minutesLeft(text.words * (1 - progress), paceOf(pace.get()) ?? USUAL_PACE),
    knowsPace: () => paceOf(pace.get()) !== null,
  };
}
