/** Words a minute before the reader's own pace is known: that of a careful reader of news. */
const USUAL = 200;

/** Below and above this, in words a minute, nobody read: they were away, or looked for something. */
const SLOWEST = 40;
const FASTEST = 700;

/** The pace counts for nothing before so many words, and counts these in at the usual pace. */
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
 * @param readings what they read before
 * @returns words a minute; the usual pace until enough was read, and drawn towards it for a while
 */
export function paceOf(readings: Iterable<Reading>): number {
  let words = 0;
  let seconds = 0;
  for (const reading of readings) {
    words += reading.words;
    seconds += reading.seconds;
  }
  if (words < ENOUGH || seconds <= 0) return USUAL;
  return (words + ENOUGH) / ((seconds + (ENOUGH / USUAL) * 60) / 60);
}

/**
 * @param words that are left to read
 * @param pace words a minute
 * @returns whole minutes, rounded up
 */
export function minutesLeft(words: number, pace: number): number {
  return Math.ceil(words / pace);
}
