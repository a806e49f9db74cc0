/**
 * Keeps all of the site on the reader's device, and answers from there.
 *
 * What it promises: nothing is saved that is not the file that was built (every entry has
 * `integrity`); a release is saved whole or not at all; a new release waits until the reader
 * asks for it. Built with `injectManifest`; run with `src/tsconfig.worker.json`.
 */
import type { WorkboxPlugin } from 'workbox-core/types.js';
import { cleanupOutdatedCaches } from 'workbox-precaching/cleanupOutdatedCaches.js';
import { PrecacheController } from 'workbox-precaching/PrecacheController.js';
import { PrecacheRoute } from 'workbox-precaching/PrecacheRoute.js';
import { NavigationRoute } from 'workbox-routing/NavigationRoute.js';
import { registerRoute } from 'workbox-routing/registerRoute.js';
import { CacheFirst } from 'workbox-strategies/CacheFirst.js';
import { destinationOf } from './offline/destination.js';
import type { SavedReport, WorkerRequest } from './offline/messages.js';
import { rootedAt } from './offline/not-found.js';
import { releaseOf } from './offline/release.js';
import { splitTypefaces } from './offline/typeface-list.js';

declare const self: ServiceWorkerGlobalScope;

/** A server that accepts and never answers would otherwise hold an installation for ever. */
const FETCH_LIMIT_MS = 30_000;

const root = new URL('./', self.location.href).href;
const notFoundPage = `${root}404.html`;
/** By scope, since several sites may share one origin and so one set of caches. */
const typefaceCache = `typefaces-${self.registration.scope}`;

const { shell, typefaces } = splitTypefaces(self.__WB_MANIFEST, self.location.href);

/**
 * Saving never trusts the HTTP cache, which may hold what a captive portal answered under
 * the same address, and never waits for ever. Some hosts answer 404.html with status 404:
 * its integrity has been checked by then, so that is as good as 200.
 */
const saving: WorkboxPlugin = {
  requestWillFetch: async ({ request, event }) =>
    event.type === 'fetch'
      ? request
      : new Request(request, { cache: 'reload', signal: AbortSignal.timeout(FETCH_LIMIT_MS) }),
  cacheWillUpdate: async ({ request, response }) =>
    response.ok || request.url === notFoundPage ? response : null,
};

const precache = new PrecacheController({ plugins: [saving] });
precache.precache(shell);
cleanupOutdatedCaches();

/** Answers with one saved file, fetching and saving it again where it has gone missing. */
function fromPrecache(href: string, event: ExtendableEvent): Promise<Response> {
  const cacheKey = precache.getCacheKeyForURL(href);
  if (!cacheKey) throw new Error(`${href} is not part of this release`);
  const integrity = precache.getIntegrityForCacheKey(cacheKey);
  return precache.strategy.handle({
    request: new Request(href),
    event,
    params: { cacheKey, integrity },
  });
}

/** The page that says an address leads nowhere, fitted to that address's depth. */
async function notFound(event: ExtendableEvent): Promise<Response> {
  const saved = await fromPrecache(notFoundPage, event);
  const headers = new Headers(saved.headers);
  headers.delete('content-encoding');
  headers.delete('content-length');
  return new Response(rootedAt(await saved.text(), root), { status: 404, headers });
}

async function navigate(request: Request, event: ExtendableEvent): Promise<Response> {
  const to = destinationOf(request.url, (href) => precache.getCacheKeyForURL(href) !== undefined);
  if (to.kind === 'redirect') return Response.redirect(to.href);
  try {
    return to.kind === 'page' ? await fromPrecache(to.href, event) : await fetch(request);
  } catch {
    // Either offline, or the saved copy is gone and the server already has another release,
    // which this release's integrity rightly refuses. The server's own page is then the best.
    return to.kind === 'page' ? fetch(request).catch(() => notFound(event)) : notFound(event);
  }
}

registerRoute(new NavigationRoute(({ request, event }) => navigate(request, event)));
registerRoute(new PrecacheRoute(precache, { directoryIndex: '', cleanURLs: false }));
registerRoute(
  ({ url }) => typefaces.has(url.href),
  new CacheFirst({
    cacheName: typefaceCache,
    plugins: [
      {
        requestWillFetch: async ({ request }) =>
          new Request(request, { integrity: typefaces.get(request.url) ?? '' }),
      },
    ],
  }),
);

/** Typefaces of earlier releases go; those that stayed the same stay saved. */
async function dropOldTypefaces(): Promise<void> {
  const cache = await caches.open(typefaceCache);
  const old = (await cache.keys()).filter(({ url }) => !typefaces.has(url));
  await Promise.all(old.map((request) => cache.delete(request)));
}

/** Browsers may evict single files: what has gone is fetched again, and what cannot be is counted. */
async function report(event: ExtendableEvent): Promise<SavedReport> {
  const cache = await caches.open(precache.strategy.cacheName);
  const saved = new Set((await cache.keys()).map(({ url }) => url));
  const files = [...precache.getURLsToCacheKeys()];
  const gone = files.filter(([, cacheKey]) => !saved.has(cacheKey)).map(([href]) => href);
  const results = await Promise.allSettled(gone.map((href) => fromPrecache(href, event)));
  const missing = gone.filter((_, index) => results[index]?.status === 'rejected');
  const isPage = (href: string) => href.endsWith('/');
  return {
    version: await releaseOf([
      ...shell.map(({ integrity = '' }) => integrity),
      ...typefaces.values(),
    ]),
    pages: files.filter(([href]) => isPage(href)).length,
    missingPages: missing.filter(isPage).length,
    missingFiles: missing.length,
  };
}

self.addEventListener('activate', (event) => {
  // Claiming lets a first visit already keep the typeface its reader chooses.
  event.waitUntil(Promise.all([dropOldTypefaces(), self.clients.claim()]));
});

self.addEventListener('message', (event) => {
  const { type } = event.data as WorkerRequest;
  if (type === 'SKIP_WAITING') void self.skipWaiting();
  if (type === 'REPORT') {
    event.waitUntil(report(event).then((answer) => event.ports[0]?.postMessage(answer)));
  }
});
