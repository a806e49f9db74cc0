import { messageSW } from 'workbox-window';
import type { SavedReport, WorkerRequest } from './messages.js';

/** Starting a worker takes a slow phone a second or two; a page does not wait for ever. */
const ANSWER_LIMIT_MS = 5_000;

/**
 * Asks a service worker what it holds.
 * @param limit milliseconds until it counts as silent
 * @returns its answer; null where it gives none, as a worker from an empty file or a kill switch
 */
export async function ask(
  worker: ServiceWorker,
  type: 'REPORT' | 'AUDIT',
  limit = ANSWER_LIMIT_MS,
): Promise<SavedReport | null> {
  const request: WorkerRequest = { type };
  return Promise.race([
    messageSW(worker, request) as Promise<SavedReport>,
    new Promise<null>((resolve) => setTimeout(resolve, limit, null)),
  ]);
}
