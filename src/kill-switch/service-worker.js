/**
 * The kill switch: takes Lectern's service worker out of every reader's browser.
 *
 * For a publisher whose service worker must go, because a release broke it or because the site
 * moves. Put this file, as it is, in the place of `service-worker.js` on the server, and leave it
 * there for as long as readers may come back; a release with its own worker ends it. No build is
 * needed. `Cache-Control: no-cache` on the file lets it be found at once.
 *
 * It removes what the site's worker has saved in this folder, and the worker. It leaves alone:
 * what other sites of the same origin have saved; settings, notes and everything else that is
 * the reader's own; and pages that are open, which go on from the server without a reload.
 */
self.addEventListener('install', () => {
  // Pages that are open may be broken, and could not ask for it.
  self.skipWaiting();
});

self.addEventListener('activate', (event) => {
  const { scope } = self.registration;
  const removeSaved = async () => {
    // Every cache of the site's worker ends with its scope.
    const names = (await caches.keys()).filter((name) => name.endsWith(scope));
    await Promise.all(names.map((name) => caches.delete(name)));
    await self.registration.unregister();
  };
  event.waitUntil(removeSaved());
});
