import { createHash } from 'node:crypto';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { integrityOf } from '../../src/compile/precache-integrity.js';

/** One precached file, as the build wrote it into the service worker. */
export interface PrecachedFile {
  url: string;
  revision: string | null;
  integrity?: string;
}

const WORKER = 'service-worker.js';

/** @returns every file the service worker of a built site saves */
export function precachedFiles(folder: string): PrecachedFile[] {
  const worker = readFileSync(join(folder, WORKER), 'utf8');
  const list = /\[\{"integrity".*?\}\]/.exec(worker);
  if (!list) throw new Error('The service worker holds no list of files with integrity first.');
  return JSON.parse(list[0]) as PrecachedFile[];
}

/** @returns the file that stands at an address below the site's root */
export function fileAt(url: string): string {
  return url.endsWith('/') ? join(url, 'index.html') : url;
}

/** Puts a fresh copy of a built site in a folder. */
export function copyRelease(built: string, folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  cpSync(built, folder, { recursive: true });
}

/**
 * Makes the copy in a folder the next release, as a build after a change of content would: some
 * lines more at the top of one page, and the service worker's list to match.
 * @param path the page's address below the root
 * @param line what the new lines say
 */
export function releaseNext(folder: string, path: string, line: string): void {
  const file = join(folder, fileAt(path === '' ? './' : path));
  const before = readFileSync(file);
  const more = Array.from({ length: 12 }, () => `<p>${line}</p>`).join('');
  const after = Buffer.from(before.toString('utf8').replace(/<main[^>]*>/, `$&${more}`));
  writeFileSync(file, after);

  const md5 = (bytes: Buffer): string => createHash('md5').update(bytes).digest('hex');
  const worker = join(folder, WORKER);
  const text = readFileSync(worker, 'utf8')
    .replace(integrityOf(before), integrityOf(after))
    .replace(md5(before), md5(after));
  writeFileSync(worker, text);
}
