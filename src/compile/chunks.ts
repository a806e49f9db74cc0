import type { Rolldown } from 'vite';

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
