/**
 * The locale that dates, numbers and lists are written in, for a language.
 * @param language BCP 47 tag
 * @returns British for plain `en`, whose dates begin with the day; any other as it is
 */
export function formatLocale(language: string): string {
  return language === 'en' ? 'en-GB' : language;
}
