import type { IndexedText, Segment } from './segment.js';

/** Told apart from files of another form by the first four bytes; a new form takes another number. */
const FORM = 0x4c530001;

/** The form, then how long the facts and the terms are, and how many terms there are. */
const HEAD = 4;

/**
 * A segment as a file: head, where the lists begin, facts in JSON, terms, lists. Numbers are of four
 * bytes, the lowest first, as every machine that runs a browser has them.
 */
export function writeSegment({ texts, terms, at, lists }: Segment): ArrayBuffer {
  const facts = new TextEncoder().encode(JSON.stringify(texts));
  const words = new TextEncoder().encode(terms);
  const numbers = new Uint32Array([FORM, facts.length, words.length, at.length, ...at]);
  const file = new Uint8Array(numbers.byteLength + facts.length + words.length + lists.length);
  file.set(new Uint8Array(numbers.buffer), 0);
  file.set(facts, numbers.byteLength);
  file.set(words, numbers.byteLength + facts.length);
  file.set(lists, numbers.byteLength + facts.length + words.length);
  return file.buffer;
}

/** @returns null where the file is of another form, or not whole */
export function readSegment(file: ArrayBuffer): Segment | null {
  if (file.byteLength < HEAD * 4) return null;
  const [form, factsLength, wordsLength, atLength] = new Uint32Array(file, 0, HEAD);
  const numbersEnd = (HEAD + atLength!) * 4;
  const listsStart = numbersEnd + factsLength! + wordsLength!;
  if (form !== FORM || listsStart > file.byteLength) return null;
  try {
    const at = new Uint32Array(file, HEAD * 4, atLength);
    const text = new TextDecoder('utf-8', { fatal: true });
    const facts = text.decode(new Uint8Array(file, numbersEnd, factsLength));
    const terms = text.decode(new Uint8Array(file, numbersEnd + factsLength!, wordsLength));
    const lists = new Uint8Array(file, listsStart);
    const starts = startsOf(terms, at.length);
    if (!starts || at[at.length - 1] !== lists.length) return null;
    return { texts: JSON.parse(facts) as IndexedText[], terms, starts, at, lists };
  } catch {
    return null;
  }
}

/** @returns null where there are not so many terms */
function startsOf(terms: string, count: number): Uint32Array | null {
  const starts = new Uint32Array(count);
  let start = 0;
  for (let index = 1; index < count; index += 1) {
    start = terms.indexOf('\n', start) + 1;
    if (start === 0) return null;
    starts[index] = start;
  }
  return start === terms.length ? starts : null;
}
