import type { ManifestTransform } from 'workbox-build';

/**
 * Precaches pages by the address readers open, `about/` and not `about/index.html`: many
 * hosts answer the latter with a redirect, which cannot be used to answer a navigation.
 * To be run after integrities are added, since it parts the entry from its file's name.
 */
export const usePageAddresses: ManifestTransform = (entries) => ({
  manifest: entries.map((entry) => ({ ...entry, url: pageAddress(entry.url) })),
});

/** @returns the address of a file, of a page as readers open it */
export function pageAddress(file: string): string {
  return file === 'index.html' ? './' : file.replace(/\/index\.html$/, '/');
}
