import type { Site } from '../model/site.js';
import type { AppContent } from './precache-manifest.js';

/**
 * What the installed app takes from the content: its name, and shortcuts to the newest article.
 * Addresses are relative to the manifest, at the site's root.
 */
export function appContent(site: Site): AppContent {
  const [newest] = site.articles;
  const icons = [{ src: 'icons/any-192.png', sizes: '192x192', type: 'image/png' }];
  return {
    name: site.name,
    description: site.description,
    url: site.url,
    shortcuts: [
      ...(newest
        ? [
            { name: newest.shortTitle, url: `./${newest.slug}/`, icons },
            { name: `Summary: ${newest.shortTitle}`, url: `./${newest.slug}/summary/`, icons },
            { name: `Glossary: ${newest.shortTitle}`, url: `./${newest.slug}/glossary/`, icons },
          ]
        : []),
      { name: 'Text and display', url: './settings/', icons },
    ],
  };
}
