import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { ManifestTransform } from 'workbox-build';
import { LANGUAGES } from '../languages/language.js';
import { languageFolder } from '../languages/language-folder.js';
import { listOf } from '../offline/list-of.js';
import { pageAddress } from './precache-addresses.js';
import { integrityOf } from './precache-integrity.js';
import { writeInto } from './write-into.js';

/** So many articles share a list, on average: some 10 KB that come with the first one read. */
const ARTICLES_A_LIST = 10;

const ASSET = /assets\/[\w./-]+/g;

type Entries = Parameters<ManifestTransform>[0];

/**
 * Puts what only older articles need into lists beside the site, by which the service worker checks
 * what it saves of an article once it is read: so what every reader saves does not grow with the
 * library. Stands after all that changes entries, which have none of the files of older articles
 * but all of their pictures.
 * @param older folders of those: slugs of articles, and that of older pages of the library
 * @param folder gives the built site's folder
 */
export function precacheNewest(older: readonly string[], folder: () => string): ManifestTransform {
  return (entries) => {
    if (older.length === 0) return { manifest: entries };
    const integrities = new Map(entries.map(({ url, integrity }) => [url, integrity!]));
    const needed = assetsOfPages(entries, folder());
    const lists: Record<string, Record<string, Record<string, string>>> = {};
    const listed = new Set<string>();
    for (const slug of older) {
      const { files, assets } = ownFiles(slug, folder());
      for (const asset of assets) {
        if (needed.has(asset) || !integrities.has(asset)) continue;
        files[asset] = integrities.get(asset)!;
        listed.add(asset);
      }
      (lists[listOf(slug, Math.ceil(older.length / ARTICLES_A_LIST))] ??= {})[slug] = files;
    }
    const rest = entries.filter(({ url }) => !listed.has(url));
    return { manifest: [...rest, ...writeLists(lists, folder())] };
  };
}

/** The files of an older article, by address with their integrity, and the assets its pages name. */
function ownFiles(
  slug: string,
  folder: string,
): { files: Record<string, string>; assets: Set<string> } {
  const files: Record<string, string> = {};
  const assets = new Set<string>();
  for (const language of LANGUAGES) {
    const own = languageFolder(language) + slug;
    for (const name of readdirSync(join(folder, own), {
      recursive: true,
      encoding: 'utf8',
    }).sort()) {
      if (!/\.(?:html|json)$/.test(name)) continue;
      const file = `${own}/${name.replaceAll(sep, '/')}`;
      const bytes = readFileSync(join(folder, file));
      files[pageAddress(file)] = integrityOf(bytes);
      if (file.endsWith('.html')) addAssets(bytes, assets);
    }
  }
  return { files, assets };
}

/** The assets that pages name: pictures, and what every page has. */
function assetsOfPages(entries: Entries, folder: string): Set<string> {
  const assets = new Set<string>();
  for (const { url } of entries.filter((entry) => entry.url.endsWith('/'))) {
    addAssets(readFileSync(join(folder, url, 'index.html')), assets);
  }
  return assets;
}

function addAssets(page: Buffer, assets: Set<string>): void {
  // All signs of these addresses are ASCII, so that nothing else has to be decoded.
  for (const [asset] of page.toString('latin1').matchAll(ASSET)) assets.add(asset);
}

function writeLists(lists: Record<string, unknown>, folder: string): Entries {
  return Object.entries(lists).map(([url, list]) => {
    const bytes = new TextEncoder().encode(JSON.stringify(list));
    writeInto(folder, url, bytes);
    const integrity = integrityOf(bytes);
    return { url, integrity, revision: integrity, size: bytes.length };
  });
}
