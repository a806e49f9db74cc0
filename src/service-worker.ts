/**
 * Keeps the site on the reader's device, and answers from there: all of it but articles that are
 * older than the newest, of which it keeps what was read, and those whole that the reader asks for.
 *
 * What it promises: nothing is saved that is not the file that was built (every entry has
 * `integrity`); a release is saved whole or not at all; a new release waits until the reader
 * asks for it. Built with `injectManifest`; run with `src/tsconfig.worker.json`.
 */
import type { WorkboxPlugin } from 'workbox-core/types.js';
import { cleanupOutdatedCaches } from 'workbox-precaching/cleanupOutdatedCaches.js';
import { PrecacheController } from 'workbox-precaching/PrecacheController.js';
import { NavigationRoute } from 'workbox-routing/NavigationRoute.js';
import { registerRoute } from 'workbox-routing/registerRoute.js';
import { CacheFirst } from 'workbox-strategies/CacheFirst.js';
import { asBuilt } from './offline/as-built.js';
import { destinationOf } from './offline/destination.js';
import { keptArticles } from './offline/kept.js';
import { partManifest } from './offline/manifest-parts.js';
import { matchesIntegrity } from './offline/matches-integrity.js';
import type { KeepAnswer, SavedReport, WorkerRequest } from './offline/messages.js';
import { notFoundPageFor, rootedAt } from './offline/not-found.js';
import { releaseOf } from './offline/release.js';
import { putShared } from './offline/share-inbox.js';

declare const self: ServiceWorkerGlobalScope;

/** A server that accepts and never answers would otherwise hold an installation for ever. */
const FETCH_LIMIT_MS = 30_000;

const root = new URL('./', self.location.href).href;
const assets = `${root}assets/`;
/** By scope, since several sites may share one origin and so one set of caches. */
const onUseCache = `typefaces-${self.registration.scope}`;
const earlierCache = `earlier-${self.registration.scope}`;

const { shell, onUse, lists } = partManifest(self.__WB_MANIFEST, self.location.href);

/**
 * Saving never trusts the HTTP cache, which may hold what a captive portal answered under the
 * same address, and never waits for ever. The integrity has been checked by the time an answer
 * is saved, so what counts is then the file, whatever the server said of it.
 */
const saving: WorkboxPlugin = {
  requestWillFetch: async ({ request }) =>
    new Request(request, { cache: 'reload', signal: AbortSignal.timeout(FETCH_LIMIT_MS) }),
  cacheWillUpdate: async ({ request, response }) =>
    response.ok || request.url === notFoundPageFor(request.url, root)
      ? asBuilt(response, request.url)
      : null,
};

const precache = new PrecacheController({ plugins: [saving] });
precache.addToCacheList(shell);

function isPrecached(href: string): boolean {
  return precache.getCacheKeyForURL(href) !== undefined;
}

const kept = keptArticles({
  root,
  lists,
  nameOf: (use) => `${use}-${self.registration.scope}`,
  isSaved: isPrecached,
  toKeep: (href, integrity) =>
    new Request(href, {
      integrity,
      cache: 'reload',
      signal: AbortSignal.timeout(FETCH_LIMIT_MS),
    }),
});
self.addEventListener('install', (event) => {
  void precache.install(event);
  event.waitUntil(kept.renew());
});
cleanupOutdatedCaches();

/** What has been checked since this worker was started. */
const checked = new Set<string>();

/** Takes out what is not the file that was built: nothing is better than something false. */
async function dropFalse(cache: Cache, files: Iterable<[string, string]>): Promise<void> {
  for (const [cacheKey, integrity] of files) {
    if (checked.has(cacheKey)) continue;
    const saved = await cache.match(cacheKey);
    if (saved && !(await matchesIntegrity(saved, integrity))) await cache.delete(cacheKey);
    checked.add(cacheKey);
  }
}

/**
 * Answers with one saved file, fetching and saving it again where it has gone missing. It is
 * checked before it is first shown: a false page or script could not ask for the audit.
 */
