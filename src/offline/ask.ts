import type { SavedReport, WorkerRequest } from './messages.js';

/** Starting a worker takes a slow phone a second or two; a page does not wait for ever. */
const ANSWER_LIMIT_MS = 5_000;

/**
 * Asks a service worker what it holds.
 * @param limit milliseconds until it counts as silent
 * @returns its answer; null where it gives none, as a worker from an empty file or a kill switch
 */
export function ask(
  worker: ServiceWorker,
  type: Exclude<WorkerRequest['type'], 'SKIP_WAITING'>,
  limit = ANSWER_LIMIT_MS,
): Promise<SavedReport | null> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    const timer = setTimeout(resolve, limit, null);
    port1.onmessage = ({ data }: MessageEvent<SavedReport>) => {
      clearTimeout(timer);
      port1.close();
      resolve(data);
    };
    const request: WorkerRequest = { type };
    worker.postMessage(request, [port2]);
  });
}
