/**
 * The first words of a text, to name a link by where it leads.
 * @param text any text
 * @param words how many words to keep
 * @returns the words with an ellipsis where some were cut; closing punctuation is dropped before it
 */
export function excerpt(text: string, words: number): string {
  const all = text.trim().split(/\s+/);
  if (all.length <= words) return all.join(' ');
  return `${all
    .slice(0, words)
    .join(' ')
    .replace(/[\s,;:.–—-]+$/u, '')}…`;
}
