import { Workbox } from 'workbox-window';
import { ask } from './ask.js';
import { keepDrafts, restoreDrafts } from './drafts.js';
import type { SavedReport } from './messages.js';
import { keepPlace, restorePlace } from './place.js';
import { reloadOnce } from './reload-once.js';
import { offlineState } from './state.js';
import { loaded, whenIdle } from './when-idle.js';
import { workerUrl } from './worker-url.js';

/** Returning to a tab asks the server for a new release, but not at every glance. */
const UPDATE_INTERVAL_MS = 5 * 60_000;
/** For readers who have asked their browser to save data: a release is seldom worth a question. */
const SPARING_INTERVAL_MS = 24 * 60 * 60_000;
/** An audit may have to fetch everything again over a slow line; nothing waits for it. */
const AUDIT_LIMIT_MS = 10 * 60_000;
/** A worker that says nothing for so long is not one of ours: its file has arrived empty. */
const SILENT_AFTER_MS = 30_000;

/** Undefined in private windows of some browsers, and wherever the page is not secure. */
const workers = navigator.serviceWorker as ServiceWorkerContainer | undefined;

/** The Network Information API, which only Chromium has; by `prefers-reduced-data` elsewhere. */
function savesData(): boolean {
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  return (connection?.saveData ?? false) || matchMedia('(prefers-reduced-data: reduce)').matches;
}

let registered: Promise<void> | undefined;
let workbox: Workbox | undefined;
/** Whether the reader has asked this very tab for the new release. */
let askedHere = false;
/** Whether this tab puts a release in the place of a worker that does nothing. */
let rescuing = false;

function note({ version, whole, pages, missingPages, missingFiles }: SavedReport): void {
  offlineState.set({ version, whole, pages, missingPages, saved: missingFiles === 0 });
}

async function learnWhatIsSaved(worker: ServiceWorker | null): Promise<void> {
  const report = worker && (await ask(worker, 'REPORT'));
  if (report) note(report);
}

/** Has every saved file checked and mended, where that takes nothing from the reading. */
async function audit(worker: ServiceWorker | null): Promise<void> {
  await whenIdle();
  const report = worker && (await ask(worker, 'AUDIT', AUDIT_LIMIT_MS));
  if (report) note(report);
}

/** Tells of a release that waits, once it has said itself that it is one. */
async function learnWhatWaits(registration: ServiceWorkerRegistration): Promise<void> {
  const worker = registration.waiting;
  const report = worker && (await ask(worker, 'REPORT'));
  if (!report || registration.waiting !== worker) return;
  offlineState.set({ update: 'waiting', newVersion: report.version });
  const { active } = registration;
  // Where no worker of ours is in charge nothing can be lost, and the site is not there offline.
  if (active && !(await ask(active, 'REPORT', SILENT_AFTER_MS))) {
    rescuing = true;
    workbox?.messageSkipWaiting();
  }
}

/**
 * Follows every release from here on. By the registration itself: `Workbox` stops telling of new
 * releases in a tab after two of them.
 */
function watchInstalling(registration: ServiceWorkerRegistration): void {
  const follow = () => {
    const worker = registration.installing;
    worker?.addEventListener('statechange', () => {
      if (worker.state === 'installed') void learnWhatWaits(registration);
      if (worker.state === 'activated') void learnWhatIsSaved(worker);
    });
  };
  registration.addEventListener('updatefound', follow);
  follow();
}

function watchConnection(): void {
  addEventListener('offline', () => offlineState.set({ connection: 'offline' }));
  addEventListener('online', () => {
    offlineState.set({ connection: 'online' });
    void audit(workers?.controller ?? null);
  });
}

/** Keeps what a reload would take from the reader: the line being read, the words being typed. */
function keepAll(asked: boolean): void {
  keepPlace({ asked });
  keepDrafts();
}

/** A part of the page that is gone from the server, after a release, is there after a reload. */
function watchMissingParts(): void {
  addEventListener('vite:preloadError', (event) => {
    const { payload } = event as Event & { payload?: Error };
    keepAll(false);
    if (reloadOnce(`preload ${payload?.message}`)) event.preventDefault();
  });
}

function watchForUpdates(registration: ServiceWorkerRegistration): void {
  let last = performance.now();
  const check = () => {
    if (document.visibilityState !== 'visible') return;
    if (performance.now() - last < (savesData() ? SPARING_INTERVAL_MS : UPDATE_INTERVAL_MS)) return;
    last = performance.now();
    void registration.update().catch(() => undefined);
  };
  document.addEventListener('visibilitychange', check);
  addEventListener('pageshow', check);
}

/**
 * Follows the change of release: every tab must go along, for the old release's files are going.
 * A worker that does not say it is a release (a kill switch) takes nothing away, and so leaves
 * the page as it is.
 */
async function followNewRelease(controller: ServiceWorker | null): Promise<void> {
  const report = controller && (await ask(controller, 'REPORT'));
  if (!report && !askedHere) return;
  keepAll(askedHere);
  reloadOnce(`version ${report?.version ?? 'unknown'}`);
}

function watchController(container: ServiceWorkerContainer): void {
  let controller = container.controller;
  container.addEventListener('controllerchange', () => {
    const before = controller;
    controller = container.controller;
    // The first worker to take control is the release this page came from.
    if (before && !rescuing) void followNewRelease(controller);
  });
}

async function register(root: string, container: ServiceWorkerContainer): Promise<void> {
  watchController(container);
  // What is saved competes for the line with what is shown, and the page comes first.
  await loaded();
  workbox = new Workbox(workerUrl(root), { scope: root, updateViaCache: 'none' });
  // Where `navigator.serviceWorker.register()` resolves to undefined, this throws.
  const registration = (await workbox.register({ immediate: true }))!;
  watchInstalling(registration);
  watchForUpdates(registration);
  void learnWhatWaits(registration);
  await learnWhatIsSaved(registration.active);
  await audit(registration.active);
}

/**
 * Starts everything this folder does, once a page however often it is called: keeps the site
 * on the device, follows connection and releases into `offlineState`, and puts the reader
 * back in place after a change of release.
 *
 * Where there is no service worker, or it may not be registered (private windows, policies;
 * some browsers then resolve to undefined, or never), the page reads as well as before.
 *
 * @param root the site's root as the page sees it: `./`, `../`, `../../`
 */
export function registerOffline(root: string): Promise<void> {
  registered ??= (async () => {
    watchConnection();
    watchMissingParts();
    restorePlace();
    restoreDrafts();
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
