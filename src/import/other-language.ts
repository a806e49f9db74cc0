/**
 * The language that an element says its words are in, where it is another than that around it.
 * @param around BCP 47 tag
 * @returns a BCP 47 tag, or null; also where either of them is no tag
 */
export function otherLanguage(element: Element, around: string): string | null {
  const told = element.getAttribute('lang') ?? element.getAttribute('xml:lang');
  if (!told) return null;
  try {
    return new Intl.Locale(told).language === new Intl.Locale(around).language ? null : told;
  } catch {
    return null;
  }
}
