import type { Rolldown } from 'vite';

const ARTICLE = '\0virtual:lectern-article/';

/** Where a file stands: an article for copies of it by the article's name, in a folder of its own. */
export function chunkName({ facadeModuleId }: Rolldown.PreRenderedChunk): string {
  return facadeModuleId?.startsWith(ARTICLE)
    ? `assets/articles/${facadeModuleId.slice(ARTICLE.length)}-[hash].js`
    : 'assets/[name]-[hash].js';
}

/**
 * Which modules travel in one file. On a slow line each file costs half a second more than its
 * bytes, and a browser asks a plain server for no more than six at once, so what pages need
 * together comes together: each with all that it imports, the first to want a module having it.
 */
export const CHUNKS: Rolldown.CodeSplittingOptions = {
  groups: [
    { name: 'page', test: /\/src\/(entries\/(page|offer-keeping)|settings\/early-presses)\.ts$/ },
    {
      name: 'text',
      test: /\/src\/entries\/(explain-terms|offer-(marks|speech|copies))\.ts$|without-directive\.ts$/,
    },
    { name: 'storage', test: /\/src\/storage\/(storage|repository)\.ts$/ },
  ],
};
