import type { Page } from '@playwright/test';
import { fileAt, type Release } from './release.js';
import { ENTRANCE, type FaultySite } from './faulty-server.js';

/** Long, since the machine may be busy; nothing ever waits for it to pass. */
const PATIENCE_MS = 90_000;

/** What the browser holds for a site. */
export interface Registration {
  active: boolean;
  waiting: boolean;
  installing: boolean;
}

/** One file in the worker's cache, as it would be answered with. */
export interface SavedFile {
  /** Address below the root, without Workbox's revision. */
  url: string;
  revision: string | null;
  integrity: string;
  type: string;
  status: number;
}

/**
 * Waits for a state by looking again and again.
 * @throws {Error} saying what did not come
 */
export async function until(what: string, holds: () => Promise<boolean> | boolean): Promise<void> {
  const end = performance.now() + PATIENCE_MS;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`It did not come to this: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

/** @param page any page of the site */
export function registrationOf(page: Page, site: FaultySite): Promise<Registration> {
  return page.evaluate(async (root) => {
    const registration = await navigator.serviceWorker.getRegistration(root);
    return {
      active: registration?.active?.state === 'activated',
      waiting: Boolean(registration?.waiting),
      installing: Boolean(registration?.installing),
    };
  }, site.url);
}

/** Comes back as a new visit would: asks the server for a new release. */
export async function askForUpdate(page: Page, site: FaultySite): Promise<void> {
  await page.evaluate(async (root) => {
    const registration = await navigator.serviceWorker.getRegistration(root);
    await registration?.update().catch(() => undefined);
  }, site.url);
}

/**
 * How a site is visited: by its real pages, or by the server's own small page, which registers
 * the same worker without drawing anything.
 */
export type Visits = 'real' | 'light';

/** Visits a site, and does not wait for what comes of it. */
export async function enter(page: Page, site: FaultySite, visits: Visits): Promise<void> {
  await page.goto(visits === 'real' ? site.url : site.url + ENTRANCE, { waitUntil: 'commit' });
  if (visits === 'real') return;
  await page.evaluate((root) => {
    void navigator.serviceWorker
      .register(`${root}service-worker.js`, { scope: root, updateViaCache: 'none' })
      .catch(() => undefined);
  }, site.url);
}

/** Visits a site as far as its being saved and in charge of the page. */
export async function visit(page: Page, site: FaultySite, visits: Visits): Promise<void> {
  await enter(page, site, visits);
  await until('the site is saved and in charge', () =>
    page.evaluate(() => navigator.serviceWorker.controller?.state === 'activated'),
  );
}

/** Reads everything the site's worker has saved to be read offline. */
export function savedFiles(page: Page, site: FaultySite): Promise<SavedFile[]> {
  return page.evaluate(async (root) => {
    const files: SavedFile[] = [];
    for (const name of await caches.keys()) {
      if (!name.startsWith('workbox-precache') || !name.endsWith(root)) continue;
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const response = await cache.match(request);
        // The worker may take one out in the meantime.
        if (!response) continue;
        const digest = await crypto.subtle.digest('SHA-384', await response.arrayBuffer());
        const url = new URL(request.url);
        const revision = url.searchParams.get('__WB_REVISION__');
        url.search = '';
        files.push({
          url: url.href.slice(root.length) || './',
          revision,
          integrity: `sha384-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`,
          type: response.headers.get('content-type') ?? '',
          status: response.status,
        });
      }
    }
    return files;
  }, site.url);
}

const EXPECTED_TYPE: Readonly<Record<string, RegExp>> = {
  html: /^text\/html/,
  js: /^text\/javascript/,
  css: /^text\/css/,
  svg: /^image\/svg\+xml/,
};

/** @returns a line for every saved file that is not one of these releases' */
export function poisoned(files: readonly SavedFile[], ...releases: readonly Release[]): string[] {
  const known = releases.flatMap(({ entries }) => entries);
  return files.flatMap((file) => {
    const entry = known.find((each) => each.url === file.url && each.revision === file.revision);
    const type = EXPECTED_TYPE[fileAt(file.url).split('.').at(-1)!];
    if (entry?.integrity !== file.integrity) return [`${file.url} is saved with false content`];
    if (type && !type.test(file.type)) return [`${file.url} is saved as ${file.type}`];
    return file.status === 200 ? [] : [`${file.url} is saved with status ${file.status}`];
  });
}

/** @returns a line for every file of a release that is not saved as it was built */
export function notSaved(files: readonly SavedFile[], { entries }: Release): string[] {
  return entries
    .filter(
      ({ url, integrity }) =>
        !files.some((file) => file.url === url && file.integrity === integrity),
    )
    .map(({ url }) => `${url} is not saved`);
}

/** Opens a page as a reader does. @returns what is wrong with it */
async function openInTab(page: Page, href: string, expected: Buffer): Promise<string | null> {
  const response = await page.goto(href, { waitUntil: 'commit' });
  if (response?.status() !== 200) return `status ${response?.status()}`;
  return (await response.body()).equals(expected) ? null : 'other content';
}

/** Opens pages in frames that run no scripts, beside each other. @returns the HTML of each */
function openInFrames(page: Page, hrefs: readonly string[]): Promise<(string | null)[]> {
  return page.evaluate(
    (addresses) =>
      Promise.all(
        addresses.map(
          (address) =>
            new Promise<string | null>((resolve) => {
              const frame = document.createElement('iframe');
              frame.sandbox.add('allow-same-origin');
              frame.hidden = true;
              frame.addEventListener('load', () => {
                const main = frame.contentDocument?.querySelector('main');
                for (const script of main?.querySelectorAll('script') ?? []) script.remove();
                resolve(main?.textContent ?? null);
                frame.remove();
              });
              frame.src = address;
              document.body.append(frame);
            }),
        ),
      ),
    hrefs,
  );
}

/** What stands in a page and is none of its words. */
const NO_WORDS = /<template>.*?<\/template>|<script>.*?<\/script>/gs;

/** Letters only: what a parser makes of references and white space is not the question. */
const lettersOf = (text: string): string => text.replaceAll(/<[^>]*>|&[#\w]+;|[^a-z]/gi, '');

async function wrongInFrames(
  page: Page,
  site: FaultySite,
  release: Release,
  pages: readonly string[],
): Promise<string[]> {
  const texts = await openInFrames(
    page,
    pages.map((path) => new URL(path, site.url).href),
  );
  return pages.flatMap((path, index) => {
    const html = release.files.get(fileAt(path))!.toString();
    const main = /<main[^>]*>(.*)<\/main>/s.exec(html)?.[1] ?? '';
    const text = texts[index];
    if (!text) return [`${path} does not open offline`];
    return lettersOf(text) === lettersOf(main.replaceAll(NO_WORDS, ''))
      ? []
      : [`${path} opens with other content`];
  });
}

/**
 * Opens pages with the server gone.
 * @returns a line for every one that does not open as the release has it
 */
export async function notOpening(
  page: Page,
  site: FaultySite,
  release: Release,
  pages: readonly string[],
  visits: Visits,
): Promise<string[]> {
  site.up = false;
  const problems: string[] = [];
  if (visits === 'light') {
    problems.push(...(await wrongInFrames(page, site, release, pages)));
  } else {
    for (const path of pages) {
      const { href } = new URL(path, site.url);
      const wrong = await openInTab(page, href, release.files.get(fileAt(path))!).catch(String);
      if (wrong) problems.push(`${path} does not open offline as it was: ${wrong}`);
    }
  }
  site.up = true;
  return problems;
}
