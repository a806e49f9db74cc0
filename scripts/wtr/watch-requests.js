/**
 * Sees every request that a page under test makes, whoever makes it: those to other hosts by a
 * proxy that the browser is started with, which answers none of them; those to the tests' own server
 * by what it is asked for.
 *
 * A test reads them at `/__requests`, which forgets what it gave, and says how far it is at
 * `/__progress?WORDS`.
 */
import { createServer } from 'node:http';

/** What is loaded by an element: the tests' own modules and workers are not. */
const BY_ELEMENTS = new Set(
  'image style iframe frame object embed video audio track font manifest'.split(' '),
);

/** What a browser asks for by itself, and no flag or preference turns off. */
const OF_THE_BROWSER =
  /^https?:\/\/(?:[\w-]+\.)*(?:mozilla\.(?:org|com|net)|firefox\.com|google(?:apis)?\.com|gstatic\.com)(?::443)?(?:\/|$)/;

/**
 * @param {(words: string) => void} [tell] hears how far a test is
 * @returns {Promise<{ port: number, middleware: import('@web/dev-server-core').Middleware }>}
 *   the port of the proxy, on this machine; and what the tests' server is given
 */
export async function watchRequests(tell) {
  /** @type {string[]} */
  let noted = [];
  /** @param {string} url */
  const note = (url) => {
    if (!OF_THE_BROWSER.test(url)) noted.push(url);
  };

  const proxy = createServer((request, response) => {
    note(request.url ?? '');
    response.writeHead(404).end();
  });
  proxy.on('connect', ({ url }, socket) => {
    note(`https://${url}`);
    socket.on('error', () => socket.destroy());
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise((resolve) => proxy.listen(0, '127.0.0.1', () => resolve(undefined)));
  proxy.unref();

  return {
    port: /** @type {import('node:net').AddressInfo} */ (proxy.address()).port,
    middleware: async (context, next) => {
      if (context.path === '/__requests') {
        context.body = noted;
        noted = [];
        return;
      }
      if (context.path === '/__progress') {
        tell?.(decodeURIComponent(context.querystring));
        context.body = '';
        return;
      }
      const isByElement = BY_ELEMENTS.has(context.get('sec-fetch-dest'));
      await next();
      if (isByElement || context.status === 404) note(context.href);
    },
  };
}
