import { configureLocalization } from '@lit/localize';
import { LOADERS } from './generated/loaders.js';
import { sourceLocale, targetLocales } from './generated/locale-codes.js';

export { sourceLocale };

/** Every language of the interface, as BCP 47 tags; the one it is written in comes first. */
export const LANGUAGES: readonly string[] = [sourceLocale, ...targetLocales];

const { getLocale, setLocale } = configureLocalization({
  sourceLocale,
  targetLocales,
  loadLocale: (tag) => LOADERS[tag]!(),
});

/** The language the interface speaks now. */
export const interfaceLanguage: () => string = getLocale;

/**
 * Makes the interface speak a language; words asked for from then on are in it.
 * @param tag one of {@link LANGUAGES}; any other leaves the language as it is
 * @throws where its words cannot be fetched
 */
export async function useLanguage(tag: string): Promise<void> {
  if (LANGUAGES.includes(tag)) await setLocale(tag);
}
