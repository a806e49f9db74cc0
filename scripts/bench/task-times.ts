import type { Browser, Page } from '@playwright/test';

/** An event of Chromium's own trace; microseconds. */
interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  /** Time of the processor, which what else the machine does takes none of. */
  tdur?: number;
  args?: { name?: string };
}

const TASK = 'ThreadControllerImpl::RunTask';

/** Has the browser record, from now on, how long the tasks of its pages take. */
export async function watchTasks(browser: Browser, page: Page): Promise<void> {
  await browser.startTracing(page, { categories: ['toplevel', '__metadata'] });
}

/**
 * The longest task that held a page up since `watchTasks`: scripts, style, layout and all else on
 * the thread of the page.
 * @returns milliseconds of the processor
 * @throws {Error} where the trace has no task in it
 */
export async function longestTask(browser: Browser): Promise<number> {
  const times = await taskTimes(browser, ['CrRendererMain']);
  return times.reduce((most, time) => Math.max(most, time), 0);
}

/**
 * What the tasks of pages and of their workers took together since `watchTasks`.
 * @returns milliseconds of the processor
 * @throws {Error} where the trace has no task in it
 */
export async function allTasks(browser: Browser): Promise<number> {
  const times = await taskTimes(browser, ['CrRendererMain', 'DedicatedWorker thread']);
  return times.reduce((sum, time) => sum + time, 0);
}

/** @param threads by the names that Chromium gives them */
async function taskTimes(browser: Browser, threads: readonly string[]): Promise<number[]> {
  const trace = (await browser.stopTracing()).toString();
  const { traceEvents } = JSON.parse(trace) as { traceEvents: TraceEvent[] };
  const idOf = ({ pid, tid }: TraceEvent): string => `${pid}:${tid}`;
  const ids = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && threads.includes(args?.name ?? ''))
      .map(idOf),
  );
  const times = traceEvents
    .filter((event) => event.name === TASK && ids.has(idOf(event)))
    .map(({ tdur = 0 }) => tdur / 1000);
  if (times.length === 0) throw new Error('The browser has recorded no task.');
  return times;
}
