import { msg } from '@lit/localize';
import type { ManifestOptions } from 'vite-plugin-pwa';
import { interfaceLanguage, sourceLocale } from '../languages/language.js';
import { languageFolder } from '../languages/language-folder.js';
import { directionOf } from '../model/direction.js';

/** What the content decides about the installed app. */
export interface AppContent {
  name?: string;
  description?: string;
  /** Where it will be served from, absolute; null when not known. */
  url?: string | null;
  shortcuts?: ManifestOptions['shortcuts'];
}

/** The light theme's page and text, `src/styles/`: what a launching app shows first. */
const PAPER = '#fbf9f4';

/** Files that can be opened, by type: `src/import/`. */
const TEXT_FILES = new Map([
  ['text/plain', ['.txt']],
  ['text/markdown', ['.md', '.markdown']],
  ['text/html', ['.html', '.htm']],
  ['application/xhtml+xml', ['.xhtml']],
  ['application/epub+zip', ['.epub']],
]);

/**
 * The file of the manifest in a language, at the site's root, so that all of them name the same
 * files: `manifest.webmanifest`, `manifest-ar.webmanifest`.
 */
export function manifestFile(language: string): string {
  return language === sourceLocale ? 'manifest.webmanifest' : `manifest-${language}.webmanifest`;
}

/**
 * The web app manifest, in the language that the interface speaks now. Every address is relative to
 * the manifest, so it needs to know no base. In every language it is the same app.
 *
 * `id` is the exception: the standard resolves it against the *origin*, not the manifest.
 * Where the address of publication is known its path is used, so that two sites on one
 * origin stay two apps; otherwise the origin's root.
 */
export function webAppManifest({
  name = 'Lectern',
  description = 'Complicated news, made followable.',
  url = null,
  shortcuts = [],
}: AppContent): Partial<ManifestOptions> {
  const language = interfaceLanguage();
  const own = `./${languageFolder(language)}`;
  return {
    id: url ? new URL(url).pathname : './',
    start_url: own,
    scope: './',
    name,
    short_name: name,
    description,
    lang: language,
    dir: directionOf(language),
    display: 'standalone',
    theme_color: PAPER,
    background_color: PAPER,
    categories: ['news', 'education'],
    icons: [
      { src: 'icons/mark.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
      { src: 'icons/any-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
      { src: 'icons/any-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
      { src: 'icons/maskable-192.png', sizes: '192x192', type: 'image/png', purpose: 'maskable' },
      { src: 'icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
      {
        src: 'icons/monochrome-512.png',
        sizes: '512x512',
        type: 'image/png',
        purpose: 'monochrome',
      },
    ],
    shortcuts,
    // `src/service-worker.ts` takes what is posted there.
    share_target: {
      action: `${own}open/`,
      method: 'POST',
      enctype: 'multipart/form-data',
      params: {
        title: 'title',
        text: 'text',
        url: 'url',
        files: [{ name: 'files', accept: [...TEXT_FILES.keys(), ...TEXT_FILES.values()].flat() }],
      },
    },
    file_handlers: [{ action: `${own}open/`, accept: Object.fromEntries(TEXT_FILES) }],
    screenshots: [
      {
        src: 'screenshots/article-narrow.png',
        sizes: '780x1688',
        type: 'image/png',
        form_factor: 'narrow',
        label: msg('An article, with the people and groups in it marked for a definition'),
      },
      {
        src: 'screenshots/summary-narrow.png',
        sizes: '780x1688',
        type: 'image/png',
        form_factor: 'narrow',
        label: msg('The summary, each point leading to the paragraphs it rests on'),
      },
      {
        src: 'screenshots/article-wide.png',
        sizes: '1280x800',
        type: 'image/png',
        form_factor: 'wide',
        label: msg('An article on a wide screen'),
      },
    ],
  };
}
