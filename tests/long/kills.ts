/**
 * Kills a real Chromium, all of its processes at once, while it writes, and looks at the next
 * start whether every write it had acknowledged is there.
 *
 * SIGKILL gives no process time to finish anything. It does not take the operating system's own
 * buffers away, as a power cut would: that no test without such a cut can show.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { build, type Rolldown } from 'vite';
import type { Found } from './kill-page.js';

export interface KillResult {
  kills: number;
  acknowledged: number;
  /** Ids of acknowledged writes that were not there, or not as written. */
  lost: Set<string>;
  /** Ids of records whose removal was acknowledged, and that were there again. */
  returned: Set<string>;
  /** How often a database with something in it was taken for emptied. */
  falselyEmptied: number;
}

export interface KillPlan {
  /** At least so many kills, and at least so many acknowledged writes. */
  kills: number;
  writes: number;
  /** Path of a Chromium, and the flags it is started with. */
  program: string;
  flags: readonly string[];
  /** Called after each kill, with the folder of the browser's profile. */
  afterKill?: (profile: string, kills: number) => Promise<void>;
  /** Called now and then, with what is known so far. */
  tell?: (result: KillResult) => void;
}

/** A kill comes this many ms after the round's first acknowledgement, at most; longer where the
 * writes that are left need it, at the pace of those before. */
const LONGEST_LIFE = 700;
/** All records are read back once in so many rounds; otherwise those of the last two. */
const FULL_CHECK = 100;
/** A browser that says nothing for so long is started again. */
const START_LIMIT = 60_000;

const ROOT = join(import.meta.dirname, '../..');

/** @throws {Error} where a browser does not start three times in a row */
export async function runKills({
  kills,
  writes,
  program,
  flags,
  afterKill,
  tell,
}: KillPlan): Promise<KillResult> {
  const profile = await mkdtemp(join(tmpdir(), 'lectern-kills-'));
  const site = await serve(await bundle());
  const acknowledged = new Set<string>();
  const removed = new Set<string>();
  let lived = 0;
  const longestLife = (): number => {
    const share = (writes - acknowledged.size) / Math.max(1, kills - result.kills);
    return Math.max(LONGEST_LIFE, 2 * share * (lived / Math.max(1, acknowledged.size)));
  };
  const result: KillResult = {
    kills: 0,
    acknowledged: 0,
    lost: new Set(),
    returned: new Set(),
    falselyEmptied: 0,
  };
  // A process group of its own, so that every process of it can be killed at once.
  const begin: Begin = (query) =>
    spawn(
      program,
      [...flags, '--headless=new', `--user-data-dir=${profile}`, `${site.url}?${query}`],
      { detached: true, stdio: 'ignore' },
    );
  try {
    for (let round = 0; ; round += 1) {
      const isLast = result.kills >= kills && acknowledged.size >= writes;
      const since = isLast || round % FULL_CHECK === 0 ? '' : name(round - 2);
      const life = Math.random() * longestLife();
      lived += life;
      await live(begin, site, isLast ? 'last' : name(round), since, life, {
        found(found) {
          const there = new Set(found.ids);
          if (found.emptied) result.falselyEmptied += 1;
          for (const id of acknowledged) {
            if (id >= since && !there.has(id)) result.lost.add(id);
          }
          for (const id of removed) if (there.has(id)) result.returned.add(id);
        },
        acknowledged(id) {
          acknowledged.add(id);
        },
        removed(id) {
          removed.add(id);
        },
      });
      result.acknowledged = acknowledged.size;
      if (isLast) return result;
      result.kills += 1;
      await afterKill?.(profile, result.kills);
      if (result.kills % 25 === 0) tell?.(result);
    }
  } finally {
    site.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Sorts as it counts, so that 'since' is a range of keys. */
const name = (round: number): string => `r${String(Math.max(0, round)).padStart(6, '0')}`;

/** Starts the browser at the page, given its query. */
type Begin = (query: string) => ChildProcess;

interface Ears {
  found(found: Found): void;
  acknowledged(id: string): void;
  removed(id: string): void;
}

interface Site {
  url: string;
  listen(ears: Ears): void;
  close(): void;
}

/** One life of the browser, from its start to its kill. */
async function live(
  begin: Begin,
  site: Site,
  round: string,
  since: string,
  life: number,
  ears: Ears,
): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    const browser = begin(`round=${round}&since=${since}`);
    const began = new Promise<void>((resolve) => {
      let heard = false;
      site.listen({
        found(found) {
          if (!heard) ears.found(found);
          heard = true;
          if (round === 'last') resolve();
        },
        acknowledged(id) {
          ears.acknowledged(id);
          resolve();
        },
        removed(id) {
          ears.removed(id);
        },
      });
    });
    const inTime = await Promise.race([began.then(() => true), pause(START_LIMIT, false)]);
    if (inTime && round !== 'last') await pause(life);
    await kill(browser);
    if (inTime) return;
    if (tries === 3) throw new Error(`The browser did not start in round ${round}.`);
  }
}

async function kill(browser: ChildProcess): Promise<void> {
  const group = -browser.pid!;
  const isGone = (): boolean => {
    try {
      process.kill(group, 'SIGKILL');
      return false;
    } catch {
      return true;
    }
  };
  // The next start must not meet a process of this one that has not ended yet.
  while (!isGone()) await pause(5);
}

/** @returns the page's script, with the real code for storage in it */
async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    root: ROOT,
    logLevel: 'warn',
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: join(ROOT, 'tests/long/kill-page.ts'), formats: ['es'] },
    },
  });
  const [{ output }] = built as [Rolldown.RolldownOutput];
  return output[0].code;
}

async function serve(script: string): Promise<Site> {
  let ears: Ears | null = null;
  const server: Server = createServer((request, response) => {
    const { pathname } = new URL(request.url!, 'http://site');
    if (pathname === '/script.js') {
      response.setHeader('Content-Type', 'text/javascript').end(script);
    } else if (request.method === 'POST') {
      void bodyOf(request).then((body) => {
        response.end();
        // Killed while it sent.
        if (body === '') return;
        if (pathname === '/found') ears?.found(JSON.parse(body) as Found);
        if (pathname === '/acknowledged') ears?.acknowledged(body);
        if (pathname === '/removed') ears?.removed(body);
      });
    } else {
      const page =
        '<!doctype html><title>Kills</title><script type="module" src="script.js"></script>';
      response.setHeader('Content-Type', 'text/html').end(page);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    listen(next) {
      ears = next;
    },
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** @returns what was sent; nothing where the browser was killed while it sent */
async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  try {
    for await (const part of request) parts.push(part as Buffer);
    return Buffer.concat(parts).toString('utf8');
  } catch {
    return '';
  }
}
