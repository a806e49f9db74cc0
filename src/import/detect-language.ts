import { francAll } from 'franc-min';

/** As much of a text as a guess needs; more makes it slower and no surer. */
const SAMPLE = 4_000;

/**
 * The language of a text, by the trigrams of its letters: `franc`, Wormer, after Cavnar and Trenkle,
 * "N-Gram-Based Text Categorization", 1994.
 * @returns BCP 47 tag; `und` where the text is too short or in none of the 82 languages it knows
 */
export function detectLanguage(text: string): string {
  const [best] = francAll(text.replace(/\s+/g, ' ').slice(0, SAMPLE), { minLength: 20 });
  return languageTag(best?.[0] ?? '') ?? 'und';
}

/** @returns a BCP 47 tag in its usual spelling, `eng` as `en`; null where the text is none */
export function languageTag(text: string): string | null {
  try {
    const [tag = 'und'] = Intl.getCanonicalLocales(text.trim().replaceAll('_', '-'));
    return tag === 'und' ? null : tag;
  } catch {
    return null;
  }
}
