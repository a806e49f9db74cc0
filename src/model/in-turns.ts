/**
 * So long, in ms, work goes on before it gives way: on a phone of the middle price nothing is then
 * held up for over 50 ms, style and layout included.
 */
const TURN_MS = 12;

/**
 * Does long work bit by bit, so that the page answers meanwhile.
 * @param work yields wherever it can be broken off for a moment
 * @returns what it returns
 */
export async function inTurns<T>(work: Generator<unknown, T>): Promise<T> {
  for (;;) {
    const end = performance.now() + TURN_MS;
    do {
      const step = work.next();
      if (step.done) return step.value;
    } while (performance.now() < end);
    await giveWay();
  }
}

/**
 * Lets the page answer, and goes on after that. As a task of its own where browsers have them: timers
 * come 4 ms late after the first few, and what was put off until the page is idle goes before them.
 */
export function giveWay(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: Pick<Scheduler, 'postTask'> };
  return scheduler
    ? scheduler.postTask(() => undefined)
    : new Promise((resolve) => setTimeout(resolve));
}
