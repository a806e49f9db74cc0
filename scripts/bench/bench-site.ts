import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { compressFolder } from '../compress.js';
import { serveSite } from '../serve-site.js';
import { barePage } from './bare-page.js';

/** The built site and the pages it is compared with, served alike. */
export interface BenchSite {
  /** HTML of the article that is measured. */
  article: string;
  /** Address of a page by its path, such as `aleppo-ceasefire/`. */
  at: (path: string) => string;
  /** Takes no connection any more, until `start`. */
  pause: () => Promise<void>;
  start: () => Promise<void>;
  /** Closes it and removes the copy. */
  stop: () => Promise<void>;
}

/** The article that is measured: 1,300 words. */
export const ARTICLE = 'aleppo-ceasefire/';
/** The same text as a bare page. */
export const BARE = 'bench-bare/';

const DIST = path.resolve(import.meta.dirname, '../../dist');

/** What is served. */
interface Served {
  /** Folder of the built site. */
  dist?: string;
  /** Address of the article whose bare page is added. */
  article?: string;
  /** How hard brotli tries, from 0 to 11: as hard as it can, unless there is much of it. */
  quality?: number;
}

/**
 * Serves a copy of a built site with the page to compare, in brotli.
 * @throws {Error} saying what to do, where the site is not built
 */
export async function serveBenchSite({
  dist = DIST,
  article = ARTICLE,
  quality = 11,
}: Served = {}): Promise<BenchSite> {
  const page = await readFile(path.join(dist, article, 'index.html'), 'utf8').catch(
    (cause: unknown) => {
      throw new Error('The site is not built: run `npm run build` first.', { cause });
    },
  );
  const folder = await mkdtemp(path.join(tmpdir(), 'lectern-bench-'));
  await cp(dist, folder, { recursive: true });
  await mkdir(path.join(folder, BARE));
  await writeFile(path.join(folder, BARE, 'index.html'), barePage(page));
  await compressFolder(folder, quality);
  const server = await serveSite(folder, { compressed: true });
  return {
    article: page,
    at: (name) => server.url + name,
    pause: server.stop,
    start: server.start,
    stop: async () => {
      await server.stop();
      await rm(folder, { recursive: true });
    },
  };
}
