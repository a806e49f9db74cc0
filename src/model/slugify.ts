/**
 * Makes an identifier of words, in kebab-case: Latin letters without marks, digits and hyphens.
 * @param text any text
 * @returns for example `russias-veto-of-2016`; empty where the text has no Latin letter or digit
 */
export function slugify(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}'’ʼʿʾ]/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

/**
 * Makes an identifier of a text's first words.
 * @param text any text
 * @param count how many words to take
 * @returns as {@link slugify}
 */
export function slugOfFirstWords(text: string, count: number): string {
  return slugify(text.trim().split(/\s+/u).slice(0, count).join(' '));
}

/** Whether a text is an identifier in kebab-case: `aleppo-ceasefire`, `f16`. */
export function isKebabCase(text: string): boolean {
  return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text);
}
