import { messageSW, Workbox } from 'workbox-window';
import type { SavedReport, WorkerRequest } from './messages.js';
import { keepPlace, restorePlace } from './place.js';
import { reloadOnce } from './reload-once.js';
import { offlineState } from './state.js';
import { workerUrl } from './worker-url.js';

/** How long a worker may take to answer before the page goes on without: it is being started. */
const ANSWER_LIMIT_MS = 5_000;
/** Returning to a tab asks the server for a new release, but not at every glance. */
const UPDATE_INTERVAL_MS = 5 * 60_000;

/** Undefined in private windows of some browsers, and wherever the page is not secure. */
const workers = navigator.serviceWorker as ServiceWorkerContainer | undefined;

let registered: Promise<void> | undefined;
let workbox: Workbox | undefined;
let askedHere = false;

/** @returns what a worker holds, or null where it does not answer */
async function ask(worker: ServiceWorker): Promise<SavedReport | null> {
  const request: WorkerRequest = { type: 'REPORT' };
  const limit = new Promise<null>((resolve) => setTimeout(resolve, ANSWER_LIMIT_MS, null));
  return Promise.race([messageSW(worker, request) as Promise<SavedReport>, limit]);
}

async function learnWhatIsSaved(worker: ServiceWorker | null): Promise<void> {
  const report = worker && (await ask(worker));
  if (!report) return;
  const { version, pages, missingPages, missingFiles } = report;
  offlineState.set({ version, pages, missingPages, saved: missingFiles === 0 });
}

async function learnWhatWaits(worker: ServiceWorker | null): Promise<void> {
  const report = worker && (await ask(worker));
  offlineState.set({ update: 'waiting', newVersion: report?.version ?? null });
}

function watchConnection(): void {
  addEventListener('offline', () => offlineState.set({ connection: 'offline' }));
  addEventListener('online', () => {
    offlineState.set({ connection: 'online' });
    void learnWhatIsSaved(workers?.controller ?? null);
  });
}

/** A part of the page that is gone from the server, after a release, is there after a reload. */
function watchMissingParts(): void {
  addEventListener('vite:preloadError', (event) => {
    const { payload } = event as Event & { payload?: Error };
    keepPlace({ asked: false });
    if (reloadOnce(`preload ${payload?.message}`)) event.preventDefault();
  });
}

function watchForUpdates(registration: ServiceWorkerRegistration): void {
  let last = performance.now();
  const check = () => {
    if (document.visibilityState !== 'visible') return;
    if (performance.now() - last < UPDATE_INTERVAL_MS) return;
    last = performance.now();
    void registration.update().catch(() => undefined);
  };
  document.addEventListener('visibilitychange', check);
  addEventListener('pageshow', check);
}

/** Follows the change of release: every tab must go along, for the old release's files are gone. */
async function followNewRelease(controller: ServiceWorker | null): Promise<void> {
  const version = offlineState.get().newVersion ?? (controller && (await ask(controller)))?.version;
  keepPlace({ asked: askedHere });
  reloadOnce(`version ${version ?? 'unknown'}`);
}

function watchController(container: ServiceWorkerContainer): void {
  let controller = container.controller;
  container.addEventListener('controllerchange', () => {
    const before = controller;
    controller = container.controller;
    // The first worker to take control is the release this page came from.
    if (before) void followNewRelease(controller);
  });
}

async function register(root: string, container: ServiceWorkerContainer): Promise<void> {
  workbox = new Workbox(workerUrl(root), { scope: root, updateViaCache: 'none' });
  workbox.addEventListener('waiting', ({ sw }) => void learnWhatWaits(sw ?? null));
  workbox.addEventListener('activated', ({ sw }) => void learnWhatIsSaved(sw ?? null));
  watchController(container);
  // Where `navigator.serviceWorker.register()` resolves to undefined, this throws.
  const registration = (await workbox.register())!;
  await learnWhatIsSaved(registration.active);
  watchForUpdates(registration);
}

/**
 * Starts everything this folder does, once a page however often it is called: keeps the site
 * on the device, follows connection and releases into `offlineState`, and puts the reader
 * back in place after a change of release.
 *
 * Where there is no service worker, or it may not be registered (private windows, policies;
 * some browsers then resolve to undefined), the page reads as well as before.
 *
 * @param root the site's root as the page sees it: `./`, `../`, `../../`
 */
export function registerOffline(root: string): Promise<void> {
  registered ??= (async () => {
    watchConnection();
    watchMissingParts();
    restorePlace();
    if (!workers) return;
    try {
      await register(new URL(root, location.href).href, workers);
    } catch {
      // `offlineState` goes on saying that nothing is saved, which is then the truth.
    }
  })();
  return registered;
}

/** Lets the waiting release take over. Every tab then reloads once, each at its reader's place. */
export function useNewVersion(): void {
  askedHere = true;
  workbox?.messageSkipWaiting();
}
