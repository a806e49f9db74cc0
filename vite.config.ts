import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { manifestLink } from './src/compile/manifest-link.js';
import { lectern } from './src/compile/plugin.js';
import { pwaOptions } from './src/compile/precache-options.js';

const root = import.meta.dirname;

export default defineConfig({
  root,
  // Relative everywhere, so that `dist/` works in any folder of any host as it is.
  base: './',
  appType: 'mpa',
  publicDir: 'src/public',
  build: {
    target: 'es2022',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    reportCompressedSize: false,
  },
  plugins: [
    lectern({ root, base: process.env['LECTERN_BASE'] ?? '/' }),
    VitePWA(pwaOptions()),
    manifestLink(),
  ],
});
