import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { integrityOf } from '../../src/compile/precache-integrity.js';

/** One file of the service worker's list. */
export interface Entry {
  url: string;
  revision: string | null;
  integrity: string;
}

/** A built site in memory, so that hundreds of variants of it cost nothing. */
export interface Release {
  /** By path below the root: `about/index.html`. */
  files: ReadonlyMap<string, Buffer>;
  /** What its service worker saves at installation: all but typefaces. */
  entries: readonly Entry[];
}

export const WORKER = 'service-worker.js';
const LIST = /\[\{"integrity".*?\}\]/;

/** @returns the file that stands at an address below the site's root */
export function fileAt(url: string): string {
  return url === './' || url === '' ? 'index.html' : url.endsWith('/') ? `${url}index.html` : url;
}

function listOf(worker: string): Entry[] {
  const list = LIST.exec(worker);
  if (!list) throw new Error('The service worker holds no list of files with integrity first.');
  return JSON.parse(list[0]) as Entry[];
}

function releaseOf(files: ReadonlyMap<string, Buffer>): Release {
  const entries = listOf(files.get(WORKER)!.toString());
  return { files, entries: entries.filter(({ url }) => !url.endsWith('.woff2')) };
}

/** @param folder a built site */
export function readRelease(folder: string): Release {
  const files = new Map<string, Buffer>();
  for (const file of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!file.isFile()) continue;
    const path = join(file.parentPath, file.name);
    files.set(relative(folder, path).split(sep).join('/'), readFileSync(path));
  }
  return releaseOf(files);
}

/** Scripts and styles, whose names hold their digest. */
const isPart = (path: string): boolean => /^assets\/.*\.(js|css|svg)$/.test(path);

/** What may stand at the end of a file and change nothing. */
function tail(path: string, name: string): string {
  if (/\.(html|svg)$/.test(path)) return `<!-- ${name} -->`;
  if (/\.(js|css)$/.test(path)) return `\n/* ${name} */`;
  return path.endsWith('.webmanifest') ? '\n' + ' '.repeat(name.length) : name;
}

/**
 * The release after another, in which every file the worker saves at installation differs, and
 * every script and style has another name: the worst that a deployment can do to open tabs.
 *
 * @param before is left as it is
 * @param name becomes part of every changed file, and is shown on every page
 * @param without pages that are not in it any more
 */
export function nextRelease(
  before: Release,
  name: string,
  without: readonly string[] = [],
): Release {
  const parts = [...before.files.keys()].filter(isPart);
  const renamed = new Map(
    parts.map((path) => [
      path.slice(path.lastIndexOf('/') + 1),
      path.slice(path.lastIndexOf('/') + 1).replace(/(\.\w+)$/, `-${name}$1`),
    ]),
  );
  const rename = (text: string): string =>
    [...renamed].reduce((result, [old, to]) => result.replaceAll(old, to), text);

  const gone = new Set(without.map(fileAt));
  const saved = new Set(before.entries.map(({ url }) => fileAt(url)));
  const files = new Map<string, Buffer>();
  for (const [path, bytes] of before.files) {
    if (gone.has(path)) continue;
    const isText = /\.(html|js|css|svg|webmanifest)$/.test(path);
    const text = isText
      ? Buffer.from(
          rename(bytes.toString()).replace(
            /<main[^>]*>/,
            `$&<p class="release">Release ${name}</p>`,
          ),
        )
      : bytes;
    const changed = saved.has(path) ? Buffer.concat([text, Buffer.from(tail(path, name))]) : text;
    files.set(rename(path), changed);
  }

  const worker = rename(before.files.get(WORKER)!.toString());
  const list = listOf(worker)
    .filter(({ url }) => !gone.has(fileAt(url)))
    .map((entry) => {
      const bytes = files.get(fileAt(entry.url))!;
      const revision = entry.revision && createHash('md5').update(bytes).digest('hex');
      return { integrity: integrityOf(bytes), revision, url: entry.url };
    });
  files.set(WORKER, Buffer.from(worker.replace(LIST, () => JSON.stringify(list))));
  return releaseOf(files);
}

/**
 * The same release with another limit for a fetch that hangs, so that tests need not wait for it.
 * @throws {Error} where the built worker does not have the one limit of 30 s
 */
export function withFetchLimit(release: Release, milliseconds: number): Release {
  const worker = release.files.get(WORKER)!.toString();
  const name = /AbortSignal\.timeout\((\w+)\)/.exec(worker)?.[1];
  const limit = new RegExp(`\\b${name}=3e4\\b`, 'g');
  if (!name || worker.match(limit)?.length !== 1) {
    throw new Error('The service worker does not give up a fetch after 30 s.');
  }
  const changed = worker.replace(limit, `${name}=${milliseconds}`);
  return { ...release, files: new Map(release.files).set(WORKER, Buffer.from(changed)) };
}

/** Every page of a release, by its address below the root. */
export function pagesOf({ entries }: Release): string[] {
  return entries.map(({ url }) => url).filter((url) => url.endsWith('/'));
}
