/**
 * Where the service worker puts what was shared with the app, until the reader has seen it: a
 * cache, because it holds files as they are, and both the worker and pages can open it. Its name
 * does not end with the scope, so that a kill switch, which empties what does, leaves it alone.
 */
const cacheOf = (scope: string): Promise<Cache> => caches.open(`${scope}#shared`);

/** The address below which shared things are kept; no page and no file stands there. */
const addressOf = (scope: string, id: string): string => `${scope}shared/${encodeURIComponent(id)}`;

/**
 * Keeps what was shared.
 * @param scope the service worker's, absolute
 * @param form its fields and files, as the share sheet posted them
 * @returns the id it is kept under
 * @throws where there is no room
 */
export async function putShared(scope: string, form: FormData): Promise<string> {
  const id = crypto.randomUUID();
  const cache = await cacheOf(scope);
  await cache.put(addressOf(scope, id), new Response(form));
  return id;
}

/** @returns what was shared under an id, or null where it is not there any more */
export async function sharedUnder(scope: string, id: string): Promise<FormData | null> {
  const cache = await cacheOf(scope);
  const response = await cache.match(addressOf(scope, id));
  return response ? response.formData() : null;
}

/** Forgets what was shared, once the reader has kept it or refused it. */
export async function forgetShared(scope: string, id: string): Promise<void> {
  const cache = await cacheOf(scope);
  await cache.delete(addressOf(scope, id));
}
