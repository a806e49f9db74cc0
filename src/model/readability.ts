import { matchTerms, type TermIndex } from './match-terms.js';
import { countSyllables } from './syllables.js';

/** The counts that a reading level is made of. */
export interface ReadingCounts {
  sentences: number;
  words: number;
  syllables: number;
}

/**
 * Counts the sentences, words and syllables of an English text.
 * @param paragraphs plain text; a sentence ends with its paragraph
 * @param names names to leave out, as WCAG 2.2 criterion 3.1.5 says of "proper names and titles"
 */
export function countReading(paragraphs: readonly string[], names?: TermIndex): ReadingCounts {
  const counts = { sentences: 0, words: 0, syllables: 0 };
  for (const paragraph of paragraphs) {
    for (const sentence of sentencesOf(names ? withoutNames(paragraph, names) : paragraph)) {
      const words = wordsOf(sentence);
      if (words.length === 0) continue;
      counts.sentences += 1;
      counts.words += words.length;
      for (const word of words) counts.syllables += countSyllables(word);
    }
  }
  return counts;
}

/**
 * Flesch-Kincaid grade: 0.39 words/sentence + 11.8 syllables/word - 15.59.
 * Kincaid, Fishburne, Rogers and Chissom, "Derivation of new readability formulas", 1975.
 * @returns years of school that the text asks for; 0 for a text without words
 */
export function fleschKincaidGrade({ sentences, words, syllables }: ReadingCounts): number {
  if (sentences === 0 || words === 0) return 0;
  return 0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59;
}

/**
 * The sentence of a text with the most words.
 * @returns an empty text where there is none
 */
export function longestSentence(paragraphs: readonly string[]): string {
  let longest = '';
  for (const sentence of paragraphs.flatMap(sentencesOf)) {
    if (wordsOf(sentence).length > wordsOf(longest).length) longest = sentence.trim();
  }
  return longest;
}

function sentencesOf(text: string): string[] {
  const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** Words with their hyphens and apostrophes; "1,500" and "3.5" are one word each. */
function wordsOf(text: string): string[] {
  return (
    text
      .replace(/(?<=\d)[,.](?=\d)/g, '')
      .match(/[\p{L}\p{M}\p{N}]+(?:['’ʼ\-‐‑][\p{L}\p{M}\p{N}]+)*/gu) ?? []
  );
}

function withoutNames(text: string, names: TermIndex): string {
  let rest = '';
  let end = 0;
  for (const match of matchTerms(text, names)) {
    rest += text.slice(end, match.start);
    end = match.end + (/^['’ʼ]s/u.exec(text.slice(match.end, match.end + 2))?.[0].length ?? 0);
  }
  return rest + text.slice(end);
}
