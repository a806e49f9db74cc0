import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { compressFolder } from '../compress.js';
import { serveSite } from '../serve-site.js';
import { barePage } from './bare-page.js';
import { longPage } from './long-page.js';

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
/** The same page with its paragraphs repeated to `LONG_WORDS`. */
export const LONG = 'bench-long/';

const LONG_WORDS = 100_000;

const DIST = path.resolve(import.meta.dirname, '../../dist');

/**
 * Serves a copy of a built site with the pages to compare, in brotli.
 * @param dist the site's folder
 * @throws {Error} saying what to do, where the site is not built
 */
export async function serveBenchSite(dist = DIST): Promise<BenchSite> {
  const article = await readFile(path.join(dist, ARTICLE, 'index.html'), 'utf8').catch(
    (cause: unknown) => {
      throw new Error('The site is not built: run `npm run build` first.', { cause });
    },
  );
  const folder = await mkdtemp(path.join(tmpdir(), 'lectern-bench-'));
  await cp(dist, folder, { recursive: true });
  const add = async (name: string, html: string): Promise<void> => {
    await mkdir(path.join(folder, name));
    await writeFile(path.join(folder, name, 'index.html'), html);
  };
  await add(BARE, barePage(article));
  await compressFolder(folder);
  // As it is: how it loads is not measured, and to compress it takes long.
  await add(LONG, longPage(article, LONG_WORDS));
  const server = await serveSite(folder, { compressed: true });
  return {
    article,
    at: (name) => server.url + name,
    pause: server.stop,
    start: server.start,
    stop: async () => {
      await server.stop();
      await rm(folder, { recursive: true });
    },
  };
}
