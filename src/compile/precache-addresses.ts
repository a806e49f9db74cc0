import type { ManifestTransform } from 'workbox-build';

/**
 * Precaches pages by the address readers open, `about/` and not `about/index.html`: many
 * hosts answer the latter with a redirect, which cannot be used to answer a navigation.
 * To be run after integrities are added, since it parts the entry from its file's name.
 */
export const usePageAddresses: ManifestTransform = (entries) => ({
  manifest: entries.map((entry) => ({
    ...entry,
    url: entry.url === 'index.html' ? './' : entry.url.replace(/\/index\.html$/, '/'),
  })),
});
