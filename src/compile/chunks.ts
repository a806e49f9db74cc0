import type { Rolldown } from 'vite';

/**
 * Which modules travel in one file. On a slow line each file costs half a second more than its
 * bytes, and a browser asks a plain server for no more than six at once, so what pages need
 * together comes together: each with all that it imports, the first to want a module having it.
 * No page's own module may be among them, since each file does all that its modules do.
 */
export const CHUNKS: Rolldown.CodeSplittingOptions = {
  groups: [
    { name: 'page', test: /\/src\/(entries\/(page|offer-keeping)|settings\/early-presses)\.ts$/ },
    {
      name: 'text',
      test: /\/src\/entries\/(explain-terms|offer-(marks|speech|copies))\.ts$|without-directive\.ts$/,
    },
    {
      name: 'storage',
      test: /\/src\/(storage\/(storage|repository|restore)|elements\/(problem-of|follow-storage))\.ts$/,
    },
    // What an article asks for once it is at rest, with what keeps its place.
    {
      name: 'reopen',
      test: /\/src\/(settings\/reopen(ing)?|elements\/reading-words|entries\/focus-text)\.ts$/,
    },
    // Of a few hundred bytes each, and of no effect until they are called: none travels alone.
    {
      name: 'small',
      test: new RegExp(
        [
          '/src/elements/(announce-at-rest|save-file)',
          '/src/entries/say-after-reload',
          '/src/import/(kept-document|trusted-script-url)',
          '/src/languages/(coordinate-words|entry-groups|side-labels|summary-headings|tie-kinds)',
          '/src/model/(entry|excerpt|find-entries|format-list|format-locale|reading-time|turns)',
          '/src/pages/reading-time',
        ].join('|') + '\\.ts$|/live\\.js$',
      ),
    },
    { name: 'format-date', test: /\/src\/model\/format-date\.ts$/ },
    {
      name: 'glossary-data',
      test: /\/src\/(pages\/(as-of|glossary-(data|entry))|model\/(match-terms|paragraphs)|storage\/own-term)\.ts$/,
    },
  ],
};
