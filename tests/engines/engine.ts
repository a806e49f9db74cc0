/** A browser other than Chromium, as much of it as a reader's way through the site needs. */
export interface Engine {
  /** As people write it, with its version: `Firefox 140`. */
  readonly name: string;
  open(url: string): Promise<void>;
  /** Runs a function in the page; it sees nothing of this file but what it is given. */
  run<Args extends unknown[], Result>(
    work: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result>;
  /** Presses a key where the focus is, as the keyboard does. */
  press(key: PressedKey): Promise<void>;
  /** Types a text where the focus is. */
  type(text: string): Promise<void>;
  /** Clicks the middle of the first element that a selector finds. */
  click(selector: string): Promise<void>;
  close(): Promise<void>;
}

export type PressedKey = 'Enter' | 'Escape' | 'Tab';

const LIMIT_MS = 30_000;
const PAUSE_MS = 50;
const TRIES = 3;

/**
 * Waits until something is so in the page.
 * @param what in words, for the error
 * @throws {Error} where it has not become so
 */
export async function until<Args extends unknown[]>(
  engine: Engine,
  what: string,
  isSo: (...args: Args) => boolean,
  ...args: Args
): Promise<void> {
  await within(LIMIT_MS, engine, what, isSo, ...args);
}

/**
 * Does something until it has its effect, a few times at most: on a busy machine a press can come
 * before the script that answers it, as it can come to a reader, who presses again; and WebKitGTK's
 * driver now and then loses one.
 * @throws {Error} where it has no effect
 */
export async function untilDone<Args extends unknown[]>(
  engine: Engine,
  what: string,
  act: () => Promise<void>,
  isSo: (...args: Args) => boolean,
  ...args: Args
): Promise<void> {
  for (let left = TRIES; left > 0; left -= 1) {
    try {
      await act();
      await within(LIMIT_MS / TRIES, engine, what, isSo, ...args);
      return;
    } catch (error) {
      // What was late has had its effect by now, and cannot be done again.
      const isLate = await engine.run(isSo, ...args).catch(() => false);
      if (isLate) return;
      if (left === 1) throw error;
    }
  }
}

async function within<Args extends unknown[]>(
  limit: number,
  engine: Engine,
  what: string,
  isSo: (...args: Args) => boolean,
  ...args: Args
): Promise<void> {
  const end = performance.now() + limit;
  let problem = '';
  while (performance.now() < end) {
    try {
      if (await engine.run(isSo, ...args)) return;
      problem = '';
    } catch (error) {
      // Between two pages there is none to ask.
      problem = ` (${String(error)})`;
    }
    await new Promise((done) => setTimeout(done, PAUSE_MS));
  }
  const at = await engine.run(whereItIs).catch(String);
  throw new Error(`${engine.name}: not so after ${limit / 1_000} s: ${what}${problem}; at ${at}`);
}

/** What a page shows, for an error: its address and the beginning of its words. */
function whereItIs(): string {
  const words = document.querySelector('main')?.innerText.replace(/\s+/g, ' ') ?? '';
  return `${location.href}: ${words.slice(0, 300)}`;
}
