import type { KeepAnswer, KeepProblem, KeptArticle, WorkerRequest } from './messages.js';
import { observable } from './state.js';

/** A worker that says nothing for so long has been stopped: it gives up a file sooner than that. */
const SILENT_AFTER_MS = 70_000;
/** A first visit has to be saved before an article can be kept; nobody waits for that for ever. */
const WORKER_LIMIT_MS = 60_000;

/** `silent`: there is no service worker, or it does not answer. */
export type KeepFailure = KeepProblem | 'silent';

/** What the reader keeps on purpose, as it is known in this page; null until it is. */
export const keptState = observable<{ articles: readonly KeptArticle[] | null }>({
  articles: null,
});

/** Undefined in private windows of some browsers, and wherever the page is not secure. */
const workers = navigator.serviceWorker as ServiceWorkerContainer | undefined;

/** Looks up what is kept; leaves `keptState` as it is where no worker says. */
export async function learnWhatIsKept(): Promise<void> {
  const registration = await workers?.getRegistration().catch(() => undefined);
  if (registration?.active) await talk(registration.active, { type: 'KEPT' });
}

/**
 * Has an article kept, all of it.
 * @param progress is told how much of it is there, from 0 to 1
 * @returns why it is not kept; null where it is
 */
export async function keepArticle(
  article: KeptArticle,
  progress: (share: number) => void,
): Promise<KeepFailure | null> {
  return talk(await worker(), { type: 'KEEP', article }, progress);
}

/** Has an article removed. @returns why it is still there; null where it is not */
export async function letArticleGo(slug: string): Promise<KeepFailure | null> {
  return talk(await worker(), { type: 'LET_GO', slug });
}

/** The worker in charge, waited for where it is still being installed; null where there is none. */
async function worker(): Promise<ServiceWorker | null> {
  if (!workers) return null;
  const late = new Promise<null>((resolve) => setTimeout(resolve, WORKER_LIMIT_MS, null));
  return (await Promise.race([workers.ready, late]))?.active ?? null;
}

/**
 * Sends a request, and hears its answers until the last.
 * @returns null where it is done, with `keptState` saying so
 */
export function talk(
  to: ServiceWorker | null,
  request: WorkerRequest,
  progress: (share: number) => void = () => undefined,
  limit = SILENT_AFTER_MS,
): Promise<KeepFailure | null> {
  if (!to) return Promise.resolve('silent');
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    let patience: ReturnType<typeof setTimeout>;
    const end = (how: KeepFailure | null): void => {
      clearTimeout(patience);
      port1.close();
      resolve(how);
    };
    const wait = (): void => {
      clearTimeout(patience);
      patience = setTimeout(end, limit, 'silent');
    };
    port1.onmessage = ({ data }: MessageEvent<KeepAnswer>) => {
      if ('share' in data) {
        wait();
        progress(data.share);
      } else if ('problem' in data) end(data.problem);
      else {
        keptState.set({ articles: data.kept });
        end(null);
      }
    };
    wait();
    to.postMessage(request, [port2]);
  });
}
