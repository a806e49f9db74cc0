/** Words a minute before the reader's own pace is known: that of a careful reader of news. */
export const USUAL_PACE = 200;

/** Below and above this, in words a minute, nobody read: they were away, or looked for something. */
const SLOWEST = 40;
const FASTEST = 700;

/** There is no own pace before so many words, and these are counted in at the usual pace. */
const ENOUGH = 300;

/** How much was read, and how long it took. */
export interface Reading {
  readonly words: number;
  readonly seconds: number;
}

/**
 * What was read between two moments at which the reader's place was known.
 * @param words between the two places; negative where the reader went back
 * @param seconds between the two moments
 * @returns nothing where it was too fast or too slow to have been reading
 */
export function readingBetween(words: number, seconds: number): Reading {
  const pace = words / (seconds / 60);
  return pace >= SLOWEST && pace <= FASTEST ? { words, seconds } : { words: 0, seconds: 0 };
}

/**
 * The reader's own pace.
 * @param reading all that they read so far
 * @returns words a minute, drawn towards the usual pace for a while; null until enough was read
 */
export function paceOf({ words, seconds }: Reading): number | null {
  if (words < ENOUGH || seconds <= 0) return null;
  return (words + ENOUGH) / ((seconds + (ENOUGH / USUAL_PACE) * 60) / 60);
}

/** More words than this are halved, with their time: how somebody reads now counts for more. */
const MOST = 40_000;

/** What was read so far, and a little more. */
export function addReading(before: Reading, more: Reading): Reading {
  const words = before.words + more.words;
  const seconds = before.seconds + more.seconds;
  return words > MOST ? { words: words / 2, seconds: seconds / 2 } : { words, seconds };
}

/**
 * @param words that are left to read
 * @param pace words a minute
 * @returns whole minutes, rounded up; at least 1
 */
export function minutesLeft(words: number, pace: number): number {
  return Math.max(1, Math.ceil(words / pace));
}
