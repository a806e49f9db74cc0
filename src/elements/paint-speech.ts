import { adoptStyle } from './adopt-style.js';
import highlights from './speech-highlights.css?inline';

/** Names of the highlights; `speech-highlights.css` says how they look. */
const SENTENCE = 'speech-sentence';
const WORD = 'speech-word';

/**
 * Marks what is being spoken, by the CSS Custom Highlight API: the text's nodes stay as they are.
 * It is drawn over the reader's own marks, the word over the sentence.
 * @param sentence null for none
 * @param word null for none
 */
export function paintSpeech(sentence: AbstractRange | null, word: AbstractRange | null): void {
  if (!('highlights' in CSS)) return;
  if (sentence) adoptStyle(highlights);
  paint(SENTENCE, sentence, 1);
  paint(WORD, word, 2);
}

function paint(name: string, range: AbstractRange | null, priority: number): void {
  if (!range) {
    CSS.highlights.delete(name);
    return;
  }
  const highlight = new Highlight(range);
  highlight.priority = priority;
  CSS.highlights.set(name, highlight);
}
