/**
 * Serves a built site as a static host would: directories end in a slash, what is not there
 * is a 404 with the site's own page, that of the address's folder before that of the root, and the
 * headers are those of the build's `_headers` file.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';
import { headersFor, parseHeaders } from './site-headers.js';

export interface SiteServer {
  /** Address of the site's home page, with a closing slash. */
  url: string;
  /** Closes it and every connection to it. */
  stop: () => Promise<void>;
  /** Opens it again, on the same port; nothing where it is open. */
  start: () => Promise<void>;
}

export interface SiteServerOptions {
  host?: string;
  /** 0 takes any free one. */
  port?: number;
  /** Path the site is served under, from `/` to `/`. */
  base?: string;
  /** False for a host that sends no headers of the site's own, such as GitHub Pages. */
  ownHeaders?: boolean;
  /** Whether the `.br` files that `npm run compress` wrote are sent to browsers that take them. */
  compressed?: boolean;
  /** Waited for before a file is sent: files can come late, and in any order. */
  hold?: () => Promise<void>;
}

/** @returns the path with its escapes read, or null where they are malformed */
function decodePath(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return null;
  }
}

function siteListener(
  folder: string,
  { base, ownHeaders, compressed, hold }: Required<Omit<SiteServerOptions, 'host' | 'port'>>,
): RequestListener {
  const headersFile = join(folder, '_headers');
  const rules =
    ownHeaders && existsSync(headersFile) ? parseHeaders(readFileSync(headersFile, 'utf8')) : [];
  // `dev` reads the folder at each request, so that a new build is served at once.
  const serveFile = sirv(folder, { dev: true, etag: true, brotli: compressed });

  return (request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://site');
    const path = decodePath(`/${pathname.slice(base.length)}`);
    const notFound = (): void => {
      const [, first = ''] = (path ?? '').split('/');
      const page = [first, ''].map((one) => join(folder, one, '404.html')).find(existsSync);
      response.statusCode = 404;
      response.setHeader('Content-Type', 'text/html;charset=utf-8');
      // An address that is missing now may be there after the next release.
      response.setHeader('Cache-Control', 'no-cache');
      response.end(page ? readFileSync(page) : 'Not found');
    };
    if (!pathname.startsWith(base) || path === null) {
      notFound();
      return;
    }
    for (const [name, value] of headersFor(path, rules)) response.setHeader(name, value);
    if (path === '/_headers') {
      notFound();
      return;
    }
    if (!path.endsWith('/') && existsSync(join(folder, path, 'index.html'))) {
      response.writeHead(308, { Location: `${pathname}/${search}` });
      response.end();
      return;
    }
    request.url = `/${pathname.slice(base.length)}${search}`;
    void hold().then(() => serveFile(request, response, notFound));
  };
}

/**
 * Serves a folder until stopped.
 * @param folder the built site
 * @throws {NodeJS.ErrnoException} `EADDRINUSE` where the port is taken
 */
export async function serveSite(
  folder: string,
  {
    host = '127.0.0.1',
    port = 0,
    base = '/',
    ownHeaders = true,
    compressed = false,
    hold = () => Promise.resolve(),
  }: SiteServerOptions = {},
): Promise<SiteServer> {
  const server = createServer(siteListener(folder, { base, ownHeaders, compressed, hold }));
  const listen = (wanted: number): Promise<number> =>
    new Promise((resolve, reject) => {
      server.once('error', reject);
      server.listen(wanted, host, () => {
        server.off('error', reject);
        resolve((server.address() as AddressInfo).port);
      });
    });
  const taken = await listen(port);
  const shownHost = host.includes(':') ? `[${host}]` : host;

  return {
    url: `http://${shownHost}:${taken}${base}`,
    start: async () => {
      if (!server.listening) await listen(taken);
    },
    stop: () =>
      new Promise((resolve) => {
        // Calls back with an error where it is closed already, which is as well.
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
