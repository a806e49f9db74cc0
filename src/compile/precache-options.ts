import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import type { VitePWAOptions } from 'vite-plugin-pwa';
import { OLDER, olderParts } from '../pages/library-parts.js';
import { usePageAddresses } from './precache-addresses.js';
import type { Site } from '../model/site.js';
import { addIntegrity } from './precache-integrity.js';
import { precachePatterns } from './precache-patterns.js';
import { precacheNewest } from './precache-newest.js';
import { webAppManifest, type AppContent } from './precache-manifest.js';

/**
 * Bytes; the build refuses a larger file, since every device would have to keep it. A page of
 * 100,000 words has 1.7 million, and what such an article is taken along from 2.7.
 */
const LARGEST_FILE = 16_000_000;

/**
 * Options of vite-plugin-pwa: which files are saved on the reader's device, and the app's
 * manifest. The manifest is precached by glob like every other file: the entry that the
 * plugin would add by itself comes after all transforms, and so without integrity.
 *
 * @param older folders of what is saved once it is read
 * @param workerPlugins for the build of the service worker
 */
export function pwaOptions(
  content: AppContent = {},
  older: readonly string[] = [],
  workerPlugins: Plugin[] = [],
): Partial<VitePWAOptions> {
  let built = '';
  return {
    strategies: 'injectManifest',
    srcDir: 'src',
    filename: 'service-worker.ts',
    injectRegister: false,
    includeManifestIcons: false,
    manifest: webAppManifest(content),
    injectManifest: {
      // For programs, which no service worker serves.
      globIgnores: ['screenshots/**', 'feed.xml', 'sitemap.xml'],
      maximumFileSizeToCacheInBytes: LARGEST_FILE,
      buildPlugins: { vite: workerPlugins },
      manifestTransforms: [
        addIntegrity(() => built),
        usePageAddresses,
        precacheNewest(older, () => built),
      ],
    },
    integration: {
      configureOptions({ root, build }) {
        built = resolve(root, build.outDir);
      },
      beforeBuildServiceWorker({ injectManifest }) {
        delete injectManifest.additionalManifestEntries;
        injectManifest.globPatterns = [...precachePatterns(built, older), 'licences.txt'];
      },
    },
  };
}

/** Folders of what is not saved on every device: articles, and pages of the library after its first. */
export function olderFolders(site: Site): string[] {
  const older = site.articles.slice(site.saved).map(({ slug }) => slug);
  const [part] = olderParts(site);
  return part && older.length > 0 ? [...older, OLDER] : older;
}
