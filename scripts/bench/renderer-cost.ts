import { readFile, writeFile } from 'node:fs/promises';
import type { Browser } from '@playwright/test';

/** What a piece of work took of the processes that show pages, workers included. */
export interface RendererCost {
  /** Milliseconds of the processor: what else the machine does takes none of it. */
  processor: number;
  /** The most memory that was held at once beyond what was held before, MB. */
  memory: number;
}

/** A tick of the counts in `/proc`, which Linux gives to programs at 100 a second. */
const TICK_MS = 10;

interface State {
  ticks: number;
  /** Memory now and at its most, KB. */
  now: number;
  most: number;
}

/**
 * Measures, from now on, what the pages of a browser take.
 * @returns gives what they took until it is called
 * @throws {Error} where the system has no `/proc`: it is Linux alone that has
 */
export async function watchRenderers(browser: Browser): Promise<() => Promise<RendererCost>> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const processes = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
  // What was the most until now is forgotten.
  await Promise.all(processes.map((id) => writeFile(`/proc/${id}/clear_refs`, '5')));
  const before = await Promise.all(processes.map(stateOf));
  return async () => {
    const after = await Promise.all(processes.map(stateOf));
    const sum = (of: (before: State, after: State) => number): number =>
      after.reduce((total, state, at) => total + of(before[at]!, state), 0);
    return {
      processor: sum((one, other) => other.ticks - one.ticks) * TICK_MS,
      memory: sum((one, other) => Math.max(0, other.most - one.now)) / 1024,
    };
  };
}

async function stateOf(id: number): Promise<State> {
  const [status, stat] = await Promise.all([
    readFile(`/proc/${id}/status`, 'utf8'),
    readFile(`/proc/${id}/stat`, 'utf8'),
  ]);
  const sizeOf = (name: string): number =>
    Number(new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1]);
  // The name of the program, in brackets, may hold spaces.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return {
    ticks: Number(fields[11]) + Number(fields[12]),
    now: sizeOf('VmRSS'),
    most: sizeOf('VmHWM'),
  };
}
