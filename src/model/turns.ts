/** Longer than this, in ms, long work does not keep a page from what its reader does. */
const TURN_MS = 8;

/** Lets the page do what waits, and comes back. */
export type Rest = () => Promise<void>;

/**
 * For work that takes long: to be awaited between its steps. It rests once a turn is over, and else
 * comes back at once.
 */
export function inTurns(): Rest {
  let began = performance.now();
  return async () => {
    if (performance.now() - began < TURN_MS) return;
    await rest();
    began = performance.now();
  };
}

/**
 * Does long work turn by turn.
 * @param work yields wherever it can be broken off for a moment: it is asked for the time there, and
 *   awaited only once a turn is over
 * @returns what it returns
 * @throws what it throws
 */
export async function finishInTurns<T>(work: Generator<unknown, T>): Promise<T> {
  for (;;) {
    const end = performance.now() + TURN_MS;
    do {
      const step = work.next();
      if (step.done) return step.value;
    } while (performance.now() < end);
    await rest();
  }
}

/**
 * A turn of the event loop, as a task of its own where browsers have them: after messages, tasks of
 * 90 to 230 ms were seen in Chromium beside 100,000 list items, after such tasks none over 40. Else as
 * a message; no timer, which browsers make longer and longer.
 */
function rest(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: Pick<Scheduler, 'postTask'> };
  if (scheduler) return scheduler.postTask(() => undefined);
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
