import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import type { VitePWAOptions } from 'vite-plugin-pwa';
import { usePageAddresses } from './precache-addresses.js';
import type { Site } from '../model/site.js';
import { addIntegrity } from './precache-integrity.js';
import { precacheNewest } from './precache-newest.js';
import { webAppManifest, type AppContent } from './precache-manifest.js';

/**
 * Options of vite-plugin-pwa: which files are saved on the reader's device, and the app's
 * manifest. The manifest is precached by glob like every other file: the entry that the
 * plugin would add by itself comes after all transforms, and so without integrity.
 *
 * @param older slugs of the articles that are saved once they are read
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
      globPatterns: [
        '**/*.{html,css,js,svg,png,ico,webp,webmanifest,json,bin,xml,woff2}',
        'licences.txt',
      ],
      // For programs, which no service worker serves.
      globIgnores: ['screenshots/**', 'feed.xml', 'sitemap.xml'],
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
      },
    },
  };
}

/** Slugs of the articles that are not saved on every device. */
export function olderArticles({ articles, saved }: Site): string[] {
  return articles.slice(saved).map(({ slug }) => slug);
}
