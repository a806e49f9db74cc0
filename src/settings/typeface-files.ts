import vazirmatn from '@fontsource-variable/vazirmatn/files/vazirmatn-arabic-wght-normal.woff2?url';
import atkinsonItalicExt from '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-wght-italic.woff2?url';
import atkinsonExt from '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-wght-normal.woff2?url';
import atkinsonItalic from '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-italic.woff2?url';
import atkinson from '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2?url';
import literataItalicExt from '@fontsource-variable/literata/files/literata-latin-ext-wght-italic.woff2?url';
import literataExt from '@fontsource-variable/literata/files/literata-latin-ext-wght-normal.woff2?url';
import literataItalic from '@fontsource-variable/literata/files/literata-latin-wght-italic.woff2?url';
import literata from '@fontsource-variable/literata/files/literata-latin-wght-normal.woff2?url';
import openDyslexicItalic from '@fontsource/opendyslexic/files/opendyslexic-latin-400-italic.woff2?url';
import openDyslexic from '@fontsource/opendyslexic/files/opendyslexic-latin-400-normal.woff2?url';
import openDyslexicBoldItalic from '@fontsource/opendyslexic/files/opendyslexic-latin-700-italic.woff2?url';
import openDyslexicBold from '@fontsource/opendyslexic/files/opendyslexic-latin-700-normal.woff2?url';
import type { Settings } from './effects.js';

/**
 * The files of each typeface that is not the device's own: the same that `typeface-files.css` names,
 * so that the build gives both the same addresses. Most used first.
 */
export const TYPEFACE_FILES: Readonly<Record<Settings['typeface'], readonly string[]>> = {
  serif: [],
  sans: [],
  atkinson: [atkinson, atkinsonItalic, atkinsonExt, atkinsonItalicExt],
  literata: [literata, literataItalic, literataExt, literataItalicExt],
  opendyslexic: [openDyslexic, openDyslexicBold, openDyslexicItalic, openDyslexicBoldItalic],
};

/** Languages of the interface whose letters `typefaces.css` gives a face of their own. */
const LANGUAGE_FILES: Readonly<Record<string, readonly string[]>> = {
  ar: [vazirmatn],
  fa: [vazirmatn],
  ur: [vazirmatn],
};

/**
 * Fetches every file of a typeface, also those no text on this page uses, so that the service
 * worker's font route keeps them for pages read offline. Where no service worker controls the
 * page yet (a first visit), it does so once more when one takes over.
 * @param typeface the reader's choice; the device's own need nothing
 * @param language BCP 47 tag of the interface
 * @returns whether every file was there
 */
export async function keepTypeface(
  typeface: Settings['typeface'],
  language = document.documentElement.lang,
): Promise<boolean> {
  const files = filesOf(typeface, language);
  const workers = navigator.serviceWorker as ServiceWorkerContainer | undefined;
  if (files.length > 0 && workers && !workers.controller) {
    workers.addEventListener('controllerchange', () => void fetchAll(files), { once: true });
  }
  return fetchAll(files);
}

/**
 * Files that text in a typeface is drawn with.
 * @param language BCP 47 tag of the interface, whose letters may have a face of their own
 * @returns addresses; none where all is the device's own
 */
export function filesOf(
  typeface: Settings['typeface'],
  language = document.documentElement.lang,
): readonly string[] {
  return [...(LANGUAGE_FILES[language] ?? []), ...TYPEFACE_FILES[typeface]];
}

async function fetchAll(files: readonly string[]): Promise<boolean> {
  const answers = await Promise.allSettled(
    files.map(async (file) => {
      const response = await fetch(file);
      if (!response.ok) throw new Error(`${response.status} for ${file}`);
      await response.arrayBuffer();
    }),
  );
  return answers.every(({ status }) => status === 'fulfilled');
}
