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

/** A word of a text, in the one spelling that names are compared in. */
interface Word {
  start: number;
  end: number;
  folded: string;
}

/** A word: letters, marks and digits, with apostrophes and hyphens within it. */
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’ʼ\-‐‑][\p{L}\p{M}\p{N}]+)*/gu;

/**
 * Words of the longest name that is looked for. The search from a word goes no further than this,
 * which keeps its time in proportion to the text whatever the names are: with names such as
 * "a a a … b", a text of nothing but "a" would otherwise take the square of its length.
 */
export const LONGEST_NAME = 32;

/** How many words a name has, as {@link LONGEST_NAME} counts them. */
export function countNameWords(name: string): number {
  return wordsOf(name).length;
}

/** One sign for the forms of an apostrophe and of a hyphen; the length stays. */
function foldSigns(text: string): string {
  return text.replace(/[’ʼ]/gu, "'").replace(/[‐‑]/gu, '-');
}

/** Most words, and the space between two: there is nothing to fold in them. */
const PLAIN = /^(?: |\w*)$/;

/** The same, and one spelling for an accented letter and a space. */
function fold(text: string): string {
  if (PLAIN.test(text)) return text;
  return foldSigns(text.normalize('NFC')).replace(/\s+/gu, ' ');
}

function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(WORD), ({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
    folded: fold(word),
  }));
}

function capitalise(text: string): string {
  const [first = ''] = text;
  return first.toUpperCase() + text.slice(first.length);
}

/**
 * Key of the step from one word to the next.
 * @param between what stands between them, folded; it may hold a NUL
 * @param word folded; it holds none, so that no two steps have one key
 */
function step(between: string, word: string): string {
  return `${between}\0${word}`;
}

/**
 * Arranges the names and aliases of entries so that {@link matchTerms} finds them in one pass.
 * @param entries where two claim one name, the first has it; a name of more than
 *   {@link LONGEST_NAME} words, or of none, is not looked for
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
  const [head, ...others] = words;
  const last = words.at(-1);
  if (!head || !last || words.length > LONGEST_NAME) return;
  const lead = foldSigns(term.slice(0, head.start));
  const trail = foldSigns(term.slice(last.end));
  const written = term.slice(head.start, head.end);
  for (const opening of new Set([written, capitalise(written)])) {
    let node = child(first, fold(opening));
    let { end } = head;
    for (const word of others) {
      node = child(node.next, step(fold(term.slice(end, word.start)), word.folded));
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

/** A text being searched, with what stands around it in its paragraph. */
interface Searched {
  text: string;
  before: string;
  after: string;
  words: readonly Word[];
  /** The key of the step to each word; made when it is first asked for, and only once. */
  steps: string[];
}

interface Found {
  match: TermMatch;
  /** The word after it. */
  next: number;
}

/**
 * Finds where a text names entries: whole words only, in the letter case of the name (a name that
 * begins with a small letter also with a capital where a sentence starts), the longest name first.
 * A possessive 's may follow and is not part of the match. Takes time in proportion to the text.
 * @param text the text to search; it is not changed
 * @param index of {@link buildTermIndex}
 * @param before what stands before the text in its paragraph, to know whether it starts a sentence
 *   and whether its first word is whole
 * @param after what stands after it, to know whether its last word is whole
 * @returns matches in reading order that do not overlap
 */
export function matchTerms(text: string, index: TermIndex, before = '', after = ''): TermMatch[] {
  const searched = { text, before, after, words: wholeWords(text, before, after), steps: [] };
  const matches: TermMatch[] = [];
  let at = 0;
  while (at < searched.words.length) {
    const found = longestAt(searched, at, index, matches.at(-1)?.end ?? 0);
    if (found) matches.push(found.match);
    at = found?.next ?? at + 1;
  }
  return matches;
}

/** The words of a text, without one that begins before it or ends after it. */
function wholeWords(text: string, before: string, after: string): Word[] {
  const words = wordsOf(text);
  const [head] = words;
  if (head && comesOn(before.slice(-3) + text.slice(0, head.start))) words.shift();
  const last = words.at(-1);
  if (last && goesOn(text.slice(last.end) + after.slice(0, 4))) words.pop();
  return words;
}

/** Whether a word that follows a text would go on from one in it. */
function comesOn(text: string): boolean {
  return endsInWord(/['’ʼ\-‐‑]$/u.test(text) ? text.slice(0, -1) : text);
}

/** Whether a word that a text follows would go on in it, but for a possessive 's. */
function goesOn(text: string): boolean {
  return /^(?!['’ʼ]s(?![\p{L}\p{M}\p{N}]))['’ʼ\-‐‑]?[\p{L}\p{M}\p{N}]/u.test(text.slice(0, 5));
}

/** By the last sign alone: Chromium 156 finds no `[\p{L}]$` after a sign of two code units. */
function endsInWord(text: string): boolean {
  return beginsInWord([...text.slice(-2)].at(-1) ?? '');
}

function beginsInWord(text: string): boolean {
  return /^[\p{L}\p{M}\p{N}]/u.test(text);
}

function longestAt(searched: Searched, at: number, index: TermIndex, free: number): Found | null {
  const { words } = searched;
  const head = words[at]!;
  let best: Found | null = null;
  const consider = (node: TermNode | undefined, end: number, next: number): void => {
    for (const term of node?.ends ?? []) {
      const start = head.start - term.lead.length;
      const to = end + term.trail.length;
      const isLonger =
        !best || to > best.match.end || (to === best.match.end && start < best.match.start);
      if (isLonger && start >= free && fits(searched, term, start, head.start, end)) {
        best = { match: { entry: term.entry, start, end: to }, next };
      }
    }
  };
  let key = head.folded;
  let nodes: ReadonlyMap<string, TermNode> = index.first;
  for (let next = at; ;) {
    const { end } = words[next]!;
    next += 1;
    if (key.endsWith("'s")) consider(nodes.get(key.slice(0, -2)), end - 2, next);
    const node = nodes.get(key);
    consider(node, end, next);
    if (!node || node.next.size === 0 || next === words.length) return best;
    nodes = node.next;
    key = stepTo(next, searched);
  }
}

function stepTo(at: number, { text, words, steps }: Searched): string {
  const { start, folded } = words[at]!;
  return (steps[at] ??= step(fold(text.slice(words[at - 1]!.end, start)), folded));
}

/**
 * Whether the signs of a name stand around its words, and nothing that makes it part of a word.
 * @param from where the name would begin, with its signs
 * @param start where its first word begins
 * @param end where its last word ends
 */
function fits(
  { text, before, after }: Searched,
  { lead, trail, capitalised }: TermEnd,
  from: number,
  start: number,
  end: number,
): boolean {
  const to = end + trail.length;
  return (
    foldSigns(text.slice(from, start)) === lead &&
    foldSigns(text.slice(end, to)) === trail &&
    (lead === '' ||
      !endsInWord((from < 2 ? before : '').slice(-2) + text.slice(Math.max(0, from - 2), from))) &&
    (trail === '' || !beginsInWord(text.slice(to, to + 2) + after.slice(0, 2))) &&
    (!capitalised || startsSentence(text, from, before))
  );
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
