/** Fixed for ever: a later release can always replace, or switch off, an earlier one by it. */
const FILE = 'service-worker.js';

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): {
    createScriptURL(url: string): string;
  };
}

/** @throws {TypeError} for any script but this site's service worker */
function onlyTheWorker(url: string): string {
  const { origin, pathname } = new URL(url, location.href);
  if (origin !== location.origin || !pathname.endsWith(`/${FILE}`)) {
    throw new TypeError(`${url} is not the service worker`);
  }
  return url;
}

/** The policy named `lectern` in the content security policy. */
const policy = (
  globalThis as typeof globalThis & { trustedTypes?: TrustedTypes }
).trustedTypes?.createPolicy('lectern', { createScriptURL: onlyTheWorker });

/**
 * The service worker's address, trusted where the browser enforces Trusted Types.
 * @param root absolute URL of the site's root, with a closing slash
 * @returns a string, or a `TrustedScriptURL` that passes for one
 */
export function workerUrl(root: string): string {
  const url = new URL(FILE, root).href;
  return policy ? policy.createScriptURL(url) : onlyTheWorker(url);
}
