import { msg, str } from '@lit/localize';
import { interfaceLanguage } from '../languages/language.js';
import { languageFolder } from '../languages/language-folder.js';
import type { Site } from '../model/site.js';
import type { AppContent } from './precache-manifest.js';

/**
 * What the installed app takes from the content, in the language that the interface speaks now: its
 * name, and shortcuts to the newest article.
 * Addresses are relative to the manifest, at the site's root.
 */
export function appContent(site: Site): AppContent {
  const [newest] = site.articles;
  const own = `./${languageFolder(interfaceLanguage())}`;
  const article = `${own}${newest?.slug}/`;
  const icons = [{ src: 'icons/any-192.png', sizes: '192x192', type: 'image/png' }];
  return {
    name: site.name,
    description: site.descriptions[interfaceLanguage()] ?? site.description,
    url: site.url,
    shortcuts: [
      ...(newest
        ? [
            { name: newest.shortTitle, url: article, icons },
            { name: msg(str`Summary: ${newest.shortTitle}`), url: `${article}summary/`, icons },
            { name: msg(str`Glossary: ${newest.shortTitle}`), url: `${article}glossary/`, icons },
          ]
        : []),
      { name: msg('Text and display'), url: `${own}settings/`, icons },
    ],
  };
}