async function fromPrecache(href: string, event: ExtendableEvent): Promise<Response> {
  const cacheKey = precache.getCacheKeyForURL(href);
  if (!cacheKey) throw new Error(`${href} is not part of this release`);
  const integrity = precache.getIntegrityForCacheKey(cacheKey) ?? '';
  await dropFalse(await caches.open(precache.strategy.cacheName), [[cacheKey, integrity]]);
  return precache.strategy.handle({
    request: new Request(href),
    event,
    params: { cacheKey, integrity },
  });
}

/** The page that says an address leads nowhere, fitted to that address's depth. */
async function notFound({ url }: Request, event: ExtendableEvent): Promise<Response> {
  const saved = await fromPrecache(notFoundPageFor(url, root), event);
  const headers = new Headers(saved.headers);
  headers.delete('content-encoding');
  headers.delete('content-length');
  return new Response(rootedAt(await saved.text(), root), { status: 404, headers });
}

async function navigate(request: Request, event: ExtendableEvent): Promise<Response> {
  const to = await destinationOf(
    request.url,
    async (href) => isPrecached(href) || (await kept.knows(href)),
  );
  if (to.kind === 'redirect') return Response.redirect(to.href);
  try {
    if (to.kind === 'page' && !isPrecached(to.href)) {
      return await kept.answer(to.href, request, (work) => event.waitUntil(work));
    }
    return to.kind === 'page' ? await fromPrecache(to.href, event) : await fetch(request);
  } catch {
    // Either offline, or the saved copy is gone and the server already has another release,
    // which this release's integrity rightly refuses. The server's own page is then the best.
    return to.kind === 'page'
      ? fetch(request).catch(() => notFound(request, event))
      : notFound(request, event);
  }
}

registerRoute(new NavigationRoute(({ request, event }) => navigate(request, event)));
// A request of our own, since the page's may be one that cannot be checked (`no-cors`).
registerRoute(
  ({ url }) => isPrecached(url.href),
  ({ url, event }) => fromPrecache(url.href, event),
);
// What explains the terms of an article that is not saved for every reader, and its words, for the
// search.
registerRoute(
  ({ url }) =>
    lists.size > 0 &&
    url.href.startsWith(root) &&
    /\/(?:definitions|words)\.json$/.test(url.pathname),
  ({ url, request, event }) => kept.answer(url.href, request, (work) => event.waitUntil(work)),
);
registerRoute(
  ({ url }) => url.href.startsWith(assets) && !onUse.has(url.href),
  ({ request }) => ofEarlierRelease(request),
);
registerRoute(
  ({ url }) => onUse.has(url.href),
  new CacheFirst({
    cacheName: onUseCache,
    plugins: [
      {
        requestWillFetch: async ({ request }) =>
          new Request(request, { integrity: onUse.get(request.url) ?? '' }),
      },
    ],
  }),
);

/** Takes what was shared, keeps it, and sends the reader to the page that shows it. */
async function receive(request: Request): Promise<Response> {
  const page = new URL(request.url);
  page.search = '';
  try {
    page.searchParams.set(
      'shared',
      await putShared(self.registration.scope, await request.formData()),
    );
  } catch {
    // No room, or not a form: the page says so.
    page.searchParams.set('shared', '');
  }
  return Response.redirect(page.href, 303);
}

registerRoute(
  ({ url }) => url.pathname.endsWith('/open/') && url.href.startsWith(root),
  ({ request }) => receive(request),
  'POST',
);

/** Typefaces and the like of earlier releases go; those that stayed the same stay saved. */
async function dropOldOnUse(): Promise<void> {
  const cache = await caches.open(onUseCache);
  const old = (await cache.keys()).filter(({ url }) => !onUse.has(url));
  await Promise.all(old.map((request) => cache.delete(request)));
}

/**
 * Takes earlier releases out of what is saved, and puts their scripts and styles aside: a page
 * that came from one may still ask for its parts until it has been loaded again.
 */
