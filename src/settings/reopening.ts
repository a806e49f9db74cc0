import { REOPENING_KEY } from './stored.js';
import { topOf, type TextPlace } from './first-line.js';

/** The sentence a text is opened at. */
export interface Sentence {
  /** Id of the block it is in. */
  block: string;
  /** UTF-16 code units of the block's text before it. */
  offset: number;
  /** Its first words, by which it is found again where the text was changed; empty: not asked for. */
  words: string;
}

/** So many texts are remembered, those read last: some 20 KB. Others are offered their place. */
const MOST_TEXTS = 200;

/** So many UTF-16 code units tell a sentence from the others of a text. */
const WORDS_LENGTH = 40;

/** Blocks that a sentence may have moved to. */
const BLOCKS = ':is(p, h2, h3, h4, figure, table)[id]';

/**
 * Remembers where a text is opened next. Kept in localStorage beside the database, because it is
 * wanted before the first paint; where nothing can be kept there, the place is offered later.
 * @param sentence null where it is opened at its beginning
 */
export function rememberReopening(text: string, sentence: Sentence | null): void {
  try {
    // The last one written stands last.
    const others = Object.entries(readAll()).filter(([id]) => id !== text);
    if (sentence) others.push([text, sentence]);
    localStorage.setItem(
      REOPENING_KEY,
      JSON.stringify(Object.fromEntries(others.slice(-MOST_TEXTS))),
    );
  } catch {
    // As said above.
  }
}

/** Opens every text at its beginning again. */
export function forgetReopenings(): void {
  try {
    localStorage.removeItem(REOPENING_KEY);
  } catch {
    // What cannot be reached was not written.
  }
}

/** Where a text is to be opened; null where nothing is remembered of it. */
export function reopeningOf(text: string): Sentence | null {
  const all = readAll();
  const kept = Object.hasOwn(all, text) ? (all[text] as Partial<Sentence>) : {};
  const { block, offset, words } = kept;
  return typeof block === 'string' && typeof offset === 'number' && typeof words === 'string'
    ? { block, offset, words }
    : null;
}

/** The words by which a sentence is found again. @param text of its block @param start its own */
export function wordsAt(text: string, start: number): string {
  return text.slice(start, start + WORDS_LENGTH);
}

/**
 * A sentence on the page: where it was, else where its words are now.
 * @param root the text's element
 * @returns null where the text has it no more
 */
export function findSentence(root: Element, { block, offset, words }: Sentence): TextPlace | null {
  const home = document.getElementById(block);
  if (home?.textContent.startsWith(words, offset)) return placeIn(home, offset);
  for (const element of [home, ...root.querySelectorAll(BLOCKS)]) {
    const at = element?.textContent.indexOf(words) ?? -1;
    if (element && at >= 0) return placeIn(element, at);
  }
  return null;
}

/**
 * Puts a place a little below the top of the window.
 * @param covered CSS pixels at the top of it that something covers
 */
export function scrollToPlace(place: TextPlace, covered = 0): void {
  const top = topOf(place);
  if (top === null) return;
  const room = Math.max(window.innerHeight / 8, Math.min(covered, window.innerHeight / 3));
  window.scrollBy({ top: top - room, behavior: 'instant' });
}

/**
 * The letter of an element that has so many before it, or the next where that is white space alone,
 * which has no height; its last where it has become shorter.
 */
function placeIn(element: Element, offset: number): TextPlace | null {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let left = offset;
  let last: Text | null = null;
  while (walker.nextNode()) {
    last = walker.currentNode as Text;
    if (last.data.slice(left).trim() !== '') return { node: last, offset: left };
    left = Math.max(0, left - last.length);
  }
  return last && { node: last, offset: Math.max(0, last.length - 1) };
}

function readAll(): Record<string, unknown> {
  try {
    const all = JSON.parse(localStorage.getItem(REOPENING_KEY) ?? '{}') as unknown;
    return typeof all === 'object' && all !== null ? (all as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
