import { adoptStyle } from './adopt-style.js';
import highlights from './speech-highlights.css?inline';

/** Names of the highlights; `speech-highlights.css` says how they look. */
const SENTENCE = 'speech-sentence';
const WORD = 'speech-word';

/** Is on the block that is being spoken: the style of no other asks for the highlights. */
const SPOKEN = 'data-spoken';

/** What is being spoken. */
export interface Spoken {
  /** The element that holds it. */
  readonly block: Element;
  readonly sentence: AbstractRange | null;
  /** Null for none. */
  readonly word: AbstractRange | null;
}

let block: Element | null = null;

/**
 * Marks what is being spoken, by the CSS Custom Highlight API: the text's nodes stay as they are.
 * It is drawn over the reader's own marks, the word over the sentence.
 * @param spoken null for nothing
 */
export function paintSpeech(spoken: Spoken | null): void {
  if (!('highlights' in CSS)) return;
  if (spoken) adoptStyle(highlights);
  if (block !== spoken?.block) {
    block?.removeAttribute(SPOKEN);
    block = spoken?.block ?? null;
    block?.setAttribute(SPOKEN, '');
  }
  paint(SENTENCE, spoken?.sentence ?? null, 1);
  paint(WORD, spoken?.word ?? null, 2);
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