async function setEarlierAside(): Promise<void> {
  // What a still newer release has saved by now is not for this one to judge.
  if (self.registration.installing || self.registration.waiting) return;
  const cache = await caches.open(precache.strategy.cacheName);
  const aside = await caches.open(earlierCache);
  const current = new Set(precache.getURLsToCacheKeys().values());
  for (const request of await cache.keys()) {
    if (current.has(request.url)) continue;
    const part = request.url.startsWith(assets) ? await cache.match(request) : undefined;
    if (part) await aside.put(request, part);
    await cache.delete(request);
  }
}

/** A part of a page that came from the release before, for as long as it is still here, or of one that was read. */
async function ofEarlierRelease(request: Request): Promise<Response> {
  const cache = await caches.open(earlierCache);
  const saved = (await cache.match(request.url)) ?? (await kept.find(request.url));
  return saved ?? fetch(request);
}

async function missingFiles(): Promise<string[]> {
  const cache = await caches.open(precache.strategy.cacheName);
  const saved = new Set((await cache.keys()).map(({ url }) => url));
  const files = [...precache.getURLsToCacheKeys()];
  return files.filter(([, cacheKey]) => !saved.has(cacheKey)).map(([href]) => href);
}

/**
 * Mends what browsers, other scripts of the origin or a failing disk have done to the saved
 * files. Every body is read and its digest compared, once each time the worker is started, which
 * is about once a visit, since browsers stop one that has been idle for half a minute. To
 * remember across visits what was checked would save little and miss what broke since.
 */
async function audit(event: ExtendableEvent): Promise<void> {
  // It is a page of this release, loaded and quiet, that asks: those of earlier ones have gone.
  await caches.delete(earlierCache);
  const cache = await caches.open(precache.strategy.cacheName);
  const integrities = [...precache.getURLsToCacheKeys().values()].map((key): [string, string] => [
    key,
    precache.getIntegrityForCacheKey(key) ?? '',
  ]);
  await dropFalse(cache, integrities);
  await dropFalse(await caches.open(onUseCache), onUse);
  await Promise.allSettled((await missingFiles()).map((href) => fromPrecache(href, event)));
  // What a newer release has got by now is not for this one to judge.
  await kept.mend(!self.registration.installing && !self.registration.waiting);
}

async function report(): Promise<SavedReport> {
  const missing = await missingFiles();
  const isPage = (href: string) => href.endsWith('/');
  return {
    version: await releaseOf([
      ...shell.map(({ integrity = '' }) => integrity),
      ...onUse.values(),
      ...lists.values(),
    ]),
    whole: lists.size === 0,
    pages: precache.getCachedURLs().filter(isPage).length,
    missingPages: missing.filter(isPage).length,
    missingFiles: missing.length,
  };
}

self.addEventListener('activate', (event) => {
  // Claiming lets a first visit already keep the typeface its reader chooses.
  event.waitUntil(
    Promise.all([setEarlierAside(), dropOldOnUse(), kept.dropOld(), self.clients.claim()]),
  );
});

self.addEventListener('message', (event) => {
  const request = event.data as WorkerRequest;
  const answer = async () => event.ports[0]?.postMessage(await report());
  const tell = (news: KeepAnswer) => event.ports[0]?.postMessage(news);
  const tellKept = async () => tell({ kept: await kept.list() });
  switch (request.type) {
    case 'SKIP_WAITING':
      void self.skipWaiting();
      break;
    case 'REPORT':
      event.waitUntil(answer());
      break;
    case 'AUDIT':
      event.waitUntil(audit(event).then(answer));
      break;
    case 'KEPT':
      event.waitUntil(tellKept());
      break;
    case 'KEEP':
      event.waitUntil(
        kept
          .keep(request.article, (share) => tell({ share }))
          .then((problem) => (problem ? tell({ problem }) : tellKept())),
      );
      break;
    case 'LET_GO':
      event.waitUntil(kept.letGo(request.slug).then(tellKept));
  }
});
