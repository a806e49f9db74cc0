import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ManifestTransform } from 'workbox-build';
import { languageAt, languageFolder } from '../languages/language-folder.js';
import { listOf } from '../offline/list-of.js';
import { integrityOf } from './precache-integrity.js';
import { writeInto } from './write-into.js';

/** So many articles share a list, on average: some 10 KB that come with the first one read. */
const ARTICLES_A_LIST = 10;

const ASSET = /assets\/[\w./-]+/g;

type Entries = Parameters<ManifestTransform>[0];

/**
 * Leaves out of the manifest what only older articles need, so that what every reader saves does
 * not grow with the library. That goes into lists beside the site, by which the service worker
 * checks what it saves of an article once it is read. Stands after all that changes entries.
 * @param older folders to leave out: slugs of articles, and that of older pages of the library
 * @param folder gives the built site's folder
 */
export function precacheNewest(older: readonly string[], folder: () => string): ManifestTransform {
  return (entries) => {
    if (older.length === 0) return { manifest: entries };
    const slugs = new Set(older);
    const articles = new Map<string | undefined, Entries>();
    for (const entry of entries) {
      const slug = olderArticleAt(entry.url, slugs);
      const own = articles.get(slug);
      if (own) own.push(entry);
      else articles.set(slug, [entry]);
    }
    const needed = assetsOf(articles.get(undefined) ?? [], folder());
    const byUrl = new Map(entries.map((entry) => [entry.url, entry]));
    const lists: Record<string, Record<string, Record<string, string>>> = {};
    const listed = new Set<string>();
    for (const [slug, own] of articles) {
      if (slug === undefined) continue;
      const shown = [...assetsOf(own, folder())].filter((url) => !needed.has(url));
      const files = [...own, ...shown.flatMap((url) => byUrl.get(url) ?? [])];
      const list = (lists[listOf(slug, Math.ceil(older.length / ARTICLES_A_LIST))] ??= {});
      list[slug] = Object.fromEntries(files.map(({ url, integrity }) => [url, integrity!]));
      for (const { url } of files) listed.add(url);
    }
    const rest = entries.filter(({ url }) => !listed.has(url));
    return { manifest: [...rest, ...writeLists(lists, folder())] };
  };
}

function olderArticleAt(url: string, older: ReadonlySet<string>): string | undefined {
  const [slug] = url.slice(languageFolder(languageAt(url)).length).split('/');
  return slug !== undefined && older.has(slug) ? slug : undefined;
}

/** The assets that some pages name: pictures, and what every page has. */
function assetsOf(entries: Entries, folder: string): Set<string> {
  const assets = new Set<string>();
  for (const { url } of entries.filter((entry) => entry.url.endsWith('/'))) {
    const page = readFileSync(join(folder, url, 'index.html'), 'utf8');
    for (const [asset] of page.matchAll(ASSET)) assets.add(asset);
  }
  return assets;
}

function writeLists(lists: Record<string, unknown>, folder: string): Entries {
  return Object.entries(lists).map(([url, list]) => {
    const bytes = new TextEncoder().encode(JSON.stringify(list));
    writeInto(folder, url, bytes);
    const integrity = integrityOf(bytes);
    return { url, integrity, revision: integrity, size: bytes.length };
  });
}
