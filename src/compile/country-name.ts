/** Names that Natural Earth shortens and that have no code to find the whole name by. */
const WHOLE: ReadonlyMap<string, string> = new Map([
  ['N. Cyprus', 'Northern Cyprus'],
  ['Indian Ocean Ter.', 'Indian Ocean Territories'],
]);

/**
 * The name of a country in a language.
 * @param code its number in ISO 3166-1, or undefined where it has none
 * @param name as Natural Earth has it, in English and sometimes shortened
 * @param language BCP 47 tag
 * @returns in English the name of Natural Earth, written in full; in another language the one that
 *   the Unicode Common Locale Data Repository has, or the English one where it has none
 */
export function countryName(code: string | undefined, name: string, language: string): string {
  const english = new Intl.Locale(language).language === 'en';
  if (english && !name.includes('.')) return name;
  return (code && named(code, language)) ?? WHOLE.get(name) ?? name;
}

function named(code: string, language: string): string | undefined {
  // A locale with a number for its region is given the region's letters.
  const { region } = new Intl.Locale(`und-${code}`);
  return region && new Intl.DisplayNames(language, { type: 'region', fallback: 'none' }).of(region);
}
