import type { Entry } from './entry.js';

/** What of an entry the matcher needs. */
export type Named = Pick<Entry, 'id' | 'name' | 'aliases'>;

/** A place in a text that names an entry; offsets as of `String.slice`. */
export interface TermMatch {
  entry: string;
  start: number;
  end: number;
}

/** Names and aliases, arranged by their words. Made by {@link buildTermIndex}. */
export interface TermIndex {
  readonly first: ReadonlyMap<string, TermNode>;
}

interface TermNode {
  /** By what stands between two words and the word after it. */
  next: Map<string, TermNode>;
  ends: TermEnd[];
}

/** A name that ends here. */
interface TermEnd {
  entry: string;
  /** Signs before its first word and after its last, as the stop of "U.S." */
  lead: string;
  trail: string;
  /** It begins with a small letter in the entry and with a capital here. */
  capitalised: boolean;
}

interface Word {
  start: number;
  end: number;
}

/** A word: letters, marks and digits, with apostrophes and hyphens within it. */
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’ʼ\-‐‑][\p{L}\p{M}\p{N}]+)*/gu;

const POSSESSIVE = /['’ʼ]s$/u;

/** One spelling for the forms of an apostrophe, a hyphen and an accented letter. */
function fold(text: string): string {
  return text.normalize('NFC').replace(/[’ʼ]/gu, "'").replace(/[‐‑]/gu, '-').replace(/\s+/gu, ' ');
}

function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(WORD), ({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
}

function capitalise(text: string): string {
  const [first = ''] = text;
  return first.toUpperCase() + text.slice(first.length);
}

/** Key of the step from one word to the next; a word holds no NUL. */
function step(between: string, word: string): string {
  return `${fold(between)}\0${word}`;
}

/**
 * Arranges the names and aliases of entries so that {@link matchTerms} finds them in one pass.
 * @param entries where two claim one name, the first has it
 */
export function buildTermIndex(entries: Iterable<Named>): TermIndex {
  const first = new Map<string, TermNode>();
  for (const { id, name, aliases } of entries) {
    for (const term of [name, ...aliases]) addTerm(first, id, term.trim());
  }
  return { first };
}

function addTerm(first: Map<string, TermNode>, entry: string, term: string): void {
  const words = wordsOf(term);
  const [head] = words;
  const last = words.at(-1);
  if (!head || !last) return;
  const lead = fold(term.slice(0, head.start));
  const trail = fold(term.slice(last.end));
  const written = term.slice(head.start, head.end);
  for (const opening of new Set([written, capitalise(written)])) {
    let node = child(first, fold(opening));
    let end = head.end;
    for (const word of words.slice(1)) {
      const key = step(term.slice(end, word.start), fold(term.slice(word.start, word.end)));
      node = child(node.next, key);
      end = word.end;
    }
    const taken = node.ends.some((other) => other.lead === lead && other.trail === trail);
    if (!taken) node.ends.push({ entry, lead, trail, capitalised: opening !== written });
  }
}

function child(map: Map<string, TermNode>, key: string): TermNode {
  const known = map.get(key);
  if (known) return known;
  const fresh: TermNode = { next: new Map(), ends: [] };
  map.set(key, fresh);
  return fresh;
}

/**
 * Finds where a text names entries: whole words only, in the letter case of the name (a name that
 * begins with a small letter also with a capital where a sentence starts), the longest name first.
 * A possessive 's may follow and is not part of the match. Takes time in proportion to the text.
 * @param text the text to search; it is not changed
 * @param index of {@link buildTermIndex}
 * @param before what stands before the text in its paragraph, to know whether it starts a sentence
 * @returns matches in reading order that do not overlap
 */
export function matchTerms(text: string, index: TermIndex, before = ''): TermMatch[] {
  const words = wordsOf(text);
  const matches: TermMatch[] = [];
  // A word that runs on from the text before is not whole.
  let at = words[0]?.start === 0 && endsInWord(before) ? 1 : 0;
  let free = 0;
  while (at < words.length) {
    const match = longestAt(text, words, at, index, before, free);
    if (match) {
      matches.push(match.found);
      free = match.found.end;
      at = match.next;
    } else at += 1;
  }
  return matches;
}

function endsInWord(text: string): boolean {
  return /[\p{L}\p{M}\p{N}]/u.test([...text.slice(-2)].at(-1) ?? '');
}

function beginsInWord(text: string): boolean {
  return /^[\p{L}\p{M}\p{N}]/u.test(text);
}

function longestAt(
  text: string,
  words: readonly Word[],
  at: number,
  { first }: TermIndex,
  before: string,
  free: number,
): { found: TermMatch; next: number } | null {
  let best: { found: TermMatch; next: number } | null = null;
  const { start, end: headEnd } = words[at]!;
  const consider = (node: TermNode | undefined, end: number, next: number): void => {
    for (const { entry, lead, trail, capitalised } of node?.ends ?? []) {
      const from = start - lead.length;
      const to = end + trail.length;
      const fits =
        from >= free &&
        fold(text.slice(from, start)) === lead &&
        fold(text.slice(end, to)) === trail &&
        (lead === '' || !endsInWord(text.slice(Math.max(0, from - 2), from))) &&
        (trail === '' || !beginsInWord(text.slice(to, to + 2))) &&
        (!capitalised || startsSentence(text, from, before));
      if (fits && (!best || to > best.found.end)) {
        best = { found: { entry, start: from, end: to }, next };
      }
    }
  };
  const bare = (from: number, to: number): number =>
    to - (POSSESSIVE.exec(text.slice(from, to))?.[0].length ?? 0);

  let node = first.get(fold(text.slice(start, headEnd)));
  const short = bare(start, headEnd);
  if (short < headEnd) consider(first.get(fold(text.slice(start, short))), short, at + 1);
  consider(node, headEnd, at + 1);
  for (let next = at + 1; node && next < words.length; next += 1) {
    const word = words[next]!;
    const between = text.slice(words[next - 1]!.end, word.start);
    const known: TermNode = node;
    const owner = bare(word.start, word.end);
    if (owner < word.end) {
      const key = step(between, fold(text.slice(word.start, owner)));
      consider(known.next.get(key), owner, next + 1);
    }
    node = known.next.get(step(between, fold(text.slice(word.start, word.end))));
    consider(node, word.end, next + 1);
  }
  return best;
}

const OPENING = /["'“‘«‹([{¿¡]/u;
const QUOTE = /["'“‘«‹]/u;
const CLOSING = /["'”’»›)\]}]/u;
const STOP = /[.!?…؟।。]/u;

/** Whether a sentence, or a quoted one within it, starts at an offset. */
function startsSentence(text: string, offset: number, before: string): boolean {
  const sign = (index: number): string =>
    index >= 0 ? text.charAt(index) : before.charAt(before.length + index);
  let index = offset - 1;
  let quoted = false;
  while (OPENING.test(sign(index))) {
    quoted ||= QUOTE.test(sign(index));
    index -= 1;
  }
  if (sign(index) === '') return true;
  if (!/\s/u.test(sign(index))) return false;
  if (quoted) return true;
  while (/\s/u.test(sign(index))) index -= 1;
  while (CLOSING.test(sign(index))) index -= 1;
  return sign(index) === '' || STOP.test(sign(index));
}
