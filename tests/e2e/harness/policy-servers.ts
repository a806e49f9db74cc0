import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { headersFor, parseHeaders } from '../../../scripts/site-headers.js';
import {
  policyMetaText,
  policyText,
  type Directive,
} from '../../../src/compile/content-security-policy.js';
import { DIST } from './built-pages.js';

const TYPES: Record<string, string> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

const POLICY_META = /(<meta http-equiv="Content-Security-Policy" content=")[^"]*(">)/;

/** What of an attacker's markup belongs into a head, to be there before the site's own. */
const HEAD_MARKUP = /^<(base|link|script|style)\b/;

/** @returns the policy the build tells hosts to send */
export function builtPolicy(): Directive[] {
  const rules = parseHeaders(readFileSync(join(DIST, '_headers'), 'utf8'));
  const text = headersFor('/', rules).get('Content-Security-Policy') ?? '';
  return text.split('; ').map((directive) => directive.split(' ') as [string, ...string[]]);
}

export interface TestServer {
  origin: string;
  stop: () => Promise<void>;
}

async function serve(listener: RequestListener): Promise<TestServer> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** What the next pages are served with. */
export interface Served {
  policy: readonly Directive[];
  /** HTML that an attacker got into the page; empty for none. */
  markup: string;
}

/** The built site under another policy, in header and `<meta>` alike, with markup added. */
export function serveUnder(served: Served): Promise<TestServer> {
  return serve((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://site');
    const file = join(DIST, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    if (!existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    const type = extname(file);
    response.setHeader('Content-Type', TYPES[type] ?? 'application/octet-stream');
    response.setHeader('Content-Security-Policy', policyText(served.policy));
    response.setHeader('Cache-Control', 'no-store');
    if (type !== '.html') {
      response.end(readFileSync(file));
      return;
    }
    const { markup, policy } = served;
    const inHead = HEAD_MARKUP.test(markup);
    response.end(
      readFileSync(file, 'utf8')
        .replace(POLICY_META, `$1${policyMetaText(policy)}$2${inHead ? markup : ''}`)
        .replace('<main id="main">', `$&${inHead ? '' : markup}`),
    );
  });
}

/** Another origin, which answers anything in a fitting type and remembers what it was asked. */
export interface Elsewhere extends TestServer {
  /** Path of every request. */
  asked: string[];
}

export async function serveElsewhere(): Promise<Elsewhere> {
  const asked: string[] = [];
  const font = readdirSync(join(DIST, 'assets')).find((name) => name.endsWith('.woff2'))!;
  const bodies: Record<string, string | Buffer> = {
    '.css': ':root { --reached: yes; }',
    '.html': '<!doctype html><title>Elsewhere</title>',
    '.js': 'document.documentElement.dataset.reached = "yes";',
    '.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
    '.webmanifest': '{"name":"Elsewhere"}',
    '.woff2': readFileSync(join(DIST, 'assets', font)),
  };
  const server = await serve((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://elsewhere');
    asked.push(pathname);
    const type = extname(pathname);
    response.setHeader('Content-Type', TYPES[type] ?? 'text/plain');
    response.setHeader('Access-Control-Allow-Origin', '*');
    const framed = searchParams.get('frame');
    response.end(framed ? `<!doctype html><iframe src="${framed}"></iframe>` : bodies[type]);
  });
  return { ...server, asked };
}
