import { plainSpaces } from './find-quote.js';
import type { Passage } from './text-content.js';

/** Shorter passages are quoted whole; of longer ones, beginning and end. */
const WHOLE = 120;

/** So many words of a long passage's beginning and end. */
const END_WORDS = 4;

/** So many words of what stands before and after, where the same words stand elsewhere too. */
const CONTEXT_WORDS = 3;

/**
 * The directive of a URL that leads to a passage: https://wicg.github.io/scroll-to-text-fragment/
 * @param text all words of the page's text
 * @param passage a part of it
 * @returns `:~:text=…`, to be put after the `#`
 */
export function textFragment(text: string, { start, end }: Passage): string {
  const words = text.slice(start, end);
  // A text directive ends where a block does, unless it has an end of its own.
  const parts = words.split('\n').filter((part) => part.trim() !== '');
  const whole = words.length <= WHOLE && parts.length === 1;
  const said = whole
    ? [words]
    : [
        wordsOf(parts[0]!).slice(0, END_WORDS).join(' '),
        wordsOf(parts.at(-1)!).slice(-END_WORDS).join(' '),
      ];
  const plain = plainSpaces(text);
  const again = plain.indexOf(plainSpaces(said[0]!)) !== plain.lastIndexOf(plainSpaces(said[0]!));
  const before = again ? wordsOf(lineBefore(text, start)).slice(-CONTEXT_WORDS).join(' ') : '';
  const after =
    again && whole ? wordsOf(lineAfter(text, end)).slice(0, CONTEXT_WORDS).join(' ') : '';
  return `:~:text=${[
    before && `${encode(before)}-`,
    ...said.map(encode),
    after && `-${encode(after)}`,
  ]
    .filter(Boolean)
    .join(',')}`;
}

function wordsOf(text: string): string[] {
  return text.trim().split(/\s+/u);
}

/** What stands before a place in its block, or else the block before. */
function lineBefore(text: string, offset: number): string {
  return text.slice(0, offset).trimEnd().split('\n').at(-1)!;
}

function lineAfter(text: string, offset: number): string {
  return text.slice(offset).trimStart().split('\n')[0]!;
}

/** A dash, a comma and an ampersand have a meaning of their own within the directive. */
function encode(words: string): string {
  return encodeURIComponent(words).replaceAll('-', '%2D');
}
