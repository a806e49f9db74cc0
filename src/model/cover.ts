/** So many designs there are; their looks are in `src/styles/library.css`. */
const DESIGNS = 4;

/** A cover that is made of type alone. */
export interface Cover {
  /** One letter, or a sign where there is none. */
  letter: string;
  /** From 1. The same title has the same one on every device. */
  design: number;
}

/**
 * What stands on the cover of a text: the first letter or figure of its title.
 * @param language BCP 47 tag of the title
 */
export function coverOf(title: string, language: string): Cover {
  const letter = (/[\p{L}\p{N}]/u.exec(title)?.[0] ?? '¶').toLocaleUpperCase(language);
  // Of a prime's remainders, so that titles which differ in one letter differ in their cover.
  const sum = [...title].reduce((before, sign) => (before * 31 + sign.codePointAt(0)!) % 997, 0);
  return { letter, design: (sum % DESIGNS) + 1 };
}
