import { formatLocale } from './format-locale.js';

/**
 * Things in a row, as a sentence has them.
 * @param language BCP 47 tag of the sentence
 * @returns for English `Iraq, Jordan and Turkey`
 */
export function formatList(items: readonly string[], language: string): string {
  return new Intl.ListFormat(formatLocale(language)).format(items);
}
