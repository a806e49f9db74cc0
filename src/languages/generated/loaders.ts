import type { LocaleModule } from '@lit/localize';

/** Fetches the words of a language. Made by `npm run languages`. */
export const LOADERS: Readonly<Record<string, () => Promise<LocaleModule>>> = {
  ar: () => import('./ar.js'),
};
