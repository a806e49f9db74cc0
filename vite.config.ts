import { join } from 'node:path';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { appContent } from './src/compile/app-content.js';
import { CHUNKS } from './src/compile/chunks.js';
import { compileLibrary } from './src/compile/compile-library.js';
import { licenceWatch } from './src/compile/licence-watch.js';
import { notFoundLinks } from './src/compile/not-found-links.js';
import { lectern } from './src/compile/plugin.js';
import { relativeManifestLink } from './src/compile/precache-manifest-link.js';
import { olderFolders, pwaOptions } from './src/compile/precache-options.js';
import { preloadInHead } from './src/compile/preload-in-head.js';

const root = import.meta.dirname;

export default defineConfig(async () => {
  const library = await compileLibrary(root);
  const { site } = library;
  const watch = licenceWatch(root);
  return {
    root,
    // Relative everywhere, so that `dist/` works in any folder of any host as it is.
    base: './',
    appType: 'mpa' as const,
    publicDir: 'src/public',
    resolve: {
      alias: {
        // Its file for browsers needs a page's document; texts are read in a worker.
        'decode-named-character-reference': join(
          root,
          'node_modules/decode-named-character-reference/index.js',
        ),
      },
    },
    build: {
      target: 'es2022',
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      reportCompressedSize: false,
      rolldownOptions: { output: { codeSplitting: CHUNKS } },
    },
    worker: { format: 'es' as const, plugins: () => [watch.workers()] },
    plugins: [
      lectern({ root, library }),
      watch.pages,
      preloadInHead(),
      VitePWA(pwaOptions(appContent(site), olderFolders(site), [watch.serviceWorker()])),
      relativeManifestLink(),
      notFoundLinks(process.env['LECTERN_BASE'] ?? '/'),
    ],
  };
});
