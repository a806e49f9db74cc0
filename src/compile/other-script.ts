import { remembered } from '../model/remembered.js';

/** Scripts of Unicode that a writing system mixes, where its ISO 15924 code is not one itself. */
const MIXED: Readonly<Record<string, readonly string[]>> = {
  Aran: ['Arab'],
  Hans: ['Hani'],
  Hant: ['Hani'],
  Jpan: ['Hani', 'Hira', 'Kana'],
  Kore: ['Hang', 'Hani'],
};

const patternOf = remembered(writePattern);

/**
 * The first words of a text that are written in another script than its language: a voice would
 * read them wrongly, or not at all (WCAG 2.2, 3.1.2). One Greek letter by itself is a sign.
 * @param language BCP 47 tag of the text
 * @returns null where there are none, or where the script of the language is not known
 */
export function otherScript(
  text: string,
  language: string,
): { words: string; index: number } | null {
  const script = scriptOf(language);
  if (script === null) return null;
  const pattern = patternOf(script);
  for (const { 0: words, index } of pattern ? text.matchAll(pattern) : []) {
    if (!/^\p{sc=Greek}\p{M}*$/u.test(words)) return { words, index };
  }
  return null;
}

/** Whether two BCP 47 tags name the same language in the same script, whatever their region. */
export function sameWriting(one: string, other: string): boolean {
  const language = (tag: string): string => tag.split('-', 1)[0]!.toLowerCase();
  return language(one) === language(other) && scriptOf(one) === scriptOf(other);
}

const scriptOf = remembered((language): string | null => {
  try {
    return new Intl.Locale(language).maximize().script ?? null;
  } catch {
    return null;
  }
});

/** A run of letters that belong to other scripts, with what stands between them. */
function writePattern(script: string): RegExp | null {
  const own = (MIXED[script] ?? [script]).map((code) => `\\p{scx=${code}}`).join('');
  const letter = `(?![${own}\\p{sc=Common}\\p{sc=Inherited}])\\p{L}`;
  try {
    return new RegExp(`${letter}(?:[\\s\\p{M}\\p{P}]*${letter}|\\p{M})*`, 'gu');
  } catch {
    // No such script in Unicode.
    return null;
  }
}
