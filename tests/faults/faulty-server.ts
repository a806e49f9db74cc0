import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { FAULTS, PORTAL, type FaultName, type SoundAnswer } from './faults.js';
import { fileAt, WORKER, type Release } from './release.js';

/** A page of the server's own in every site: a visit by it costs a hundredth of a real one. */
export const ENTRANCE = 'entrance';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html;charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

/** What happens to whom. */
export interface Injection {
  fault: FaultName;
  /** Address below the root, as the worker's list has it; without one, all of them. */
  url?: string;
  /** `saving`: only what the worker fetches to save. Else pages, too, meet the fault. */
  whom: 'saving' | 'everyone';
}

/** One site of the many on a server, in a folder and so under a service worker of its own. */
export interface FaultySite {
  /** Address of its root, with a closing slash. */
  readonly url: string;
  /** What it serves, at once. */
  release: Release;
  injection: Injection | null;
  /** Whether it can be reached at all. */
  up: boolean;
  /** How many answers a fault has spoilt. */
  spoilt: number;
  /** Paths asked for that were not there. */
  readonly missing: string[];
}

export interface FaultyServer {
  /** Opens one more site. */
  open(release: Release): FaultySite;
  stop(): Promise<void>;
}

/** Sent by a worker that saves: a page's own scripts, styles and images say what they are for. */
const isSaving = ({ headers }: IncomingMessage): boolean => headers['sec-fetch-dest'] === 'empty';

function soundAnswer(site: FaultySite, path: string): SoundAnswer {
  const file = fileAt(path);
  const body = site.release.files.get(file);
  const type = TYPES[extname(file)] ?? 'application/octet-stream';
  if (body) return { status: 200, type, body };
  site.missing.push(path);
  const page = site.release.files.get('404.html');
  return { status: 404, type: TYPES['.html']!, body: page ?? Buffer.from('Not found') };
}

function answer(site: FaultySite, request: IncomingMessage, response: ServerResponse): void {
  const path = decodeURI(request.url!.split('?')[0]!.split('/').slice(2).join('/'));
  if (!site.up) {
    response.socket?.destroy();
    return;
  }
  if (path === ENTRANCE) {
    response
      .writeHead(200, { 'Content-Type': 'text/html' })
      .end('<!doctype html><title>In</title>');
    return;
  }
  const sound = soundAnswer(site, path);
  const { injection } = site;
  const meant =
    injection &&
    (injection.url === undefined || fileAt(injection.url) === fileAt(path)) &&
    (injection.whom === 'everyone' || (isSaving(request) && path !== WORKER));
  if (meant) {
    site.spoilt += 1;
    FAULTS[injection.fault](sound, response);
    return;
  }
  response.writeHead(sound.status, { 'Content-Type': sound.type, 'Cache-Control': 'no-store' });
  response.end(sound.body);
}

/** Starts a server of many sites that can each be broken in every way. */
export async function startFaultyServer(): Promise<FaultyServer> {
  const sites = new Map<string, FaultySite>();
  const server = createServer((request, response) => {
    const name = request.url?.split('/')[1] ?? '';
    const site = sites.get(name);
    if (site) answer(site, request, response);
    else if (name === 'portal')
      response.writeHead(200, { 'Content-Type': 'text/html' }).end(PORTAL);
    else response.writeHead(204).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  return {
    open(release) {
      const name = `site-${sites.size + 1}`;
      const site: FaultySite = {
        url: `http://127.0.0.1:${port}/${name}/`,
        release,
        injection: null,
        up: true,
        spoilt: 0,
        missing: [],
      };
      sites.set(name, site);
      return site;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
